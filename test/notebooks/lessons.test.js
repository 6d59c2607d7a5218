// @ts-check
/**
 * @file Each lesson in a real kernel, its cells executed in other orders than the one they stand
 * in: whatever was run before, a cell shows the outputs that are stored with it.
 */

import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import { execute } from "../../scripts/notebooks/execute.js";
import { joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { codeCells } from "../../scripts/notebooks/store.js";
import { comparable } from "./outputs.js";

for (const path of lessons()) {
  test(basename(path), async () => {
    const cells = codeCells(read(path));
    assert.ok(cells.length > 0, "the lesson has no code");
    // So each is run after all before it were run twice, and after all behind it were run.
    const order = [
      ...cells.flatMap((cell) => [
        { cell, when: "in the first run" },
        { cell, when: "when run twice in a row" },
      ]),
      ...[...cells].reverse().map((cell) => ({ cell, when: "going back from the last cell" })),
    ];
    const run = await execute(order.map(({ cell }) => cell));
    assert.equal(run.cells.length, order.length, "the run stopped before its end");
    for (const [index, { cell, when }] of order.entries())
      assert.deepEqual(
        comparable(run.cells[index].outputs),
        comparable(cell.outputs ?? []),
        `another output ${when} than the stored one (npm run notebooks) of:\n${joined(cell.source)}\n`,
      );
  });
}
