"""Generates layers.json and batches.json: networks of sigmoid layers, trained with numpy. The tests compare
trainLayers with them. The networks in batches.json are trained in batches, with held-out samples.

    .golden-venv/bin/python test/golden/make_layers.py

Run it in the environment that make.py describes. The networks are implemented here from the formulas, independently
of the module. The same version of numpy writes the same files.
"""

import json
from pathlib import Path

import numpy as np

import encode

HERE = Path(__file__).parent
EXPECTED = (HERE.parent / "requirements.txt").read_text().split()[0].split("==")[1]

XOR = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0, 1, 1, 0]]).T


def ring(seed, n):
    """Points in a square; those near its centre are in class 1."""
    x = np.random.RandomState(seed).uniform(-1, 1, (n, 2))
    return x, (np.sum(x**2, axis=1, keepdims=True) < 0.5).astype(float)


def ring_of_two(seed, n):
    """The same points, with one column of targets for each class."""
    x, y = ring(seed, n)
    return x, np.hstack([y, 1 - y])


def thirds(seed, n):
    """Samples with six inputs and three classes, with one column of targets for each class. The class is the index of
    the largest of three sums."""
    x = np.random.RandomState(seed).uniform(-1, 1, (n, 6))
    return x, np.eye(3)[(x[:, :3] + x[:, 3:]).argmax(axis=1)]


# The first network is the one in notebooks/6-hidden-layer.ipynb.
NETWORKS = [
    ("lesson", XOR, [2, 3, 1], 1234, 0.5, 1000),
    ("one layer", XOR, [2, 1], 1, 0.5, 200),
    ("two hidden layers", XOR, [2, 4, 3, 1], 7, 0.5, 1000),
    ("two outputs", (XOR[0], np.hstack([XOR[1], 1 - XOR[1]])), [2, 5, 2], 3, 0.2, 300),
    ("ring", ring(5, 40), [2, 4, 4, 1], 2, 0.05, 500),
]

# Name, samples, sizes, seed, lr, epochs, batch size, seed of the order, held-out samples.
IN_BATCHES = [
    ("batches of 8", ring(5, 40), [2, 4, 4, 1], 2, 0.1, 60, 8, 11, ring(9, 25)),
    ("a batch left over", ring(6, 45), [2, 3, 1], 4, 0.2, 40, 16, 1, ring(8, 10)),
    ("one sample at a time", XOR, [2, 3, 1], 1234, 0.5, 100, 1, 7, XOR),
    ("one batch of all, two outputs", (XOR[0], np.hstack([XOR[1], 1 - XOR[1]])), [2, 5, 2], 3, 0.2, 50, 4, 0, ring_of_two(3, 6)),
    ("wide", thirds(12, 50), [6, 20, 3], 5, 0.1, 30, 9, 99, thirds(13, 31)),
]


def sigmoid(h):
    return 1 / (1 + np.exp(-h))


def start(seed, sizes):
    random = np.random.RandomState(seed)
    return [(random.randn(i, o), np.zeros(o)) for i, o in zip(sizes, sizes[1:])]


def forward(x, layers):
    outputs = [x]
    for weights, bias in layers:
        outputs.append(sigmoid(outputs[-1] @ weights + bias))
    return outputs


def step(x, y, layers, lr):
    """Returns the loss and the accuracy before the step, the gradients, and the layers after the step."""
    outputs = forward(x, layers)
    pred = outputs[-1]
    deltas = []
    d_a = -2 * (y - pred)
    for (weights, _), given, a in reversed(list(zip(layers, outputs, outputs[1:]))):
        d_h = d_a * a * (1 - a)
        deltas.insert(0, (given.T @ d_h, d_h.sum(axis=0)))
        d_a = d_h @ weights.T
    after = [(w - lr * dw, b - lr * db) for (w, b), (dw, db) in zip(layers, deltas)]
    return np.mean((y - pred) ** 2), np.mean((pred > 0.5) == y), deltas, after


def encoded(layers):
    return [{"weights": encode.array(w), "bias": encode.array(b)} for w, b in layers]


def case(name, samples, sizes, seed, lr, steps):
    x, y = samples
    first = layers = start(seed, sizes)
    losses = []
    accuracies = []
    for _ in range(steps):
        loss, accuracy, deltas, layers = step(x, y, layers, lr)
        losses.append(loss)
        accuracies.append(accuracy)
    return {
        "name": name,
        "x": encode.array(x),
        "yTrue": encode.array(y),
        "seed": seed,
        "sizes": sizes,
        "lr": lr,
        "steps": steps,
        "layers": encoded(first),
        "deltas": encoded(step(x, y, first, lr)[2]),
        # Every tenth value and the last one are enough.
        "losses": encode.array(np.array(losses[::10] + losses[-1:])),
        "accuracies": encode.array(np.array(accuracies[::10] + accuracies[-1:])),
        "trained": encoded(layers),
        "yPred": encode.array(forward(x, layers)[-1]),
    }


def quality(samples, layers):
    x, y = samples
    pred = forward(x, layers)[-1]
    return np.mean((y - pred) ** 2), np.mean((pred > 0.5) == y)


def case_in_batches(name, samples, sizes, seed, lr, epochs, size, order_seed, held_out):
    x, y = samples
    first = layers = start(seed, sizes)
    orders = np.random.RandomState(order_seed)
    own, held = [], []
    for _ in range(epochs):
        own.append(quality(samples, layers))
        held.append(quality(held_out, layers))
        order = orders.permutation(len(x))
        for at in range(0, len(x), size):
            batch = order[at : at + size]
            _, _, _, layers = step(x[batch], y[batch], layers, lr)
    return {
        "name": name,
        "x": encode.array(x),
        "yTrue": encode.array(y),
        "heldOut": {"x": encode.array(held_out[0]), "yTrue": encode.array(held_out[1])},
        "lr": lr,
        "epochs": epochs,
        "batchSize": size,
        "seed": order_seed,
        "layers": encoded(first),
        "own": encode.array(np.array(own)),
        "held": encode.array(np.array(held)),
        "trained": encoded(layers),
    }


def write(name, cases):
    lines = ",\n".join(json.dumps(case, separators=(",", ":"), allow_nan=False) for case in cases)
    (HERE / name).write_text(f"[\n{lines}\n]\n")
    print(f"{name}: {len(cases)} networks, {(HERE / name).stat().st_size // 1024} KB")


if np.__version__ != EXPECTED:
    raise SystemExit(f"The golden values need numpy {EXPECTED}, but this is numpy {np.__version__}.")

write("layers.json", [case(*network) for network in NETWORKS])
write("batches.json", [case_in_batches(*network) for network in IN_BATCHES])
