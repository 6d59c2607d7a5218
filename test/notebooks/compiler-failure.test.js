// @ts-check
/** @file Tests that the kernel survives a failure of the compiler, and code that is unusual in a cell. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { drive, streamText } from "./drive.js";

const deep = `${"String(".repeat(500)}1${")".repeat(500)}`;

test("if the compiler fails, the cell says so in one line, and the cells after it run", async () => {
  const run = ["const before = 20;", deep, "before + 1", deep, "before + 2"];
  const [cells] = await drive([{ run, stop_on_error: false }]);
  const told =
    "Compiler error: This cell is nested too deeply. Split its longest expression into several statements.";
  for (const place of [1, 3]) assert.deepEqual(cells[place].reply.traceback, [told]);
  for (const [place, value] of [
    [2, "21"],
    [4, "22"],
  ])
    assert.equal(cells[place].messages[0].content.data["text/plain"], value);
});

test("a cell can export names, and await values in a loop", async () => {
  const run = [
    "export const ex = 5;\nexport function twice(n: number) { return 2 * n; }\nexport type Size = number;",
    "const size: Size = ex; twice(size)",
    "for await (const one of [1, Promise.resolve(2)]) console.log(one);",
  ];
  const [cells] = await drive([{ run }]);
  assert.equal(cells[1].messages[0].content.data["text/plain"], "10");
  assert.equal(streamText(cells[2]), "1\n2\n");
});

test("no error is shown on a line that the cell does not have", async () => {
  const run = ["function (", "const {a, = 1", "let x = [1,\n"];
  const [cells] = await drive([{ run, stop_on_error: false }]);
  cells.forEach(
    (/** @type {import("./drive.js").Ran} */ { reply }, /** @type {number} */ place) => {
      const lines = run[place].split("\n").length;
      const places = [...reply.evalue.matchAll(/(\d+):\d+ - /g)].map(([, line]) => Number(line));
      assert.ok(places.length > 0 && Math.max(...places) <= lines, reply.evalue);
    },
  );
});
