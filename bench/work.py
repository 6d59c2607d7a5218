"""The work of work.js in numpy, and the start and use of kernels.

Each line of JSON on stdin names a task and its arguments, and is answered with a line of JSON on stdout.
"""

import json
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path
from platform import python_version
from statistics import median
from subprocess import DEVNULL
from time import perf_counter

import nbformat
import numpy as np
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient

SHORTEST = 0.05  # as in work.js


@cache
def training(n):
    generator = np.random.RandomState(1234)
    x = generator.randn(n, 3)
    Wo = generator.randn(3, 1)
    y_true = (x[:, :1] > 0).astype(float)
    lr = 0.04 / n

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


@cache
def matmul(n, k, m):
    generator = np.random.RandomState(1234)
    a, b = generator.randn(n, k), generator.randn(k, m)

    def run(times):
        for _ in range(times):
            product = a @ b
        return np.diagonal(product)

    return run


@cache
def epoch(n):
    lines = (Path(__file__).parent.parent / "data" / "digits.txt").read_text().split()[:n]
    x = np.array([[int(pixel, 17) for pixel in line[1:]] for line in lines]) / 16
    y_true = np.eye(10)[[int(line[0]) for line in lines]]
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


def timed(work, count):
    start = perf_counter()
    runs = 0
    elapsed = 0.0
    while elapsed < SHORTEST:
        values = work(count)
        runs += 1
        elapsed = perf_counter() - start
    return {"seconds": elapsed / (runs * count), "values": [float(value) for value in values]}


def start_kernel(kernel, folder):
    """Times a kernel from its start to its first answer."""
    manager = KernelManager(kernel_name=kernel)
    start = perf_counter()
    manager.start_kernel(cwd=folder, stderr=DEVNULL)  # ipykernel warns that it has no encryption
    client = manager.client()
    try:
        client.start_channels()
        # wait_for_ready would wait 0.2 s longer, for messages that never come.
        client.kernel_info(reply=True, timeout=60)
        return perf_counter() - start
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def run_lesson(kernel, folder, path):
    """Times a whole lesson from the start of its kernel, its first cell, and the median later cell."""
    notebook = nbformat.read(path, as_version=4)
    resources = {"metadata": {"path": folder}}
    client = NotebookClient(notebook, kernel_name=kernel, timeout=120, resources=resources)
    cells = []
    start = perf_counter()
    with client.setup_kernel(stderr=DEVNULL):
        for index, cell in enumerate(notebook.cells):
            before = perf_counter()
            client.execute_cell(cell, index)
            if cell.cell_type == "code":
                cells.append(perf_counter() - before)
        return [perf_counter() - start, cells[0], median(cells[1:])]


def answer(task, size=(), count=0, **where):
    if task == "about":
        packages = {name: version(name) for name in ["numpy", "ipykernel"]}
        return {"python": python_version(), **packages}
    if task == "start":
        return start_kernel(**where)
    if task == "lesson":
        return run_lesson(**where)
    work = {"training": training, "epoch": epoch, "matmul": matmul}[task]
    return timed(work(*size), count)


for line in sys.stdin:
    print(json.dumps(answer(**json.loads(line))), flush=True)
