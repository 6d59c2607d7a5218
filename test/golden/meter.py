"""Progress bars written by tqdm."""

import random

from tqdm import tqdm

STEADY = [
    # n, total, seconds
    (0, 10, 0), (0, 1000, 0.2), (0, 0, 0), (0, 0, 1.5), (10, 10, 2), (12, 10, 1.5), (1, 3, 1e-5),
    (125, 1000, 3), (375, 1000, 3), (5, 1000, 3), (999, 1000, 3), (1, 1, 59.999), (2, 3, 60),
    (5, 10, 3599.9), (5, 10, 3600), (5, 10, 360000), (1, 7, 100), (10**9, 10**9, 7),
]


def cases():
    draw = random.Random(1234)
    for n, total, elapsed in STEADY:
        yield case(n, total, elapsed, "")
    for _ in range(300):
        total = draw.choice([3, 10, 64, 1000, 123456])
        elapsed = 10 ** draw.uniform(-4, 5)
        yield case(draw.randint(0, total), total, elapsed, draw.choice(["", "training"]))


def case(n, total, elapsed, desc):
    text = tqdm.format_meter(n, total, elapsed, prefix=desc)
    return {"n": n, "total": total, "elapsed": elapsed, "desc": desc, "text": text}
