"""What numpy works on: the numbers that data.js makes for the others, by the same rule."""

import json
from pathlib import Path

import numpy as np

FEATURES = 3


def four_samples(text):
    given = json.loads(text)
    x = np.array(given["x"], dtype=float).reshape(-1, FEATURES)
    y_true = np.array(given["yTrue"], dtype=float).reshape(-1, 1)
    Wo = np.array(given["Wo"], dtype=float).reshape(FEATURES, 1)
    return x, y_true, Wo, given["lr"]


def samples(n):
    if n == 4:
        return four_samples(Path(__file__).with_name("four-samples.json").read_text())
    generator = np.random.RandomState(1234)
    x = generator.randn(n, FEATURES)
    Wo = generator.randn(FEATURES, 1)
    y_true = (x[:, :1] > 0).astype(float)
    return x, y_true, Wo, 0.04 / n


def matrices(size):
    generator = np.random.RandomState(1234)
    return generator.randn(size, size), generator.randn(size, size)
