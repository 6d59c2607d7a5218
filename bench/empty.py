# An empty process, to be taken off the time of one that works.
