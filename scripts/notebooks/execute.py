"""Runs the code cells of a notebook in a new kernel, and writes their results.

It reads the notebook from stdin, as JSON; the argument is the kernel's folder. It writes
{"cells": [{"status", "execution_count", "outputs"}, ...], "language_info": {...}} to stdout, with an entry
for each executed cell. It stops at the first cell whose status is not "ok".
"""

import json
import sys

import nbformat
from nbclient import NotebookClient


def main(folder):
    notebook = nbformat.from_dict(json.load(sys.stdin))
    client = NotebookClient(
        notebook,
        kernel_name="tslab",
        timeout=120,
        record_timing=False,
        allow_errors=True,
        resources={"metadata": {"path": folder}},
    )
    cells = []
    statuses = []
    client.on_cell_executed = lambda cell, cell_index, execute_reply: statuses.append(
        execute_reply["content"]["status"]
    )
    with client.setup_kernel():
        info = client.wait_for_reply(client.kc.kernel_info())["content"]["language_info"]
        for index, cell in enumerate(notebook.cells):
            statuses.clear()
            client.execute_cell(cell, index, execution_count=len(cells) + 1)
            status = statuses[0] if statuses else "skipped"
            count = cell.execution_count
            cells.append({"status": status, "execution_count": count, "outputs": cell.outputs})
            if status != "ok":
                break
    json.dump({"cells": cells, "language_info": info}, sys.stdout)


main(sys.argv[1])
