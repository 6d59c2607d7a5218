"""What numpy's operations and reductions give, for random arrays of all dtypes and shapes.

Ints are kept below 2**53, where Float64Array holds them exactly. exp, log and pow may change in their last
digit from one processor to another: numpy has several ways to compute them.
"""

import numpy as np

import encode

rng = np.random.RandomState(20240608)

DTYPES = ["int", "float", "bool"]
BINARY = {
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "div": np.divide,
    "pow": np.power,
    "maximum": np.maximum,
    "greater": np.greater,
    "greaterEqual": np.greater_equal,
    "less": np.less,
    "lessEqual": np.less_equal,
    "equal": np.equal,
    "notEqual": np.not_equal,
}
UNARY = {"neg": np.negative, "square": np.square, "exp": np.exp, "log": np.log, "abs": np.abs}
REDUCTIONS = {"sum": np.sum, "mean": np.mean, "max": np.max, "min": np.min, "argmax": np.argmax}

# numpy leaves open which of two zeros is the greater.
WITHOUT_NEGATIVE_ZERO = {"maximum", "max", "min", "argmax"}


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
    if rng.rand() < 0.3:
        odd = [np.nan, np.inf, -np.inf, 0.0] + ([] if op in WITHOUT_NEGATIVE_ZERO else [-0.0])
        a = np.where(rng.rand(*shape) < 0.3, rng.choice(odd, shape), a)
    return np.asarray(a, dtype=float)


def shape(rank=None, sizes=(0, 1, 2, 3, 4), chances=(0.03, 0.27, 0.3, 0.25, 0.15)):
    rank = rng.randint(5) if rank is None else rank
    return [int(n) for n in rng.choice(sizes, rank, p=chances)]


def part_of(whole):
    """A shape that broadcasts to `whole`: fewer axes, or some of size 1."""
    kept = whole[rng.randint(len(whole) + 1) :] if rng.rand() < 0.4 else whole
    return [1 if rng.rand() < 0.25 else n for n in kept]


def scalar():
    """A Python number that JavaScript tells apart in the same way: an int, or a float that is not whole."""
    return int(rng.randint(-3, 7)) if rng.rand() < 0.5 else float(np.round(rng.uniform(-3, 7)) + 0.25)


def encoded(x):
    return encode.array(x) if isinstance(x, np.ndarray) else encode.number(x)


def case(op, result, a, *args):
    return {"op": op, "a": encode.array(a), "args": [encoded(x) for x in args], "result": encoded(result)}


def binary():
    for op, ufunc in BINARY.items():
        for left in DTYPES:
            for right in [*DTYPES, "number"]:
                if op == "sub" and left == right == "bool":
                    continue  # numpy refuses: errors.py
                for _ in range(3 if op in ("add", "sub", "mul", "div", "pow", "maximum") else 2):
                    whole = shape()
                    a = values(left, part_of(whole), op)
                    b = scalar() if right == "number" else values(right, part_of(whole), op)
                    if op == "pow" and a.dtype.kind != "f" and not isinstance(b, float):
                        b = abs(b) if isinstance(b, int) or b.dtype.kind == "i" else b
                    yield case(op, np.asarray(ufunc(a, b)), a, b)


def powers():
    """The corners of C's pow, in which JavaScript's ** has nan."""
    bases = np.array([1.0, -1.0, 0.0, -0.0, 2.0, -2.0, np.inf, -np.inf, np.nan])
    exponents = np.array([[0.0], [1.0], [-1.0], [2.0], [3.0], [0.5], [np.inf], [-np.inf], [np.nan]])
    yield case("pow", np.power(bases, exponents), bases, exponents)
    yield case("pow", np.power(np.array([1, 2]), 0.5), np.array([1, 2]), 0.5)


def unary():
    for op, ufunc in UNARY.items():
        for dtype in DTYPES:
            if op == "neg" and dtype == "bool":
                continue  # numpy refuses: errors.py
            for _ in range(4):
                a = values(dtype, shape(), op)
                # Of bools numpy takes exp and log in float16, which no array here has.
                given = a.astype(float) if op in ("exp", "log") else a
                yield case(op, np.asarray(ufunc(given)), a)
    for dtype in DTYPES:
        for to in DTYPES:
            for _ in range(3):
                a = values(dtype, shape(), "astype")
                if to == "int":
                    a = a if dtype != "float" else np.where(np.isfinite(a), a, 2.5)
                yield {**case("astype", a.astype(to), a), "args": [to]}


