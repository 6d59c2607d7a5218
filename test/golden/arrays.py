"""The results of numpy's operations: elementwise and binary operations, reductions and products.

exp, log, pow and tanh may differ in the last digit from one processor to another, because numpy has several ways
to compute them.
"""

from warnings import catch_warnings, simplefilter

import numpy as np

import encode
import layout
import makers
from inputs import DTYPES, FIRST, case, draws_of, encoded, part_of, rng, scalar, shape, small, values

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
    "minimum": np.minimum,
}
UNARY = {
    "neg": np.negative,
    "square": np.square,
    "exp": np.exp,
    "log": np.log,
    "abs": np.abs,
    "sqrt": np.sqrt,
    "tanh": np.tanh,
    "isnan": np.isnan,
}
REDUCTIONS = {
    "sum": np.sum,
    "mean": np.mean,
    "max": np.max,
    "min": np.min,
    "argmax": np.argmax,
    "argmin": np.argmin,
    "std": np.std,
    "any": np.any,
    "all": np.all,
}


def in_float64(ufunc):
    """Computes functions such as exp for bools in float64; numpy would use float16, which no array of "nn" has."""

    def apply(a):
        result = ufunc(a)
        return ufunc(a.astype(float)) if result.dtype == np.float16 else result

    return apply


def each(table, part):
    for op, function in table.items():
        with draws_of(op):
            yield from part(op, function)


def binary(op, ufunc):
    for left in DTYPES:
        for right in [*DTYPES, "number"]:
            if op == "sub" and left == right == "bool":
                continue  # numpy refuses this; see errors.py
            for _ in range(3 if op in ("add", "sub", "mul", "div", "pow", "maximum") else 2):
                whole = shape()
                a = values(left, part_of(whole), op)
                b = scalar() if right == "number" else values(right, part_of(whole), op)
                if op == "pow" and a.dtype.kind != "f" and not isinstance(b, float):
                    b = abs(b) if isinstance(b, int) or b.dtype.kind == "i" else b
                yield case(op, np.asarray(ufunc(a, b)), a, b)


def powers():
    """Special cases of C's pow, for some of which JavaScript's ** gives nan."""
    bases = np.array([1.0, -1.0, 0.0, -0.0, 2.0, -2.0, np.inf, -np.inf, np.nan])
    exponents = np.array([[0.0], [1.0], [-1.0], [2.0], [3.0], [0.5], [np.inf], [-np.inf], [np.nan]])
    yield case("pow", np.power(bases, exponents), bases, exponents)
    yield case("pow", np.power(np.array([1, 2]), 0.5), np.array([1, 2]), 0.5)
    # An empty int array accepts a negative exponent, and the result is still int.
    yield case("pow", np.power(np.zeros((0, 2), int), -1), np.zeros((0, 2), int), -1)


def unary(op, ufunc):
    for dtype in DTYPES:
        if op == "neg" and dtype == "bool":
            continue  # numpy refuses this; see errors.py
        for _ in range(4):
            a = values(dtype, shape(), op)
            yield case(op, np.asarray(in_float64(ufunc)(a)), a)


def astype():
    for dtype in DTYPES:
        for to in DTYPES:
            for _ in range(3):
                a = values(dtype, shape(), "astype")
                if to == "int":
                    a = a if dtype != "float" else np.where(np.isfinite(a), a, 2.5)
                yield case("astype", a.astype(to), a, to)


def corners():
    """Halves, both zeros, and the smallest and largest floats."""
    a = np.array([0.0, -0.0, 0.3, -0.5, 0.5, 1.5, -2.5, 1e-9, 5e-324, 20.0, 23.0, 2**52 + 1.0, -1e300, np.inf, -np.inf, np.nan])
    for op in ("sqrt", "tanh", "isnan"):
        yield case(op, UNARY[op](a), a)
    for decimals in ((), (0,), (1,), (-1,), (-300,), (308,)):
        yield case("round", np.round(a, *decimals), a, *decimals)
    for decimals in (23, 100, -23):
        a = np.array([1.5, -2.5, 12.345]) * 10.0**-decimals
        yield case("round", np.round(a, decimals), a, decimals)
    a = np.linspace(-1, 1, 41)
    yield case("tanh", np.tanh(a), a)


def rounding():
    for dtype in DTYPES:
        for decimals in ((), (0,), (1,), (2,), (15,), (-1,), (-2,)):
            a = values(dtype, small(), "round")
            if dtype == "int":
                a = a * 5 ** rng.randint(1, 4)
            elif dtype == "float":
                a = a / 8  # halves and quarters
            # numpy rounds bools to float16, or refuses them.
            given = a.astype(float) if dtype == "bool" else a
            yield case("round", np.asarray(np.round(given, *decimals)), a, *decimals)


def clip():
    for dtype in DTYPES:
        for low in ("number", *DTYPES):
            for high in ("number", *DTYPES):
                whole = small()
                ends = [scalar() if end == "number" else values(end, part_of(whole), "clip") for end in (low, high)]
                a = values(dtype, part_of(whole), "clip")
                yield case("clip", np.asarray(np.clip(a, *ends)), a, *ends)


