"""Starts JupyterLab. Reports invalid options in a sentence, without printing the whole help text."""

import argparse
import re
import sys

from jupyterlab.labapp import main


def refuse(_, message):
    # JupyterLab reads every word with dashes as a setting without a value. Its real settings contain a dot.
    unknown = re.fullmatch(r"argument (-[^.]+): expected one argument", message)
    said = f"has no option {unknown[1]}" if unknown else f"says: {message}"
    sys.exit(f"JupyterLab {said}. npm start -- --help-all shows all its options.")


argparse.ArgumentParser.error = refuse
sys.exit(main())
