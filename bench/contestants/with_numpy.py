"""numpy: the tutorial's loop, one numpy call for each operation."""

import numpy as np


def prepare(x, y_true, Wo, lr):
    """A function that trains for so many steps from Wo, and returns the losses."""
    n = x.shape[0]

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


def prepare_matmul(a, b):
    """A function that multiplies the two once, and returns the diagonal of the product."""

    def run(times):
        for _ in range(times):
            product = a @ b
        return np.diagonal(product)

    return run
