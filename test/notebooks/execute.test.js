// @ts-check
/** @file What may not be stored: a run in which a cell failed. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { execute } from "../../scripts/notebooks/execute.js";

/** @param {string[]} sources */
function cells(...sources) {
  return sources.map((source, index) => {
    const cell = { id: `cell-${index}`, source, metadata: {} };
    return { ...cell, cell_type: /** @type {const} */ ("code") };
  });
}

test("a cell that throws ends the run, and is named with its message", () =>
  assert.rejects(execute(cells("1 + 1", 'throw new Error("lost");', "2 + 2")), {
    message: /^A cell failed \(error, after 1 other cells\):\n\nthrow new Error.*Error: lost/s,
  }));

test("so does one with a type error", () =>
  assert.rejects(execute(cells('const n: number = "a";')), {
    message: /^A cell failed \(error, the first cell\):.*not assignable to type 'number'/s,
  }));

test("so does one that writes to stderr", () =>
  assert.rejects(execute(cells('console.warn("careful");')), {
    message: /^A cell failed \(ok, the first cell\):.*careful$/s,
  }));

test("what was printed in a row is one output, and counts go up by one", async () => {
  const { cells: done, language_info } = await execute(
    cells('console.log("a");\nconsole.log("b");', "console.log(globalThis.undefinedHere);"),
  );
  assert.deepEqual(
    done.map(({ outputs }) => outputs.map(({ text }) => text)),
    [["a\nb\n"], ["undefined\n"]],
  );
  assert.deepEqual(
    done.map(({ execution_count }) => execution_count),
    [1, 2],
  );
  assert.equal(language_info.name, "typescript");
});
