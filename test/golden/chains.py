"""numpy's results for random chains of operations, step by step.

The chains are generated in JavaScript, by test/fuzz/chains/, which can also compare new ones with a running numpy.
A step names an operation and its arguments: numbers, lists, options, and {"ref": 2} for the third value so far,
counting the initial values of the chain and then the results. Each step works on numpy's results, so that rounding
errors do not grow from step to step.
"""

import json
import subprocess
import warnings
from pathlib import Path

import numpy as np

import encode
from arrays import BINARY, REDUCTIONS, UNARY, in_float64

# The maximum size of an array whose printed form is compared. The stored answers contain no printed forms.
PRINT_LIMIT = 100

FLOATS = {"nan": np.nan, "inf": np.inf, "-inf": -np.inf}


def shape_of(sizes):
    return tuple(sizes) if isinstance(sizes, list) else sizes


def reduction(function):
    """A reduction with or without an axis, and with options after the axis or instead of it."""

    def reduce(a, *rest):
        options = rest[-1] if rest and isinstance(rest[-1], dict) else {}
        axes = [x for x in rest if not isinstance(x, dict)]
        return function(a, axis=axes[0] if axes else None, **options)

    return reduce


OPERATIONS = {
    **BINARY,
    **{op: in_float64(ufunc) for op, ufunc in UNARY.items()},
    **{op: reduction(function) for op, function in REDUCTIONS.items()},
    # numpy rounds bools to float16, or refuses them.
    "round": lambda a, *decimals: np.round(a.astype(float) if a.dtype.kind == "b" else a, *decimals),
    "astype": lambda a, dtype: a.astype(dtype),
    "clip": lambda a, low, high: np.minimum(np.maximum(a, low), high),
    "cumsum": np.cumsum,
    "matmul": np.matmul,
    "dot": np.dot,
    "T": np.transpose,
    "transpose": lambda a, *axes: a.transpose(*axes),
    "squeeze": np.squeeze,
    "flatten": np.ravel,
    "reshape": lambda a, *sizes: a.reshape(*[shape_of(x) for x in sizes]),
    "at": lambda a, *indices: a[tuple(indices)],
    "item": lambda a, *indices: a.item(*indices),
    "slice": lambda a, *ends: a[slice(*ends)] if len(ends) == 2 else a[slice(*ends, None)],
    "take": lambda a, indices, *axis: np.take(a, np.array(indices, dtype=int), *axis),
    "where": np.where,
    "concatenate": np.concatenate,
    "stack": np.stack,
    "outer": np.outer,
    "zerosLike": np.zeros_like,
    "full": lambda shape, value: np.full(shape_of(shape), value),
    "eye": np.eye,
    "arange": np.arange,
    "linspace": np.linspace,
}


def decoded(a):
    data = [FLOATS[x] if isinstance(x, str) else x for x in a["data"]]
    return np.array(data, dtype=a["dtype"]).reshape(a["shape"])


def own(result):
    """Converts a result to the form of an array of "nn": 64-bit numbers (numpy squares bools to int8), stored in
    row-major order (numpy sums a transposed view in a different order)."""
    result = np.asarray(result)
    wide = result.astype({"i": np.int64, "f": np.float64, "b": bool}[result.dtype.kind])
    return np.ascontiguousarray(wide).reshape(result.shape)


def answers(chain, print_limit=0):
    """Returns the result of each step, with a number as a 0-d array, or numpy's error message. With a limit, the
    results include the printed form of arrays with at most that many numbers."""
    values = [decoded(a) for a in chain["values"]]

    def argument(x):
        if isinstance(x, list):
            return [argument(y) for y in x]
        if not isinstance(x, dict) or "ref" not in x:
            return x
        if values[x["ref"]] is None:
            raise ValueError("there is no such value")
        return values[x["ref"]]

    results = []
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for step in chain["steps"]:
            try:
                result = OPERATIONS[step["op"]](*[argument(x) for x in step["args"]])
                values.append(own(result))
                results.append(encode.array(values[-1]))
                if np.size(result) <= print_limit:
                    results[-1]["text"] = repr(values[-1])
            except (ValueError, IndexError, TypeError, np.exceptions.AxisError) as error:
                values.append(None)
                results.append({"error": str(error)})
    return results


def cases():
    """The stored chains, which Node generates from a seed."""
    program = Path(__file__).parent.parent / "fuzz" / "chains" / "stored.js"
    made = subprocess.run(["node", program], check=True, capture_output=True, text=True)
    for line in made.stdout.splitlines():
        chain = json.loads(line)
        yield {**chain, "answers": answers(chain)}


if __name__ == "__main__":
    # Answers one chain per line until stdin is closed.
    import sys

    for line in sys.stdin:
        print(json.dumps(answers(json.loads(line), PRINT_LIMIT), allow_nan=False), flush=True)
