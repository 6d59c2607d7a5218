"""Writes a notebook as JupyterLab stores it: JSON in by stdin, the file's text out by stdout."""

import json
import sys

import nbformat

sys.stdout.write(nbformat.writes(nbformat.from_dict(json.load(sys.stdin))) + "\n")
