"""Arrays as JSON: shape, dtype, and the numbers in a row; read.js reads them back."""

import numpy as np

DTYPES = {"i": "int", "f": "float", "b": "bool"}


def number(x):
    """JSON has no nan and no infinity: they go as text. -0.0 is kept by both sides."""
    x = x.item() if hasattr(x, "item") else x
    if isinstance(x, float) and not np.isfinite(x):
        return str(x)
    if isinstance(x, bool):
        return int(x)
    return int(x) if isinstance(x, float) and x.is_integer() and x != 0 and abs(x) < 1e15 else x


def array(a):
    """The array `a`, of numpy's int64, float64 or bool."""
    a = np.asarray(a)
    return {
        "dtype": DTYPES[a.dtype.kind],
        "shape": list(a.shape),
        "data": [number(x) for x in a.ravel()],
    }
