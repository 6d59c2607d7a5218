"""Starts JupyterLab. Options that it cannot read are answered in a sentence, not with its whole usage."""

import argparse
import re
import sys

from jupyterlab.labapp import main


def refuse(_, message):
    # JupyterLab takes every word with dashes for a setting that lacks its value. Its real ones have a dot.
    unknown = re.fullmatch(r"argument (-[^.]+): expected one argument", message)
    said = f"has no option {unknown[1]}" if unknown else f"says: {message}"
    sys.exit(f"JupyterLab {said}. npm start -- --help-all shows all its options.")


argparse.ArgumentParser.error = refuse
sys.exit(main())
