"""Starts a kernel with an endless cell. With "shutdown", asks the kernel to shut down, and prints the seconds
that it takes. With "parent", prints the kernel's process id, and ends like a Jupyter that was killed.
"""

import os
import sys
from pathlib import Path
from subprocess import DEVNULL
from time import perf_counter, sleep

from jupyter_client.manager import start_new_kernel

task, code = sys.argv[1:]
folder = Path(__file__).parent.parent.parent / "notebooks"
manager, client = start_new_kernel(kernel_name="tslab", cwd=folder, stdout=DEVNULL, stderr=DEVNULL)
client.execute(code)
while client.get_iopub_msg(timeout=60)["msg_type"] != "execute_input":
    pass
sleep(1)
process = manager.provisioner.process
if task == "parent":
    print(process.pid, flush=True)
    os._exit(1)
start = perf_counter()
client.shutdown()
process.wait(10)
print(perf_counter() - start)
manager.cleanup_resources()
