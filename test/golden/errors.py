"""numpy's error messages for shapes that do not fit, and for axes and indices that do not exist."""

import numpy as np

import encode
from inputs import encoded

ATTEMPTS = {
    # np.dot names the sizes that differ; the message of np.matmul would not help a learner.
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
    "argmin": lambda a, *axis: a.argmin(*axis),
    "std": lambda a, axis: a.std(axis=axis),
    "any": lambda a, axis: a.any(axis=axis),
    "all": lambda a, axis: a.all(axis=axis),
    "cumsum": lambda a, axis: a.cumsum(axis=axis),
    "minimum": np.minimum,
    "clip": np.clip,
    "dot": np.dot,
    "at": lambda a, *index: a[index],
    "item": lambda a, *index: a.item(*index),
    "slice": lambda a, *ends: a[slice(*ends)],
    "take": np.take,
    "transpose": lambda a, *axes: a.transpose(axes),
    "concatenate": np.concatenate,
    "stack": np.stack,
    "where": np.where,
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

# Calls of methods that were added later, and of functions.
METHODS = (
    [(op, a, (axis,)) for op in ("argmin", "std", "any", "all", "cumsum") for a, axis in ([[2, 3], 2], [[2, 3], -3], [[3], 1])]
    + [("any", [], (1,)), ("sum", [], (1,)), ("argmin", [0], ()), ("argmin", [3, 0], (1,))]
    + [("minimum", [2, 3], (np.ones([2, 4]),)), ("clip", [2], (np.ones(3), np.ones(4))), ("clip", [2], (0, np.ones(3)))]
    + [("dot", a, (np.ones(b),)) for a, b in ([[3], [2]], [[2, 3], [2, 3]], [[2, 3], [2]], [[2], [3, 2]])]
    + [("at", [2, 3], index) for index in ((2,), (-3,), (0, 3), (1, -4), (2, 3), (0, 0, 0))]
    + [("at", [], (0,)), ("at", [0, 2], (0,)), ("slice", [], (1,)), ("slice", [], (0, 1))]
    + [("item", [2, 3], index) for index in ((), (6,), (-7,), (2, 0), (0, 3), (0, 0, 0))]
    + [("item", [3], (3,)), ("item", [0], ()), ("item", [], (0, 0)), ("item", [], (1,))]
    + [("take", [2, 3], given) for given in (([6],), ([0, -7],), (6,), ([2], 0), ([0, 3], 1), ([-4], -1), ([[0, 1], [1, 2]], 0), ([0], 2))]
    + [("take", [], ([1],)), ("take", [], ([0], 1))]
    + [("transpose", [2, 3], axes) for axes in ((0,), (0, 0), (0, 2), (0, -2), (-3, 1), (0, 1, 2))]
    + [("transpose", [], (0,))]
)
FUNCTIONS = (
    [("concatenate", shapes, axis) for shapes, axis in (([], 0), ([[]], 0), ([[], []], 0), ([[2, 3], [2, 3]], 2), ([[2], [2]], -2))]
    + [("concatenate", shapes, axis) for shapes, axis in (([[2, 3], [2, 4]], 0), ([[2, 3], [2, 3], [3, 3]], 1), ([[2], [2, 1]], 0), ([[2, 3], []], 0))]
    + [("stack", shapes, axis) for shapes, axis in (([], 0), ([[2], [3]], 0), ([[2], [2, 1]], 0), ([[2, 3], [2, 3]], 3), ([[2], [2]], -3), ([[], []], 1))]
)


def message(op, *args):
    try:
        ATTEMPTS[op](*args)
    except Exception as error:
        return str(error).strip()
    raise SystemExit(f"numpy should refuse {op} with {args}, but it accepts it")


def case(op, a, *args):
    """A case that calls a method of the array a."""
    return {"op": op, "a": encode.array(a), "args": encoded(args), "message": message(op, a, *args)}


def made(op, *args):
    """A case that calls a function of the module."""
    return {"op": op, "args": encoded(args), "message": message(op, *args)}


def cases():
    for op, a, other in WRONG:
        if isinstance(other, list):
            yield case(op, np.ones(a), np.ones(other))
        else:
            yield case(op, np.ones(a), *other)
    yield case("sub", np.array([True]), np.array([False]))
    yield case("pow", np.array([2, 3]), np.array([1, -1]))
    yield case("pow", np.array([2, 3]), -1)
    for op, a, args in METHODS:
        yield case(op, np.ones(a), *args)
    for op, shapes, axis in FUNCTIONS:
        yield made(op, [np.ones(shape) for shape in shapes], axis)
    for shapes in ([2], [3], [4]), ([2], [2], [4]), ([2, 3], [3], [2]):
        yield made("where", *(np.ones(shape) for shape in shapes))
    yield made("where", np.ones(2), np.ones(3), 0)