def reductions(op, function):
    for dtype in DTYPES:
        for _ in range(5 if op in FIRST else 3):
            a = values(dtype, shape(sizes=(1, 2, 3, 4, 9), chances=(0.2, 0.3, 0.3, 0.1, 0.1)), op)
            yield case(op, function(a), a)
            for axis in range(-a.ndim, a.ndim):
                if axis >= 0 or rng.rand() < 0.3:
                    yield case(op, np.asarray(function(a, axis=axis)), a, axis)


def nothing():
    """Reductions of empty arrays, and sums of signed zeros."""
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


def few():
    """Operations that were added later: reductions of empty arrays, and the axes of a 0-d array."""
    for a in (np.zeros(0), np.zeros((0, 2)), np.zeros((2, 0), dtype=int)):
        for op in ("any", "all", "cumsum"):
            function = np.cumsum if op == "cumsum" else REDUCTIONS[op]
            yield case(op, function(a), a)
            for axis in range(a.ndim):
                yield case(op, np.asarray(function(a, axis=axis)), a, axis)
    for op in ("argmin", "std"):
        yield case(op, np.asarray(REDUCTIONS[op](np.zeros((0, 3)), axis=1)), np.zeros((0, 3)), 1)
    yield case("cumsum", np.cumsum(np.array([-0.0, -0.0, 0.0])), np.array([-0.0, -0.0, 0.0]))
    for a in (np.array(2.5), np.array(3), np.array(True)):
        for op in ("sum", "max", "argmin", "any", "all"):
            for axis in (0, -1):
                yield case(op, np.asarray(REDUCTIONS[op](a, axis=axis)), a, axis)
        for axis in ((), (0,), (-1,)):
            yield case("cumsum", np.cumsum(a, *axis), a, *axis)


def keepdims():
    for op, function in REDUCTIONS.items():
        for dtype in DTYPES:
            a = values(dtype, shape(sizes=(1, 2, 3), chances=(0.2, 0.4, 0.4)), op)
            yield case(op, np.asarray(function(a, keepdims=True)), a, {"keepdims": True})
            yield case(op, function(a, keepdims=False), a, {"keepdims": False})
            for axis in range(-1, a.ndim):
                if a.ndim:
                    yield case(op, np.asarray(function(a, axis=axis, keepdims=True)), a, axis, {"keepdims": True})


def deviations():
    """std with other values of ddof, for which the divisor may be 0."""
    for dtype in DTYPES:
        for size in ([], [1], [4], [2, 3]):
            a = values(dtype, size, "std")
            for ddof in (1, 0.5, 3):
                yield case("std", np.std(a, ddof=ddof), a, {"ddof": ddof})
            if size:
                yield case("std", np.asarray(np.std(a, axis=-1, ddof=1)), a, -1, {"ddof": 1})
                how = {"ddof": 1, "keepdims": True}
                yield case("std", np.asarray(np.std(a, axis=0, **how)), a, 0, how)


def cumsum():
    for dtype in DTYPES:
        for _ in range(4):
            a = values(dtype, small(), "cumsum")
            yield case("cumsum", np.cumsum(a), a)
            for axis in range(-a.ndim, a.ndim):
                if axis >= 0 or rng.rand() < 0.3:
                    yield case("cumsum", np.cumsum(a, axis=axis), a, axis)


def large():
    """Arrays that are long enough for every branch of the pairwise sum; only their seeds are stored."""
    for seed, size in enumerate(
        [[7], [8], [9], [127], [128], [129], [136], [1000], [4099], [20000], [3, 1000], [1000, 3], [2, 130, 5], [300, 1], [1, 300], [5, 1, 200], [40, 50, 6]]
    ):
        a = np.random.RandomState(seed).uniform(-1, 1, size)
        for op in ("sum", "mean", "std"):
            yield {"op": op, "drawn": seed, "shape": size, "args": [], "result": encoded(REDUCTIONS[op](a))}
            for axis in range(a.ndim):
                result = np.asarray(REDUCTIONS[op](a, axis=axis))
                # The first 20 numbers of a long result are enough.
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


def dot():
    """dot with numbers and 0-d arrays, and products of matrices and vectors."""
    for left in DTYPES:
        for right in DTYPES:
            for size_a, size_b in (([], []), ([], [2, 3]), ([2, 1, 2], []), ([3], [3]), ([3], [3, 2]), ([2, 3], [3]), ([2, 3], [3, 2])):
                a, b = values(left, size_a, "matmul"), values(right, size_b, "matmul")
                product = np.asarray(np.dot(a, b))
                # For a number times a number or a 3-d array, numpy may give -0, but for a matrix it gives 0.
                if size_a and size_b or product.dtype.kind != "f" or product.all():
                    yield case("dot", product, a, b)
        a = np.array([1, -2, 4]).astype(left)
        for number in (2, -0.5):
            yield case("dot", np.dot(a, number), a, number)


# These parts draw from one stream of random numbers. Each later part has its own stream.
PARTS = (
    lambda: each(BINARY, binary),
    powers,
    lambda: each(UNARY, unary),
    astype,
    lambda: each(REDUCTIONS, reductions),
    nothing,
    large,
    products,
    layout.first,
    makers.first,
)
LATER = (corners, rounding, clip, few, keepdims, deviations, cumsum, dot, *layout.LATER, *makers.LATER)


def cases():
    with np.errstate(all="ignore"), catch_warnings():
        simplefilter("ignore")  # numpy warns of a std whose divisor is 0
        for part in PARTS:
            yield from part()
        for part in LATER:
            with draws_of(part.__name__):
                yield from part()