def reductions():
    for op, function in REDUCTIONS.items():
        for dtype in DTYPES:
            for _ in range(5):
                a = values(dtype, shape(sizes=(1, 2, 3, 4, 9), chances=(0.2, 0.3, 0.3, 0.1, 0.1)), op)
                yield case(op, function(a), a)
                for axis in range(-a.ndim, a.ndim):
                    if axis >= 0 or rng.rand() < 0.3:
                        yield case(op, np.asarray(function(a, axis=axis)), a, axis)
    for a in (np.zeros(0), np.zeros((0, 3)), np.zeros((3, 0), dtype=int), np.zeros((2, 0, 3), dtype=bool)):
        yield case("sum", np.sum(a), a)
        for axis in range(a.ndim):
            yield case("sum", np.asarray(np.sum(a, axis=axis)), a, axis)
    a = np.zeros((0, 3))
    for op in ("mean", "max", "min", "argmax"):
        yield case(op, np.asarray(REDUCTIONS[op](a, axis=1)), a, 1)
    for a in (np.array([-0.0]), np.array([-0.0, -0.0]), np.array([[-0.0, 0.0]]), np.full((9, 2), -0.0)):
        yield case("sum", np.sum(a), a)
        yield case("sum", np.asarray(np.sum(a, axis=0)), a, 0)


def large():
    """Arrays long enough for every branch of the pairwise sum; only the seed is stored."""
    for seed, size in enumerate(
        [[7], [8], [9], [127], [128], [129], [136], [1000], [4099], [20000], [3, 1000], [1000, 3], [2, 130, 5], [300, 1], [1, 300], [5, 1, 200], [40, 50, 6]]
    ):
        a = np.random.RandomState(seed).uniform(-1, 1, size)
        for op in ("sum", "mean"):
            yield {"op": op, "drawn": seed, "shape": size, "args": [], "result": encoded(REDUCTIONS[op](a))}
            for axis in range(a.ndim):
                result = np.asarray(REDUCTIONS[op](a, axis=axis))
                # Of long results the first numbers tell enough.
                yield {"op": op, "drawn": seed, "shape": size, "args": [axis], "result": encode.array(result.ravel()[:20]), "first": 20}


def products():
    for left in DTYPES:
        for right in DTYPES:
            for rank_a in (1, 2):
                for rank_b in (1, 2):
                    for _ in range(3):
                        n, m, k = (int(x) for x in rng.choice([0, 1, 2, 3, 5, 8], 3, p=[0.05, 0.2, 0.25, 0.2, 0.2, 0.1]))
                        a = values(left, [k] if rank_a == 1 else [n, k], "matmul")
                        b = values(right, [k] if rank_b == 1 else [k, m], "matmul")
                        yield case("matmul", np.asarray(np.matmul(a, b)), a, b)


def layout():
    for dtype in DTYPES:
        for _ in range(8):
            a = values(dtype, shape(), "layout")
            yield case("T", a.T.copy(), a)
            yield case("squeeze", np.squeeze(a).copy(), a)
            yield {**case("toArray", 0, a), "result": nested(a.tolist())}
        for sizes in ([6], [2, 3], [3, -1], [-1], [1, 6, 1], [-1, 1, 2], [2, 1, 3, 1]):
            a = values(dtype, [[6], [2, 3], [1, 3, 2], [3, 2]][rng.randint(4)], "layout")
            yield case("reshape", a.reshape(sizes).copy(), a, *sizes)
        for size in ([], [1], [1, 1], [1, 1, 1]):
            a = values(dtype, size, "layout")
            yield case("item", a.item(), a)
    a = np.zeros((0, 3))
    for sizes in ([0], [3, 0], [0, 5], [-1, 3], [2, 0, 7]):
        yield case("reshape", a.reshape(sizes), a, *sizes)
    yield case("reshape", np.array([7]).reshape(()), np.array([7]))


def nested(x):
    return [nested(y) for y in x] if isinstance(x, list) else encode.number(x)


def makers():
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


def cases():
    with np.errstate(all="ignore"):
        for part in (binary, powers, unary, reductions, large, products, layout, makers):
            yield from part()
