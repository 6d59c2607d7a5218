"""Arrays of many kinds, printed by numpy with many options."""

import numpy as np

import encode

rng = np.random.RandomState(20240607)


def shape(limit=40):
    """A shape with 0 to 4 axes and at most `limit` elements, sometimes with an axis of size 0."""
    while True:
        sizes = [rng.choice([0, 1, 2, 3, 4, 5, 7], p=[0.02, 0.2, 0.2, 0.2, 0.18, 0.1, 0.1]) for _ in range(rng.randint(5))]
        if rng.rand() < 0.2:
            sizes = [rng.randint(1, limit)]
        if np.prod(sizes) <= limit:
            return tuple(int(n) for n in sizes)


def floats(size):
    """Floats of one kind. numpy prints each kind differently."""
    kind = rng.randint(12)
    if kind == 0:
        a = rng.randn(*size)
    elif kind == 1:  # few digits
        a = np.round(rng.randn(*size) * 10, rng.randint(4))
    elif kind == 2:  # whole numbers
        a = np.round(rng.randn(*size) * 10.0 ** rng.randint(12))
    elif kind == 3:  # one magnitude, chosen at random
        a = rng.randn(*size) * 10.0 ** rng.randint(-320, 308)
    elif kind == 4:  # many magnitudes
        a = rng.randn(*size) * 10.0 ** rng.randint(-12, 12, size)
    elif kind == 5:  # all magnitudes
        a = rng.uniform(1, 10, size) * 10.0 ** rng.randint(-323, 308, size)
    elif kind == 6:  # any 64 bits
        bits = rng.randint(0, 2**64, np.prod(size, dtype=int), dtype=np.uint64)
        a = np.sort(bits.view(float)).reshape(size)
    elif kind == 7:  # around the thresholds for scientific notation
        a = rng.choice([1e-4, 9.9999999e-5, 1e8, 99999999.0, 1e5, 1.0, 1000.0, 1000.1, 0.001], size)
    elif kind == 8:  # ties in binary, and numbers near ties in decimal
        a = rng.randint(0, 2**12, size) / 2.0 ** rng.randint(1, 14)
    elif kind == 9:  # 9s that round up and carry
        a = 10.0 ** rng.randint(-3, 4, size) - 10.0 ** rng.randint(-12, -5, size)
    elif kind == 10:
        a = rng.choice([0.0, -0.0, 1.0, -1.5], size)
    else:  # means, like in the lessons
        a = 1 / (1 + np.exp(-rng.randn(*size)))
    a = np.asarray(a, dtype=float).copy()
    if rng.rand() < 0.3:
        odd = rng.choice([np.nan, np.inf, -np.inf, 0.0, -0.0], size)
        a = np.where(rng.rand(*size) < rng.choice([0.2, 1], p=[0.9, 0.1]), odd, a)
    return a


def ints(size):
    bound = 10 ** rng.randint(1, 16)
    a = rng.randint(-bound if rng.rand() < 0.5 else 0, bound, size)
    return np.asarray(a)


def bools(size):
    return np.asarray(rng.rand(*size) < 0.5)


def options():
    """No options, or a few."""
    if rng.rand() < 0.55:
        return {}
    every = {
        "precision": int(rng.choice([0, 1, 2, 3, 4, 6, 10, 15, 16, 17, 20])),
        "threshold": int(rng.choice([0, 3, 5, 10])),
        "edgeitems": int(rng.choice([0, 1, 2, 3, 4])),
        "linewidth": int(rng.choice([0, 8, 12, 20, 33, 50, 60, 100, 200])),
        "suppress": bool(rng.randint(2)),
    }
    return {name: value for name, value in every.items() if rng.rand() < 0.4}


def case(a, opts):
    with np.printoptions(**opts):
        return {**encode.array(a), "options": opts, "repr": repr(np.asarray(a))}


# Cases in which a digit, a width or a line break just changes. Random arrays rarely contain such cases.
CHOSEN = [
    (np.array([0.5, 1.5, 2.5, 3.5, -0.5]), {"precision": 0}),
    (np.array([0.125, 0.375, 0.625]), {"precision": 2}),
    (np.array([2.5e10, 3.5e10, 1.0]), {"precision": 0}),
    (np.array([1.234e-310, 5e-324, 0.0]), {}),
    (np.array([0.1, 1.2345678901234567e-7]), {"precision": 17}),
    (np.array([0.3, 1.2345678901234567e-7]), {"precision": 20}),
    (np.array([1e-9, -1e-9, 1.0]), {"suppress": True}),
    (np.array([5e-9, 1.5e-8, 2.5e-8, 1e-300]), {"suppress": True}),
    (np.array([1e20, 1e-9]), {"suppress": True}),
    (np.array([9.9999999999e-5]), {}),
    (np.array([99999999.9, 1.0]), {}),
    (np.array([1e8, 2e8]), {}),
    (np.array([1.0, 1000.0]), {}),
    (np.array([1.0, 1000.5]), {}),
    (np.array([1e-4, 0.05]), {}),
    (np.array([9.9e-5, 0.05]), {}),
    (np.array([9.999999999]), {}),
    (np.array([1e100, 1.5]), {}),
    (np.array([1e15, 123456789012345680.0]), {}),
    (np.array([np.nan]), {}),
    (np.array([-np.inf]), {}),
    (np.array([np.inf, 1.0]), {}),
    (np.array([np.nan, -np.inf]), {}),
    (np.array([-np.inf, 1e-10]), {}),
    (np.array(-0.0), {}),
    (np.array(np.nan), {}),
    (np.array(1e-5), {}),
    (np.array(True), {}),
    (np.array(-7), {}),
    (np.array([2**53, -(2**53)]), {}),
    (np.zeros(0), {}),
    (np.zeros(0, dtype=int), {}),
    (np.zeros(0, dtype=bool), {}),
    (np.zeros((0, 3)), {}),
    (np.zeros((2, 0), dtype=int), {}),
    (np.zeros((2, 3, 0), dtype=bool), {}),
    (np.zeros((0, 3)), {"linewidth": 20}),
    (np.array([[1.0]]), {"threshold": 0}),
    (np.linspace(-10, 10, 1000), {}),
    (np.linspace(-10, 10, 1001), {}),
    (np.zeros((40, 40)), {}),
    (np.arange(1100).reshape(11, 10, 10), {}),
    (np.arange(10), {"threshold": 5, "edgeitems": 0}),
    (np.arange(10.0).reshape(2, 5), {"threshold": 5, "edgeitems": 0}),
    (np.arange(10.0).reshape(2, 5), {"threshold": 5, "edgeitems": 1, "linewidth": 20}),
    (np.array([0.0, 1e-7, 1.0]), {"threshold": 2, "edgeitems": 1}),
]


def cases():
    for a, opts in CHOSEN:
        yield case(a, opts)
    for _ in range(420):
        yield case(floats(shape()), options())
    for make in (ints, bools):
        for _ in range(60):
            yield case(make(shape()), options())
