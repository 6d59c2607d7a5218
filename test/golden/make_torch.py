"""Generates torch.json: networks with various activations and losses, trained with PyTorch. The tests compare
trainLayers with them.

    .golden-venv/bin/pip install torch==2.14.1
    .golden-venv/bin/python test/golden/make_torch.py

Run it in the environment that make.py describes. The same version of PyTorch writes the same file on the same
processor.
"""

import json
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

import encode

HERE = Path(__file__).parent
EXPECTED = "2.14.1"

ACTIVATIONS = {"sigmoid": nn.Sigmoid, "tanh": nn.Tanh, "relu": nn.ReLU, "identity": nn.Identity}


def samples(seed, n, inputs, outputs, one_hot=False):
    """Inputs in steps of 1/8, which have short decimals, with one column of targets for each class. The class is the
    index of the largest of the sums of the inputs and a random number."""
    random = np.random.RandomState(seed)
    x = random.randint(-16, 17, (n, inputs)) / 8
    scores = x @ random.randint(-4, 5, (inputs, outputs)) + random.randint(-2, 3, (n, outputs))
    y = np.eye(outputs)[scores.argmax(axis=1)] if one_hot else (scores > 0).astype(float)
    return x, y


# Name, sizes, activations of the layers, loss, lr, number of samples, epochs, batch size, held-out samples, and the
# factor for the first weights.
NETWORKS = [
    ("relu", [3, 5, 1], ["relu", "sigmoid"], "MSE", 0.05, 20, 40, None, 0, 1),
    ("tanh", [3, 4, 1], ["tanh", "sigmoid"], "crossEntropy", 0.05, 20, 40, None, 8, 1),
    ("softmax", [4, 6, 3], ["relu", "softmax"], "crossEntropy", 0.05, 24, 25, 7, 10, 1),
    ("one layer with softmax", [4, 3], ["softmax"], "crossEntropy", 0.05, 24, 25, None, 6, 1),
    ("one linear layer", [3, 2], ["identity"], "MSE", 0.005, 20, 25, 8, 0, 1),
    ("tanh as the output", [3, 4, 1], ["sigmoid", "tanh"], "MSE", 0.05, 20, 25, 5, 8, 1),
    ("relu as the output", [3, 5, 2], ["tanh", "relu"], "MSE", 0.02, 18, 25, None, 6, 1),
    ("three kinds of hidden layers", [3, 4, 4, 3, 2], ["tanh", "identity", "relu", "sigmoid"], "crossEntropy", 0.03, 20, 25, 6, 7, 1),
    ("deep, with softmax", [4, 5, 4, 3, 3], ["relu", "tanh", "sigmoid", "softmax"], "crossEntropy", 0.05, 21, 25, 1, 9, 1),
    # Without the shift by the largest weighted sum, e^h would overflow.
    ("weighted sums of thousands", [3, 4, 3], ["identity", "softmax"], "crossEntropy", 1e-6, 20, 25, 10, 6, 1000),
]


def errors(loss, activation, h, y, reduction):
    """The loss from the weighted sums of the last layer."""
    if loss == "MSE":
        return functional.mse_loss(ACTIVATIONS[activation]()(h), y, reduction=reduction)
    if activation == "softmax":
        return functional.cross_entropy(h, y, reduction=reduction)
    return functional.binary_cross_entropy_with_logits(h, y, reduction=reduction)


def predictions(activation, h):
    return h.softmax(dim=1) if activation == "softmax" else ACTIVATIONS[activation]()(h)


def quality(network, loss, activation, x, y):
    h = network(x)
    pred = predictions(activation, h)
    right = pred.argmax(dim=1) == y.argmax(dim=1) if activation == "softmax" else (pred > 0.5) == y
    return errors(loss, activation, h, y, "mean").item(), right.double().mean().item()


def encoded(linear_layers, activations):
    return [
        {"weights": encode.array(layer.weight.detach().numpy().T), "bias": encode.array(layer.bias.detach().numpy()), "activation": name}
        for layer, name in zip(linear_layers, activations)
    ]


def case(index, name, sizes, activations, loss, lr, n, epochs, batch_size, n_held, factor):
    x, y = map(torch.tensor, samples(index, n + n_held, sizes[0], sizes[-1], activations[-1] == "softmax"))
    x, y, x_held, y_held = x[:n], y[:n], x[n:], y[n:]
    random = np.random.RandomState(100 + index)
    linear_layers = []
    for i, o in zip(sizes, sizes[1:]):
        layer = nn.Linear(i, o)
        with torch.no_grad():
            layer.weight.copy_(torch.tensor(random.randint(-8, 9, (i, o)) / 8 * factor).T)
            layer.bias.copy_(torch.tensor(random.randint(-4, 5, o) / 8))
        linear_layers.append(layer)
        factor = 1
    # The last activation is part of the loss.
    hidden = [part for layer, activation in zip(linear_layers, activations[:-1]) for part in (layer, ACTIVATIONS[activation]())]
    network = nn.Sequential(*hidden, linear_layers[-1])
    optimizer = torch.optim.SGD(network.parameters(), lr=lr)
    first = encoded(linear_layers, activations)
    orders = np.random.RandomState(index)
    own, held = [], []
    for _ in range(epochs):
        with torch.no_grad():
            own.append(quality(network, loss, activations[-1], x, y))
            if n_held:
                held.append(quality(network, loss, activations[-1], x_held, y_held))
        order = orders.permutation(n) if batch_size else np.arange(n)
        for at in range(0, n, batch_size or n):
            batch = order[at : at + (batch_size or n)]
            optimizer.zero_grad()
            errors(loss, activations[-1], network(x[batch]), y[batch], "sum").backward()
            optimizer.step()
    with torch.no_grad():
        pred = predictions(activations[-1], network(x))
    return {
        "name": name,
        "x": encode.array(x.numpy()),
        "yTrue": encode.array(y.numpy()),
        "heldOut": {"x": encode.array(x_held.numpy()), "yTrue": encode.array(y_held.numpy())} if n_held else None,
        "layers": first,
        "loss": loss,
        "lr": lr,
        "epochs": epochs,
        "batchSize": batch_size,
        "seed": index,
        "own": encode.array(np.array(own)),
        "held": encode.array(np.array(held)) if n_held else None,
        "trained": encoded(linear_layers, activations),
        "yPred": encode.array(pred.numpy()),
    }


if torch.__version__.split("+")[0] != EXPECTED:
    raise SystemExit(f"The golden values need torch {EXPECTED}, but this is torch {torch.__version__}.")

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
cases = [case(index, *network) for index, network in enumerate(NETWORKS)]
lines = ",\n".join(json.dumps(case, separators=(",", ":"), allow_nan=False) for case in cases)
(HERE / "torch.json").write_text(f"[\n{lines}\n]\n")
print(f"torch.json: {len(cases)} networks, {(HERE / 'torch.json').stat().st_size // 1024} KB")
