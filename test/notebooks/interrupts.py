"""Interrupts cells at random moments, and counts what must never happen. Runs as long as you like:

    .venv/bin/python test/notebooks/interrupts.py --count 20000 --seconds 36000 --seed 1

The output ends with a line of JSON. It counts the interrupts, and of these, by kind of cell:

dead     the kernel's process ended
stalled  the kernel did not become idle, not even after a second interrupt
lost     the kernel became idle only after a second interrupt, or an endless cell ended without an error
late     a later cell was stopped or lost its values
slow     the kernel needed more than 300 ms to become idle
"""

import argparse
import json
import random
import sys
from collections import Counter
from pathlib import Path
from queue import Empty
from subprocess import DEVNULL
from time import perf_counter, sleep

from jupyter_client.manager import start_new_kernel

NOTEBOOKS = Path(__file__).parent.parent.parent / "notebooks"
SLOW = 0.3
PATIENCE = 20

SETUP = """import { randomState } from "nn";
import papaparse from "papaparse";
const kept = 42;
const big = randomState(1).randn(900, 900);
const csv = "1,2,3\\n".repeat(300_000);
function fib(n: number): number { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));"""

ENDLESS = {
    "loop": "let s = 0; for (let i = 0; ; i++) s += i % 7;",
    "recursion": "fib(60)",
    "loop in catch": "while (true) { try { while (true); } catch {} }",
    "loop in finally": "try { while (true); } finally { while (true); }",
    "printing": "while (true) console.log('again');",
    "never": "await new Promise(() => {});",
    "await null": "while (true) { await null; }",
    "await in catch": "for (;;) { try { await sleep(3); } catch {} }",
    "async calls": "const again = async (): Promise<void> => { await null; await again(); }; await again();",
    "loop after await": "await sleep(2); while (true);",
    "promise chain": "function chain(): Promise<void> { return Promise.resolve().then(chain); } void chain();",
    "tick chain": "function tick() { process.nextTick(tick); } tick();",
    "regular expression": "/^(a+)+$/.test('a'.repeat(50) + 'b')",
    "native call": "for (const a = Array.from({ length: 3_000_000 }, Math.random); ; ) a.sort((x, y) => x - y);",
    "package": "for (;;) papaparse.parse(csv);",
    "nn": "for (;;) big.matmul(big);",
    "long call of nn": "randomState(1).randn(100_000_000).sum()",
    "types": "type T<N extends number, A extends 0[] = []> = A['length'] extends N ? A : T<N, [...A, 0]>;\n"
    + "".join(f"const t{i}: T<{900 + i}>['length'] = {900 + i};\n" for i in range(40))
    + "while (true);",
}
SHORT = {
    "number": "1 + 1",
    "printed": "console.log('once')",
    "short await": "await sleep(4); 5",
    "compiler error": "const wrong: number = 'a';",
    "function": "function twice(x: number) { return 2 * x; }\ntwice(4)",
    "thrown": "throw new Error('thrown');",
    "10 ms": "for (const end = Date.now() + 10; Date.now() < end; );",
}


class Stalled(Exception):
    pass


class Stress:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.faults = Counter()
        self.times = []
        self.start()

    def start(self):
        self.manager, self.client = start_new_kernel(kernel_name="tslab", cwd=NOTEBOOKS, stdout=DEVNULL, stderr=DEVNULL)
        self.waiting = {}
        assert self.replies([self.client.execute(SETUP)])[0]["status"] == "ok"

    def restart(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)
        self.start()

    def replies(self, ids, patience=60):
        """Waits until all cells have a reply and are idle."""
        end = perf_counter() + patience
        idle = set(ids)
        while idle:
            try:
                message = self.client.get_iopub_msg(timeout=max(0, min(1, end - perf_counter())))
            except Empty:
                if perf_counter() < end and self.manager.is_alive():
                    continue
                raise Stalled from None
            if message["content"].get("execution_state") == "idle":
                idle.discard(message["parent_header"].get("msg_id"))
        while not all(id in self.waiting for id in ids):
            reply = self.client.get_shell_msg(timeout=PATIENCE)
            self.waiting[reply["parent_header"]["msg_id"]] = reply["content"]
        return [self.waiting.pop(id) for id in ids]

    def once(self):
        random = self.random
        endless = random.random() < 0.6
        kind, code = random.choice(list((ENDLESS if endless else SHORT).items()))
        queued = ["kept"] * random.choice([0, 0, 0, 2])
        ids = [self.client.execute(one) for one in [code, *queued]]
        sleep(random.choice([0, 0.012, 0.05, 0.2]) * random.random())
        if not endless and random.random() < 0.3:
            self.replies(ids)  # and interrupt an idle kernel
            ids = []
        start = perf_counter()
        self.manager.interrupt_kernel()
        # Sometimes the next cell follows at once.
        later = [] if endless or random.random() < 0.5 else [self.client.execute("kept")]
        fault = None
        try:
            replies = self.replies([*ids, *later], PATIENCE)
        except Stalled:
            if not self.manager.is_alive():
                self.fault("dead", kind)
                return self.restart()
            fault = "lost"
            self.manager.interrupt_kernel()
            try:
                replies = self.replies([*ids, *later], PATIENCE)
            except Stalled:
                self.fault("stalled" if self.manager.is_alive() else "dead", kind)
                return self.restart()
        seconds = perf_counter() - start
        if fault is None:
            self.times.append((seconds, kind))
        statuses = [reply["status"] for reply in replies]
        stopped = [reply.get("ename") == "Interrupted" for reply in replies]
        if endless and not stopped[0]:
            fault = "lost"
        if endless and statuses[1:] != ["aborted"] * len(queued):
            fault = "late"
        # A later cell is aborted only if it was sent before the kernel replied to the stopped one.
        if later and (stopped[-1] or statuses[-1] == "aborted" and "error" not in statuses):
            fault = "late"
        probe = self.replies([self.client.execute("if (kept !== 42) throw kept;")])[0]
        if probe["status"] != "ok":
            fault = "late"
        if not self.manager.is_alive():
            fault = "dead"
        if fault:
            self.fault(fault, kind, statuses, stopped, round(seconds, 3))
        if fault in ("dead", "stalled"):
            self.restart()

    def fault(self, fault, *about):
        self.faults[f"{fault}: {about[0]}"] += 1
        print(fault, *about, flush=True)


parser = argparse.ArgumentParser()
parser.add_argument("--count", type=int, default=300)
parser.add_argument("--seconds", type=float, default=60)
parser.add_argument("--seed", type=int, default=random.randrange(2**30))
options = parser.parse_args()
stress = Stress(options.seed)
end = perf_counter() + options.seconds
count = 0
while count < options.count and perf_counter() < end:
    try:
        stress.once()
    except Empty:
        stress.fault("stalled", "no reply")
        stress.restart()
    count += 1
    if count % 1000 == 0:
        print(count, dict(stress.faults), flush=True)
stress.manager.shutdown_kernel(now=True)
seconds = sorted(seconds for seconds, _ in stress.times)
slow = Counter(kind for seconds, kind in stress.times if seconds > SLOW)
summary = {
    "seed": options.seed,
    "interrupts": count,
    **{name: {k.split(": ")[1]: n for k, n in stress.faults.items() if k.startswith(name)} for name in ["dead", "stalled", "lost", "late"]},
    "slow": slow,
    "median": seconds[len(seconds) // 2],
    "most": max(stress.times),
}
json.dump(summary, sys.stdout)
