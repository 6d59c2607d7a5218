"""Random arrays of all dtypes and shapes, and the format of the test cases.

Ints are below 2**53, so that a Float64Array represents them exactly.
"""

from contextlib import contextmanager
from zlib import crc32

import numpy as np

import encode

rng = np.random.RandomState(20240608)

DTYPES = ["int", "float", "bool"]

# numpy does not define which of 0 and -0 is greater.
WITHOUT_NEGATIVE_ZERO = {"maximum", "minimum", "clip", "max", "min", "argmax"}


# These operations draw from one stream of random numbers.
FIRST = {"add", "sub", "mul", "div", "pow", "maximum", "greater", "greaterEqual", "less", "lessEqual", "equal", "notEqual"}
FIRST |= {"neg", "square", "exp", "log", "abs", "sum", "mean", "max", "min", "argmax"}


@contextmanager
def draws_of(name):
    """Gives each later operation its own seed, so that a new operation does not change the draws of others."""
    if name in FIRST:
        yield
        return
    common = rng.get_state()
    rng.seed(crc32(name.encode()))
    yield
    rng.set_state(common)


def values(dtype, shape, op):
    shape = tuple(shape)
    if dtype == "bool":
        return np.asarray(rng.rand(*shape) < 0.5)
    if dtype == "int":
        return np.asarray(rng.randint(-6, 7, shape))
    if op == "exp":
        a = rng.uniform(-30, 30, shape)
    elif op in ("log", "pow"):
        a = rng.choice([rng.uniform(-2, 9, shape).flat[0] if np.prod(shape) else 0.5, 2.0], shape) * rng.uniform(0, 4, shape)
    else:
        a = np.round(rng.randn(*shape) * 10, rng.choice([0, 1, 15]))
        a = a + 0.0 if op in ("minimum", "clip") else a  # turns -0 into 0
    if rng.rand() < 0.3:
        odd = [np.nan, np.inf, -np.inf, 0.0] + ([] if op in WITHOUT_NEGATIVE_ZERO else [-0.0])
        a = np.where(rng.rand(*shape) < 0.3, rng.choice(odd, shape), a)
    return np.asarray(a, dtype=float)


def shape(rank=None, sizes=(0, 1, 2, 3, 4), chances=(0.03, 0.27, 0.3, 0.25, 0.15)):
    rank = rng.randint(5) if rank is None else rank
    return [int(n) for n in rng.choice(sizes, rank, p=chances)]


def small():
    """A shape with few, short axes, so that the files stay small."""
    return shape(rng.randint(4), (0, 1, 2, 3), (0.05, 0.25, 0.4, 0.3))


def part_of(whole):
    """A shape that broadcasts to `whole`, with fewer axes or some of size 1."""
    kept = whole[rng.randint(len(whole) + 1) :] if rng.rand() < 0.4 else whole
    return [1 if rng.rand() < 0.25 else n for n in kept]


def scalar():
    """An int, or a float that is not whole, because JavaScript cannot tell 2.0 from 2."""
    return int(rng.randint(-3, 7)) if rng.rand() < 0.5 else float(np.round(rng.uniform(-3, 7)) + 0.25)


def encoded(x):
    """Encodes an argument (an array, number, bool, string, dict of options, or list of these) or a result (an array or
    a number)."""
    if isinstance(x, (list, tuple)):
        return [encoded(y) for y in x]
    if isinstance(x, (dict, str, bool)):
        return x
    return encode.array(x) if isinstance(x, np.ndarray) else encode.number(x)


def case(op, result, a, *args):
    """A case that calls a method of the array a with these arguments."""
    return {"op": op, "a": encode.array(a), "args": encoded(args), "result": encoded(result)}


def made(op, result, *args):
    """A case that calls a function of the module with these arguments."""
    return {"op": op, "args": encoded(args), "result": encoded(result)}
