"""The results of numpy's functions that create arrays."""

import numpy as np

import encode
from inputs import DTYPES, made, rng, shape, values


def first():
    for start, stop, num in (
        [(-10, 10, 1000), (0, 1, 0), (0, 1, 1), (5, -5, 2), (0.1, 0.7, 7), (3, 3, 4), (-1e-3, 1e6, 13), (1, 10, 50)]
        + [(float(rng.randn()), float(rng.randn() * 100), int(rng.randint(2, 40))) for _ in range(12)]
    ):
        yield {"op": "linspace", "args": [start, stop, num], "result": encode.array(np.linspace(start, stop, num))}
    for size in (3, [], [0], [2, 3], [2, 0, 1], [1, 2, 1, 2]):
        yield {"op": "zeros", "args": [size], "result": encode.array(np.zeros(size))}
        yield {"op": "ones", "args": [size], "result": encode.array(np.ones(size))}
    for given in (
        [[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]],
        [[0], [1.5]],
        5,
        -2.5,
        True,
        [True, False],
        [[True], [3]],
        [True, 0.5],
        [],
        [[], []],
        [[[1, 2], [3, 4]], [[5, 6], [7, 8]]],
        [[[[0.5]]]],
    ):
        yield {"op": "array", "args": [given], "result": encode.array(np.array(given))}
    for to in DTYPES:
        yield {"op": "array", "args": [[[1, 0], [-3, 2.75]], to], "result": encode.array(np.array([[1, 0], [-3, 2.75]]).astype(to))}


def spaced():
    for given in (
        [(4,), (0,), (-3,), (3.5,), (0.25,), (2, 7), (7, 2), (-1.5, 2), (1, 10, 3), (10, 1, -3), (1, 10, -3), (10, 1, 3)]
        + [(0, 1, 0.25), (0.1, 1, 0.1), (0, 1, 0.1), (1, 0, -0.1), (-1, 1.5, 0.5), (0, 2, 0.7), (5, 5.5, -2), (1.5, 4), (10**15, 10**15 + 4), (0.25, 1e-300), (1, 1.3, 0.1), (-0.0, 2)]
        + [tuple(float(x) for x in np.round(rng.uniform(-3, 3, 3), rng.choice([1, 2, 15]))) for _ in range(12)]
    ):
        yield made("arange", np.arange(*given), *given)


def same():
    """Arrays with the same number everywhere, or on the diagonal."""
    for size in ((0,), (1,), (3,), (2, 3), (3, 2), (0, 2), (2, 0)):
        yield made("eye", np.eye(*size), *size)
    for size in (3, [], [0], [2, 1]):
        for value in (7, -2, 0.5, -0.0, np.nan, -np.inf, True, False):
            yield made("full", np.full(size, value), size, value)
    for dtype in DTYPES:
        for size in ([], [0, 2], shape(1), shape(3)):
            a = values(dtype, size, "layout")
            yield made("zerosLike", np.zeros_like(a), a)


def outer():
    for left in DTYPES:
        for right in DTYPES:
            for rank_a, rank_b in ((1, 1), (0, 1), (2, 1)):
                a, b = (values(dtype, shape(rank), "outer") for dtype, rank in ((left, rank_a), (right, rank_b)))
                yield made("outer", np.outer(a, b), a, b)


LATER = (spaced, same, outer)
