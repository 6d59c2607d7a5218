"""The results of numpy's functions that only rearrange numbers: transposing, indexing and joining."""

import numpy as np

import encode
from inputs import DTYPES, case, made, part_of, rng, scalar, shape, small, values


def first():
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
            yield case("item", item(a), a)
    a = np.zeros((0, 3))
    for sizes in ([0], [3, 0], [0, 5], [-1, 3], [2, 0, 7]):
        yield case("reshape", a.reshape(sizes), a, *sizes)
    yield case("reshape", np.array([7]).reshape(()), np.array([7]))


def item(a, *index):
    """Converts a single number to numpy's type, because encode writes numpy's bools as numbers."""
    return np.asarray(a.item(*index))[()]


def nested(x):
    return [nested(y) for y in x] if isinstance(x, list) else encode.number(x)


def axes():
    for dtype in DTYPES:
        for rank in range(4):
            a = values(dtype, shape(rank), "layout")
            yield case("flatten", a.flatten(), a)
            yield case("transpose", np.transpose(a), a)
            if rank:
                order = [int(axis) for axis in rng.permutation(rank)]
                yield case("transpose", np.transpose(a, order), a, *order)
                order = [axis - rank * int(rng.randint(2)) for axis in order]
                yield case("transpose", np.transpose(a, order), a, order)


def places():
    """at and item, with any number of indices up to the number of axes."""
    for dtype in DTYPES:
        for size in ([], [3], [2, 3], [2, 3, 2], [1, 2, 0, 3]):
            a = values(dtype, size, "layout")
            for count in range(a.ndim + 1):
                if 0 not in size[:count]:
                    for _ in range(2 if count else 1):
                        index = [int(rng.randint(-n, n)) for n in size[:count]]
                        yield case("at", a[tuple(index)], a, *index)
            if a.size:
                yield case("item", item(a, *index), a, *index)
                index = int(rng.randint(-a.size, a.size))
                if size:
                    yield case("item", item(a, index), a, index)


def ranges():
    """All kinds of starts and stops: counted from either end, out of bounds, and with stop before start."""
    ends = (0, 1, 3, 4, 9, -1, -3, -4, -9)
    a = np.arange(4)
    yield case("slice", a[:], a)
    for start in ends:
        yield case("slice", a[start:], a, start)
        for stop in ends:
            yield case("slice", a[start:stop], a, start, stop)
    for dtype in DTYPES:
        for size in ([0], [0, 2], [3, 2], [4, 1, 2], [3, 0]):
            a = values(dtype, size, "layout")
            start, stop = (int(end) for end in rng.choice(ends, 2))
            yield case("slice", a[start:stop], a, start, stop)
            yield case("slice", a[start:], a, start)


def take():
    """Indices as lists, nested lists, arrays or a single number, counted from either end and repeated."""
    for dtype in DTYPES:
        for size in ([], [1], [4], [2, 3], [3, 1, 2]):
            a = values(dtype, size, "layout")
            for axis in ((), *((axis,) for axis in range(-max(a.ndim, 1), max(a.ndim, 1)))):
                n = a.shape[axis[0]] if axis and size else a.size
                chosen = rng.randint(-n, n, ([], [1], [3], [2, 2], [1, 3])[rng.randint(5)])
                given = chosen if rng.rand() < 0.3 and chosen.ndim else chosen.tolist()
                yield case("take", np.asarray(np.take(a, chosen, *axis)), a, given, *axis)
    a, none = np.zeros((0, 2)), np.zeros(0, dtype=int)
    yield case("take", np.take(a, none), a, none)
    yield case("take", np.take(a, none, axis=0), a, none, 0)
    yield case("take", np.take(a, [1, 0, 1], axis=1), a, [1, 0, 1], 1)


def concatenate():
    for one in DTYPES:
        for other in DTYPES:
            for rank in (1, 2, 3):
                size = shape(rank)
                axis = int(rng.randint(-rank, rank))
                parts = []
                for dtype in (one, other, one)[: rng.randint(1, 4)]:
                    size[axis] = int(rng.randint(3))
                    parts.append(values(dtype, size, "layout"))
                yield made("concatenate", np.concatenate(parts, axis), parts, axis)
    a = np.array([[1, 2], [3, 4]])
    yield made("concatenate", np.concatenate([a, a]), [a, a])


def stack():
    for one in DTYPES:
        for other in DTYPES:
            for rank in (0, 1, 2):
                size = shape(rank)
                axis = int(rng.randint(-rank - 1, rank + 1))
                parts = [values(dtype, size, "layout") for dtype in (one, other, one)[: rng.randint(1, 4)]]
                yield made("stack", np.stack(parts, axis), parts, axis)
    a = np.array([[1, 2], [3, 4]])
    yield made("stack", np.stack([a, a]), [a, a])


def where():
    for test in DTYPES:
        for one in (*DTYPES, "number"):
            for other in (*DTYPES, "number"):
                whole = small()
                condition = values(test, part_of(whole), "where")
                ends = [scalar() if end == "number" else values(end, part_of(whole), "where") for end in (one, other)]
                yield made("where", np.where(condition, *ends), condition, *ends)
    yield made("where", np.where(0, 1, 2.5), 0, 1, 2.5)


LATER = (axes, places, ranges, take, concatenate, stack, where)
