"""Drives a kernel with messages, like a front end: reads a JSON list of steps, and writes their results.

A step {"run": [code, ...]} sends all cells, and then waits for them. With "interrupt", the kernel is
interrupted after that many seconds; with "stop_on_error" false, a failed cell does not stop the others.
{"ask": [type, content]} sends any other request on the shell channel. The output is a list with an entry
for each step. For "run" it is a list of {"reply", "messages", "seconds", "memory"}: the seconds from the
interrupt (or from sending) to idle, and the kernel's memory in bytes at the interrupt. For "ask" it is
the reply.
"""

import json
import sys
from subprocess import DEVNULL
from time import perf_counter, sleep

import psutil
from jupyter_client.manager import start_new_kernel


def content_of(message):
    return {"type": message["msg_type"], "content": message["content"]}


def run(manager, client, codes, interrupt=None, stop_on_error=True):
    start = perf_counter()
    ids = [client.execute(code, stop_on_error=stop_on_error) for code in codes]
    cells = {id: {"messages": []} for id in ids}
    memory = None
    if interrupt is not None:
        sleep(interrupt)
        memory = psutil.Process(manager.provisioner.process.pid).memory_info().rss
        start = perf_counter()
        manager.interrupt_kernel()
    left = set(ids)
    while left:
        message = client.get_iopub_msg(timeout=60)
        id = message["parent_header"].get("msg_id")
        if id not in cells:
            continue
        if message["content"].get("execution_state") == "idle":
            left.discard(id)
            cells[id].update(seconds=perf_counter() - start, memory=memory)
        elif message["msg_type"] not in ("status", "execute_input"):
            cells[id]["messages"].append(content_of(message))
    for id in ids:
        cells[id]["reply"] = reply_to(client, id)
    return [cells[id] for id in ids]


waiting = {}


def reply_to(client, id):
    while id not in waiting:
        reply = client.get_shell_msg(timeout=60)
        waiting[reply["parent_header"]["msg_id"]] = reply
    return waiting.pop(id)["content"]


def ask(client, type, content):
    message = client.session.msg(type, content)
    client.shell_channel.send(message)
    return reply_to(client, message["header"]["msg_id"])


def main(folder):
    steps = json.load(sys.stdin)
    manager, client = start_new_kernel(kernel_name="tslab", cwd=folder, stderr=DEVNULL)
    results = []
    for step in steps:
        if "ask" in step:
            results.append(ask(client, *step["ask"]))
        else:
            codes = step.pop("run")
            results.append(run(manager, client, codes, **step))
    client.shutdown()
    start = perf_counter()
    while manager.is_alive() and perf_counter() - start < 5:
        sleep(0.02)
    results.append({"alive": manager.is_alive()})
    manager.shutdown_kernel(now=True)
    json.dump(results, sys.stdout)


main(sys.argv[1])
