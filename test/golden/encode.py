"""Encodes arrays as JSON: dtype, shape, and a flat list of numbers. read.js decodes them."""

import numpy as np

DTYPES = {"i": "int", "f": "float", "b": "bool"}


def number(x):
    """Encodes nan and infinities as strings, because JSON has no such numbers. -0.0 is preserved."""
    x = x.item() if hasattr(x, "item") else x
    if isinstance(x, float) and not np.isfinite(x):
        return str(x)
    if isinstance(x, bool):
        return int(x)
    return int(x) if isinstance(x, float) and x.is_integer() and x != 0 and abs(x) < 1e15 else x


def array(a):
    """Encodes an array with the dtype int64, float64 or bool."""
    a = np.asarray(a)
    return {
        "dtype": DTYPES[a.dtype.kind],
        "shape": list(a.shape),
        "data": [number(x) for x in a.ravel()],
    }
