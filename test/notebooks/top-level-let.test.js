// @ts-check
/**
 * @file Tests variables at the top level of a cell: loops that change them are fast, and their values are the
 * expected ones after errors, in closures, and in the functions of other cells.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import { drive } from "./drive.js";

/** Returns the value of each cell's last expression, or its error message. */
async function values(/** @type {string[]} */ run) {
  const [cells] = await drive([{ run, stop_on_error: false }]);
  return /** @type {import("./drive.js").Ran[]} */ (cells).map(({ reply, messages }) => {
    const result = messages.find(({ type }) => type === "execute_result");
    return reply.evalue ?? result?.content.data["text/plain"];
  });
}

for (const [step, rounds] of [
  ["s += i", 1e7],
  ["s = (s + i) % 1000", 1e7],
  ["s += Math.sin(i) * 0.5", 3e6],
])
  test(`a loop with ${step} takes at most three times as long as in a function`, async () => {
    const loop = `for (let i = 0; i < ${rounds}; i++) ${step};`;
    const cells = [
      `function run() { let s = 0; ${loop} return s; }
const started1 = performance.now(); const expected = run(); performance.now() - started1`,
      `const started2 = performance.now(); let s = 0; ${loop} performance.now() - started2`,
      "s === expected",
      `s = 0; const started3 = performance.now(); ${loop} performance.now() - started3`,
      "s === expected",
    ];
    const times = await values(Array.from({ length: 4 }, () => cells).flat());
    const fastest = (/** @type {number} */ cell) =>
      Math.min(...times.filter((_, place) => place % cells.length === cell).map(Number));
    assert.ok(
      fastest(1) <= 3 * fastest(0),
      `declared in the cell: ${fastest(1)}, ${fastest(0)} ms`,
    );
    assert.ok(fastest(3) <= 3 * fastest(0), `declared earlier: ${fastest(3)}, ${fastest(0)} ms`);
    for (const cell of [2, 4]) assert.equal(times[cell], "true");
  });

test("a loop that ends with an error has changed its variables", async () => {
  const run = [
    "let n = 1; let m = 1;",
    "for (let i = 0; i < 5; i++) { n *= 2; if (i === 2) throw new Error('enough'); }",
    "n",
    "let k = 0; for (;;) { m++; k++; if (m > 3) null.toString(); }",
    "m",
    "let n = 7; while (true) { n++; if (n > 9) throw new Error('enough'); }",
    "n",
  ];
  const found = await values(run.map((code) => `// @ts-ignore\n${code}`));
  assert.deepEqual([found[2], found[4], found[6]], ["8", "4", "10"]);
  assert.equal(found[1], "enough");
});

test("the functions of any cell see a variable as it is while a loop runs", async () => {
  const found = await values([
    "let rate = 1; const seen: number[] = []; function look() { seen.push(rate); }",
    "let count = 0; function add() { count += 1; return count; }\nfor (let i = 0; i < 3; i++) { count += 10; add(); }\ncount",
    "add(); count",
    "function note() { seen.push(count); }",
    "for (let i = 0; i < 2; i++) { count += 100; note(); }\nseen.join()",
    "let count = 5; for (; count > 3; count--) note();\nseen.join()",
    "const later: (() => number)[] = []; let last = 0;\nfor (let i = 0; i < 3; i++) { last = i; later.push(() => (last += 1)); }\nlater[0](); last",
    "later[1](); last",
    "let stays = 0; { let stays = 10; for (let i = 0; i < 3; i++) stays++; }\nstays",
    "for (var v = 0; v < 4; v++) {}\nv",
    "[1, 2].map((x) => { let sum = 0; for (let i = 0; i < 3; i++) sum += x; return sum; }).join()",
    "let a = 0, b = 1; outer: for (;;) { for (let i = 0; i < 9; i++) { [a, b] = [b, a + b]; if (b > 50) break outer; } }\n[a, b].join()",
    "for (let i = 0; i < 3; i++) { await null; a++; }\na",
    "let found = 0; for (const key in { x: 1, y: 2 }) { found += key.length; }\nfound",
  ]);
  assert.deepEqual(found.slice(1), [
    "33",
    "34",
    undefined,
    "134,234",
    "134,234,5,4",
    "3",
    "4",
    "0",
    "4",
    "3,6",
    "34,55",
    "37",
    "2",
  ]);
});

test("an imported name can be imported again, declared, and used in later cells", async () => {
  const found = await values([
    'import { join } from "node:path"; join("a", "b")',
    'import { join, basename } from "node:path"; join("c", "d")',
    "basename('x/y')",
    "const join = 5; join",
    "join + 1",
    'import join from "node:path"; join.basename("x/y")',
  ]);
  assert.deepEqual(found, ["a/b", "c/d", "y", "5", "6", "y"]);
});
