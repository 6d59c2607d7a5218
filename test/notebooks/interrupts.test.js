// @ts-check
/** @file Tests that interrupts at random moments stop cells, and do nothing else: see interrupts.py. */

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, test } from "node:test";
import { python } from "../../scripts/paths.js";
import { drive, streamText } from "./drive.js";

const run = (/** @type {string} */ name, /** @type {string[]} */ ...args) =>
  spawnSync(python, ["-X", "utf8", join(import.meta.dirname, name), ...args], { encoding: "utf8" });

test("no interrupt ends the kernel, stalls it, is lost, or stops a later cell", () => {
  const { stdout, stderr } = run(
    "interrupts.py",
    "--count",
    "150",
    "--seconds",
    "120",
    "--seed",
    "3",
  );
  const lines = stdout.split("\n");
  const { interrupts, dead, stalled, lost, late } = JSON.parse(lines.pop() || `"${stderr}"`);
  assert.ok(interrupts > 50, stdout);
  assert.deepEqual(
    { dead, stalled, lost, late },
    { dead: {}, stalled: {}, lost: {}, late: {} },
    stdout,
  );
});

describe("interrupted cells", () => {
  const zombie =
    "for (let i = 0; ; i++) { await new Promise((f) => setTimeout(f, 100)); console.log(i); }";
  const stubborn = "for (;;) try { await new Promise((f) => setTimeout(f, 20)); kept++; } catch {}";

  test("an interrupted cell does not go on when its promise is resolved", async () => {
    const wait =
      "const before = kept;\nawait new Promise((f) => setTimeout(f, 300));\nkept - before";
    const [, first, second, later] = await drive([
      { run: ["let kept = 0;"] },
      { run: [zombie, "1"], interrupt: 1 },
      { run: [stubborn], interrupt: 1 },
      { run: [wait] },
    ]);
    assert.deepEqual(
      [...first, ...second].map(({ reply }) => reply.ename ?? reply.status),
      ["Interrupted", "aborted", "Interrupted"],
    );
    assert.equal(streamText(later[0]), "");
    assert.equal(later[0].messages[0].content.data["text/plain"], "0");
  });
});

describe("a kernel whose cell never ends", () => {
  for (const code of [
    "while (true);",
    '/^(a+)+$/.test("a".repeat(50) + "b")',
    "await 1; /^(a+)+$/.test('a'.repeat(50) + 'b')",
  ]) {
    test(`ends when it is asked to (${code})`, () => {
      const { stdout, stderr } = run("ending.py", "shutdown", code);
      assert.ok(Number(stdout) < 4, stdout + stderr);
    });
  }

  test("ends when Jupyter has ended", async () => {
    const child = spawn(
      python,
      [join(import.meta.dirname, "ending.py"), "parent", "while (true);"],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    const [pid] = await Promise.all([text(child.stdout), once(child, "exit")]);
    const isAlive = () => {
      try {
        return process.kill(Number(pid), 0);
      } catch {
        return false;
      }
    };
    assert.ok(Number(pid) > 0);
    for (let tries = 0; tries < 50 && isAlive(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    assert.ok(!isAlive());
  });
});
