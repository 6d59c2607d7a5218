"""Formats a notebook as JupyterLab stores it: reads JSON from stdin, and writes the file's text to stdout."""

import json
import sys

import nbformat

sys.stdout.write(nbformat.writes(nbformat.from_dict(json.load(sys.stdin))) + "\n")
