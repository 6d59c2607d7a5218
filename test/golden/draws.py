"""What numpy's RandomState draws: for each seed a stream of calls, one after the other."""

import numpy as np

import encode

SEEDS = [0, 1, 1234, 42, 2**31, 2**32 - 1]

ROWS = np.arange(12).reshape(4, 3)

# Each call is a method with its arguments. They mix methods, odd and even numbers of normal draws, single
# numbers and arrays, so that what one call leaves in the stream shows in the next.
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


def argument(x):
    return encode.array(x) if isinstance(x, np.ndarray) else x


def cases():
    for seed in SEEDS:
        random = np.random.RandomState(seed)
        for method, args in CALLS:
            # A list of sizes must be a tuple there where it is empty.
            given = [tuple(x) if isinstance(x, list) else x for x in args]
            result = getattr(random, method)(*given)
            yield {
                "seed": seed,
                "method": method,
                "args": [argument(x) for x in args],
                "result": encode.array(result) if isinstance(result, np.ndarray) else encode.number(result),
            }
        # Past the 624 words that the generator makes at a time, told by what comes after.
        random.uniform(size=2000)
        yield {"seed": seed, "method": "randn", "skip": 2000, "args": [], "result": random.randn()}
