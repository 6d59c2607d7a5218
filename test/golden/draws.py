"""The draws of numpy's RandomState: a sequence of calls for each seed."""

import numpy as np

from inputs import encoded

SEEDS = [0, 1, 1234, 42, 2**31, 2**32 - 1]

ROWS = np.arange(12).reshape(4, 3)

# Each call is a method with its arguments. The calls mix methods, odd and even numbers of normal draws, single
# numbers and arrays, so that each call depends on how the previous one left the generator.
CALLS = [
    ("randn", [3, 1]),
    ("randn", []),
    ("uniform", []),
    ("randn", [2, 2, 2]),
    ("randint", [10]),
    ("randint", [-5, 5, [3, 4]]),
    ("randn", [5]),
    ("uniform", [-1, 1, 4]),
    ("permutation", [10]),
    ("uniform", [2.5, 2.5]),
    ("uniform", [0, 1000, [2, 3]]),
    ("randint", [0, 1, 5]),
    ("randint", [0, 2**32, 6]),
    ("randint", [0, 2**32 + 1, 6]),
    ("randint", [-(2**52), 2**52 - 1, [2, 3]]),
    ("randint", [7, 8]),
    ("permutation", [np.array([0.5, -1.5, 2.25, 8.75, 1.125])]),
    ("permutation", [ROWS]),
    ("permutation", [np.array([[[True, False]], [[False, False]], [[True, True]]])]),
    ("permutation", [0]),
    ("permutation", [1]),
    ("permutation", [300]),
    ("randn", [0]),
    ("randn", [2, 0, 3]),
    ("uniform", [0, 1, []]),
    ("randint", [3, None, []]),
    ("randint", [100, None, 20]),
    ("randn", [1]),
    ("uniform", [0.1, 0.7]),
    ("randn", [7, 9]),
    ("randint", [0, 257, 40]),
]

LIKELY = np.array([0.1, 0.5, 0.0, 0.15, 0.25])
NUMBERS = np.array([0.5, -1.5, 2.25, 8.75, 1.125])

# Such calls for methods that were added later, with different seeds.
LATER_CALLS = [
    ("rand", []),
    ("rand", [2, 3]),
    ("normal", []),
    ("normal", [5]),
    ("normal", [-1, 0.5, 3]),
    ("normal", [0, 2, [2, 1, 2]]),
    ("normal", [1.5, 0, []]),
    ("rand", [0, 2]),
    ("choice", [5]),
    ("choice", [1, 3]),
    ("choice", [NUMBERS]),
    ("choice", [NUMBERS > 0, 4]),
    ("choice", [1000, [2, 4]]),
    ("choice", [NUMBERS, [2, 3]]),
    ("choice", [np.arange(10, 15), []]),
    ("choice", [0, 0]),
    ("choice", [5, 5, False]),
    ("choice", [60, 7, False]),
    ("choice", [NUMBERS, [2, 2], False]),
    ("choice", [3, 0, False]),
    ("choice", [5, 20, True, LIKELY]),
    ("choice", [NUMBERS, [2, 2], True, LIKELY]),
    ("choice", [1, 2, True, np.array([1])]),
    ("choice", [5, 4, False, LIKELY]),
    ("choice", [NUMBERS, [2, 2], False, LIKELY]),
    ("choice", [5, 1, False, LIKELY]),
    ("choice", [3, 3, False, np.array([1e-9, 1 - 2e-9, 1e-9])]),
    ("choice", [2, 2, True, np.array([0.5, 0.500000001])]),
    ("permutation", [NUMBERS]),
    ("permutation", [np.zeros((3, 0))]),
    ("permutation", [np.arange(24).reshape(4, 3, 2)]),
    ("rand", [1]),
]

# Calls that numpy refuses, to store its messages.
REFUSED = [
    ("choice", [0]),
    ("choice", [-1, 2]),
    ("choice", [2.5]),
    ("choice", [ROWS]),
    ("choice", [np.zeros(0)]),
    ("choice", [3, 4, False]),
    ("choice", [3, 2, True, np.array([0.5, 0.5])]),
    ("choice", [2, 2, True, np.array([[0.5, 0.5]])]),
    ("choice", [2, 2, True, np.array([0.5, 0.6])]),
    ("choice", [2, 2, True, np.array([1.5, -0.5])]),
    ("choice", [2, 2, True, np.array([0.5, np.nan])]),
    ("choice", [3, 3, False, np.array([0.5, 0.5, 0.0])]),
    ("normal", [0, -1]),
    ("uniform", [0, np.inf]),
    ("permutation", [np.array(5)]),
]


def call(random, method, args):
    # numpy accepts an empty list of sizes only as a tuple.
    return getattr(random, method)(*(tuple(x) if isinstance(x, list) else x for x in args))


def drawn(seed, random, calls):
    for method, args in calls:
        yield {"seed": seed, "method": method, "args": encoded(args), "result": encoded(call(random, method, args))}


def refused(method, args):
    try:
        call(np.random.RandomState(1), method, args)
    except Exception as error:
        return {"seed": 1, "method": method, "args": encoded(args), "message": str(error)}
    raise SystemExit(f"numpy should refuse {method} with {args}, but it accepts it")


def cases():
    for seed in SEEDS:
        random = np.random.RandomState(seed)
        yield from drawn(seed, random, CALLS)
        # Draws more than the 624 words that the generator makes at a time; the next draw shows whether those words
        # agree.
        random.uniform(size=2000)
        yield {"seed": seed, "method": "randn", "skip": 2000, "args": [], "result": random.randn()}
    for seed in (3, 99, 2**31 + 1):
        yield from drawn(seed, np.random.RandomState(seed), LATER_CALLS)
    for method, args in REFUSED:
        yield refused(method, args)
