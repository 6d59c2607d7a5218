"""The work of work.js in numpy, with one numpy call for each operation.

    python work.py training N STEPS
    python work.py matmul NxKxM TIMES
    python work.py epoch N EPOCHS
    python work.py first N STEPS

`python work.py about` prints the versions of Python and numpy, and how many threads its BLAS uses.
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


def epochs(n):
    x, y_true = digits(n)
    generator = np.random.RandomState(1234)
    first = [(generator.randn(i, o), np.zeros(o)) for i, o in [(64, 32), (32, 10)]]

    def forward(x, layers):
        outputs = [x]
        for weights, bias in layers:
            outputs.append(1 / (1 + np.exp(-(outputs[-1] @ weights + bias))))
        return outputs

    def run(count):
        layers = first
        orders = np.random.RandomState(1234)
        losses, accuracies = [], []
        for _ in range(count):
            y = forward(x, layers)[-1]
            losses.append(np.mean(np.square(y_true - y)))
            accuracies.append(np.mean((y > 0.5) == y_true))
            order = orders.permutation(n)
            xs, ys = x[order], y_true[order]
            for start in range(0, n, 32):
                outputs = forward(xs[start : start + 32], layers)
                d_a = -2 * (ys[start : start + 32] - outputs[-1])
                after = []
                for (W, b), given, a in zip(layers[::-1], outputs[-2::-1], outputs[:0:-1]):
                    d_h = d_a * a * (1 - a)
                    after.insert(0, (W - 0.05 * (given.T @ d_h), b - 0.05 * d_h.sum(axis=0)))
                    d_a = d_h @ W.T
                layers = after
        return losses

    return run


def digits(n):
    lines = (Path(__file__).parent.parent / "data" / "digits.txt").read_text().split()[:n]
    x = np.array([[int(pixel, 17) for pixel in line[1:]] for line in lines]) / 16
    return x, np.eye(10)[[int(line[0]) for line in lines]]


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
    work = {"matmul": lambda: products(size), "epoch": lambda: epochs(int(size))}.get(
        kind, lambda: training(int(size))
    )()
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
