"""What work.js is for the others, for numpy: one numpy call for each operation.

    python work.py training N STEPS
    python work.py matmul NxKxM TIMES
    python work.py first N STEPS

`python work.py about` says which numpy this is, and how many threads its BLAS has.
"""

import json
import sys
from pathlib import Path
from time import perf_counter

import numpy as np

SHORTEST = 0.05  # as in work.js


def training(n):
    x, y_true, Wo, lr = four_samples() if n == 4 else samples(n)

    def run(steps):
        W, b = Wo, np.zeros(1)
        losses, accuracies = [], []
        for _ in range(steps):
            # forward
            h = x @ W + b
            y = 1 / (1 + np.exp(-h))
            # loss and accuracy
            losses.append(np.mean(np.square(y_true - y)))
            match = (y_true == (y > 0.5).astype(float)).astype(float)
            accuracies.append(np.sum(match) / n)
            # backward
            dMSE_dy = -2 * (y_true - y)
            dy_dh = y * (1 - y)
            dMSE_dh = dMSE_dy * dy_dh
            dh_db = np.ones((n, 1))
            delta_W = x.T @ dMSE_dh
            delta_b = dh_db.T @ dMSE_dh
            # update
            W = W - lr * delta_W
            b = b - lr * delta_b.squeeze()
        return losses

    return run


def products(sizes):
    n, k, m = [int(size) for size in (sizes.split("x") * 3)[:3]]
    generator = np.random.RandomState(1234)
    a, b = generator.randn(n, k), generator.randn(k, m)

    def run(times):
        for _ in range(times):
            product = a @ b
        return np.diagonal(product)

    return run


def four_samples():
    given = json.loads(Path(__file__).with_name("four-samples.json").read_text())
    x, y_true, Wo = (np.array(given[name], dtype=float) for name in ("x", "yTrue", "Wo"))
    return x, y_true, Wo, given["lr"]


def samples(n):
    generator = np.random.RandomState(1234)
    x = generator.randn(n, 3)
    Wo = generator.randn(3, 1)
    y_true = (x[:, :1] > 0).astype(float)
    return x, y_true, Wo, 0.04 / n


def repeated(work, count):
    start = perf_counter()
    runs = 0
    elapsed = 0.0
    while elapsed < SHORTEST:
        values = work(count)
        runs += 1
        elapsed = perf_counter() - start
    return {"seconds": elapsed / (runs * count), "values": [float(value) for value in values]}


def about():
    from threadpoolctl import threadpool_info

    blas = next(pool for pool in threadpool_info() if pool["user_api"] == "blas")
    python = sys.version.split()[0]
    return {
        "python": python,
        "numpy": np.__version__,
        "blas": blas["internal_api"],
        "threads": blas["num_threads"],
    }


def main(kind, size, count):
    work = products(size) if kind == "matmul" else training(int(size))
    if kind == "first":
        print(float(work(int(count))[-1]))
        return
    for _ in sys.stdin:
        repeated(work, -(-int(count) // 2))  # untimed, as in work.js
        print(json.dumps(repeated(work, int(count))), flush=True)


if sys.argv[1] == "about":
    print(json.dumps(about()))
else:
    main(*sys.argv[1:])
