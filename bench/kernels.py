"""Starts kernels and executes notebooks in them, without a browser.

Each line of JSON on stdin is answered with a line of JSON on stdout:
{"kernel", "folder"} starts a kernel, sends it a kernel_info request, and returns {"seconds", "memory"};
{"kernel", "folder", "path"} executes a notebook in a new kernel and also returns the seconds of its first
cell, the median seconds of the later cells, and the text that its cells print. Shutting down the kernel is
not timed. The memory is the resident set size of the kernel and its child processes, in bytes.
"""

import json
import sys
from statistics import median
from subprocess import DEVNULL
from time import perf_counter

import nbformat
import psutil
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient


def memory(manager):
    kernel = psutil.Process(manager.provisioner.process.pid)
    return sum(process.memory_info().rss for process in [kernel, *kernel.children(recursive=True)])


def ready(kernel, folder):
    manager = KernelManager(kernel_name=kernel)
    start = perf_counter()
    manager.start_kernel(cwd=folder, stderr=DEVNULL)  # ipykernel warns that it has no encryption
    client = manager.client()
    try:
        client.start_channels()
        # wait_for_ready would wait 0.2 s longer, for messages that never come.
        client.kernel_info(reply=True, timeout=60)
        return {"seconds": perf_counter() - start, "memory": memory(manager)}
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def execute(kernel, folder, path):
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        kernel_name=kernel,
        timeout=120,
        record_timing=False,
        resources={"metadata": {"path": folder}},
    )
    cells = []
    start = perf_counter()
    with client.setup_kernel(stderr=DEVNULL):
        for index, cell in enumerate(notebook.cells):
            before = perf_counter()
            client.execute_cell(cell, index)
            if cell.cell_type == "code":
                cells.append(perf_counter() - before)
        result = {
            "seconds": perf_counter() - start,
            "firstCell": cells[0],
            "laterCell": median(cells[1:]),
            "memory": memory(client.km),
        }
    text, errors = printed(notebook)
    if errors:
        raise RuntimeError(f"{path} failed:\n{errors}")
    return {**result, "text": text}


def printed(notebook):
    """Returns the printed text and the last values of the cells, and what they wrote to stderr."""
    text, errors = "", ""
    for output in (output for cell in notebook.cells for output in cell.get("outputs", [])):
        if output.get("name") == "stderr":
            errors += output.text
        elif output.output_type == "stream":
            text += output.text
        elif output.output_type == "execute_result":
            text += output.data.get("text/plain", "") + "\n"
    return text, errors


for line in sys.stdin:
    question = json.loads(line)
    answer = execute(**question) if "path" in question else ready(**question)
    print(json.dumps(answer), flush=True)
