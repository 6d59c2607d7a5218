"""Generates the golden values in this folder with numpy. The tests compare the module with them.

    python3 -m venv .golden-venv
    .golden-venv/bin/pip install -r test/requirements.txt
    .golden-venv/bin/python test/golden/make.py

The same version of numpy writes the same files, because all inputs are seeded. This program needs Node and the built
module
(npm run setup). The files have one JSON case per line, so that git shows which cases a change affects.
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
EXPECTED = (HERE.parent / "requirements.txt").read_text().split()[0].split("==")[1]

if np.__version__ != EXPECTED:
    raise SystemExit(f"The golden values need numpy {EXPECTED}, but this is numpy {np.__version__}.")

for module in (printing, draws, arrays, errors, meter, chains):
    name = module.__name__
    cases = list(module.cases())
    lines = ",\n".join(json.dumps(case, separators=(",", ":"), allow_nan=False) for case in cases)
    (HERE / f"{name}.json").write_text(f"[\n{lines}\n]\n")
    print(f"{name}.json: {len(cases)} cases, {(HERE / f'{name}.json').stat().st_size // 1024} KB")
