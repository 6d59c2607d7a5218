# A process that only prints, to be taken off the time of one that works.
print(0, end="")
