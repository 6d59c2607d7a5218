// @ts-check
/**
 * @file What may not be stored: a run in which a cell failed. So in a kernel, and so by the kernel's
 * parts, which `npm run notebooks` uses.
 */

import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { test } from "node:test";
import { execute } from "../../scripts/notebooks/execute.js";
import { executeAll } from "../../scripts/notebooks/headless.js";
import { joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { forget } from "../../scripts/notebooks/remembering.js";
import { codeCells } from "../../scripts/notebooks/store.js";
import { cells } from "./cells.js";
import { comparable } from "./outputs.js";

/** @param {import("../../scripts/notebooks/notebook.js").Cell[]} notebook */
async function byParts(notebook) {
  const [result] = await executeAll([notebook]);
  if (result instanceof Error) throw result;
  return result;
}

const ways = { "a kernel": execute, "a kernel's parts": byParts };

for (const [by, run] of Object.entries(ways)) {
  test(`${by}: a cell that throws ends the run, and is named with its message`, () =>
    assert.rejects(run(cells("1 + 1", 'throw new Error("lost");', "2 + 2")), {
      message: /^A cell failed \(error, after 1 other cells\):\n\nthrow new Error.*Error: lost/s,
    }));

  test(`${by}: so does one with a type error`, () =>
    assert.rejects(run(cells('const n: number = "a";')), {
      message: /^A cell failed \(error, the first cell\):.*not assignable to type 'number'/s,
    }));

  test(`${by}: so does one that writes to stderr`, () =>
    assert.rejects(run(cells('console.warn("careful");')), {
      message: /^A cell failed \(ok, the first cell\):.*careful$/s,
    }));

  test(`${by}: what was printed in a row is one output, and counts go up by one`, async () => {
    const { cells: done, language_info } = await run(
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
}

test("a kernel's parts: a notebook knows nothing of another, and one that fails spoils none", async () => {
  const names = Array.from({ length: 2 * availableParallelism() }, (_, n) => `only${n}`);
  const makers = names.map((name) => cells(`const ${name} = "${name}";`, name));
  const results = await executeAll([...makers, ...names.map((name) => cells(name))]);
  for (const [n, name] of names.entries()) {
    const made = results[n];
    assert.ok(!(made instanceof Error), String(made));
    assert.equal(made.cells[1].outputs[0].text, `${name}\n`);
    const unknown = results[names.length + n];
    assert.ok(unknown instanceof Error);
    assert.match(unknown.message, new RegExp(`Cannot find name '${name}'`));
  }
});

for (const compiled of ["compiled anew", "compiled before"]) {
  test(`a kernel's parts: the lessons, ${compiled}, show what a kernel shows`, async () => {
    if (compiled === "compiled anew") forget();
    const paths = lessons();
    const results = await executeAll(paths.map((path) => codeCells(read(path))));
    for (const [place, path] of paths.entries()) {
      const result = results[place];
      assert.ok(!(result instanceof Error), String(result));
      for (const [index, cell] of codeCells(read(path)).entries())
        assert.deepEqual(
          comparable(result.cells[index].outputs),
          comparable(cell.outputs ?? []),
          joined(cell.source),
        );
    }
  });
}
