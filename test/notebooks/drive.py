"""Drives one kernel by its messages, as a front end does: a JSON list of steps in, what came out.

A step {"run": [code, ...]} sends the cells at once, and waits for all; with "interrupt" the kernel is
interrupted so many seconds later, with "stop_on_error" false a failed cell stops no other. {"ask": [type,
content]} sends any other request on the shell channel. Out comes a list with an entry for each
step: for "run" a list of {"reply", "messages", "seconds"} with the seconds from the interrupt (or the
sending) to idle and "memory", the kernel's in bytes at the interrupt; for "ask" the reply.
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
