"""The first 1000 steps of a process, in numpy. Prints the last loss."""

from contestants.with_numpy import prepare
from data import four_samples

print(float(prepare(*four_samples())(1000)[-1]), end="")
