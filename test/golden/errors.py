"""What numpy says of what cannot be: shapes that do not fit, axes and sizes that are not there."""

import numpy as np

import encode

ATTEMPTS = {
    # np.dot names the sizes that differ; np.matmul's own words tell a learner nothing.
    "matmul": np.dot,
    "add": np.add,
    "sub": np.subtract,
    "greater": np.greater,
    "maximum": np.maximum,
    "pow": np.power,
    "reshape": lambda a, *sizes: a.reshape(sizes),
    "sum": lambda a, axis: a.sum(axis=axis),
    "mean": lambda a, axis: a.mean(axis=axis),
    "argmax": lambda a, *axis: a.argmax(*axis),
    "max": lambda a, *axis: a.max(*axis),
    "min": lambda a, *axis: a.min(*axis),
}

WRONG = (
    [("matmul", a, b) for a, b in ([[3, 1], [4, 3]], [[2, 3], [2, 3]], [[3], [2]], [[2, 3], [2]], [[2], [3, 2]], [[0, 2], [1, 0]])]
    + [
        (op, a, b)
        for op in ("add", "greater", "maximum")
        for a, b in ([[2, 3], [2, 4]], [[3], [2]], [[4, 1, 3], [4, 2, 2]], [[2, 3, 4], [3, 3]], [[0], [2]], [[5, 2], [5]])
    ]
    + [("reshape", a, sizes) for a, sizes in ([[6], (4,)], [[2, 3], (2, 2)], [[6], (4, -1)], [[6], (-1, -1)], [[0, 3], (1,)], [[6], (0, -1)], [[2], ()])]
    + [(op, a, (axis,)) for op in ("sum", "mean", "argmax", "max") for a, axis in ([[2, 3], 2], [[2, 3], -3], [[3], 1], [[4, 1, 2], 7])]
    + [(op, [0], ()) for op in ("max", "min", "argmax")]
    + [(op, [3, 0], (1,)) for op in ("max", "min", "argmax")]
)


def case(op, a, *args):
    try:
        ATTEMPTS[op](a, *args)
    except Exception as error:
        given = [encode.array(x) if isinstance(x, np.ndarray) else x for x in args]
        return {"op": op, "a": encode.array(a), "args": given, "message": str(error).strip()}
    raise SystemExit(f"numpy took what it should refuse: {op} of {a!r} with {args}")


def cases():
    for op, a, other in WRONG:
        if isinstance(other, list):
            yield case(op, np.ones(a), np.ones(other))
        else:
            yield case(op, np.ones(a), *other)
    yield case("sub", np.array([True]), np.array([False]))
    yield case("pow", np.array([2, 3]), np.array([1, -1]))
    yield case("pow", np.array([2, 3]), -1)
