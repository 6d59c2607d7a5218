"""What worker.js is for the others, for numpy: `python worker.py training N STEPS`, and so on.

`python worker.py about` tells which numpy this is, and how many threads its BLAS has.
"""

import json
import sys
from time import perf_counter

import numpy
from threadpoolctl import threadpool_info

from contestants import with_numpy
from data import matrices, samples

SHORTEST = 0.05  # as in worker.js


def prepared(kind, size):
    if kind == "training":
        return with_numpy.prepare(*samples(size))
    return with_numpy.prepare_matmul(*matrices(size))


def sample(work, count):
    repeated(work, -(-count // 2))  # untimed, since the system may have taken memory from it
    runs, elapsed, values = repeated(work, count)
    return {"seconds": elapsed / (runs * count), "values": [float(value) for value in values]}


def repeated(work, count):
    start = perf_counter()
    runs = 0
    elapsed = 0.0
    while elapsed < SHORTEST:
        values = work(count)
        runs += 1
        elapsed = perf_counter() - start
    return runs, elapsed, values


def main(kind, size, count):
    work = prepared(kind, int(size))
    for _ in sys.stdin:
        print(json.dumps(sample(work, int(count))), flush=True)


def about():
    blas = next(pool for pool in threadpool_info() if pool["user_api"] == "blas")
    return {"numpy": numpy.__version__, "blas": blas["internal_api"], "threads": blas["num_threads"]}


if sys.argv[1] == "about":
    print(json.dumps({**about(), "python": sys.version.split()[0]}))
else:
    main(*sys.argv[1:])
