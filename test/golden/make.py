"""Makes the golden values in this folder with real numpy, to which the tests hold the module.

    python3 -m venv .golden-venv
    .golden-venv/bin/pip install -r test/requirements.txt
    .golden-venv/bin/python test/golden/make.py

The same numpy gives the same files: all inputs are seeded. Node must be there too, and the module built
(npm run setup). One JSON case stands on each line, so that
git shows what a change changed.
"""

import json
from pathlib import Path

import numpy as np

import arrays
import chains
import draws
import errors
import meter
import printing

HERE = Path(__file__).parent
WANTED = (HERE.parent / "requirements.txt").read_text().split()[0].split("==")[1]

if np.__version__ != WANTED:
    raise SystemExit(f"these values are made with numpy {WANTED}, and this is numpy {np.__version__}")

for module in (printing, draws, arrays, errors, meter, chains):
    name = module.__name__
    cases = list(module.cases())
    lines = ",\n".join(json.dumps(case, separators=(",", ":"), allow_nan=False) for case in cases)
    (HERE / f"{name}.json").write_text(f"[\n{lines}\n]\n")
    print(f"{name}.json: {len(cases)} cases, {(HERE / f'{name}.json').stat().st_size // 1024} KB")
