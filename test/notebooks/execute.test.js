// @ts-check
/** @file Tests the execution of notebooks: a run in which a cell fails must not be stored. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { before, describe, test } from "node:test";
import { execute, executeAll } from "../../scripts/notebooks/execute.js";
import { folder, joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { codeCells } from "../../scripts/notebooks/store.js";
import { python, tslab } from "../../scripts/paths.js";
import { cells } from "./cells.js";
import { offerKernel } from "./offer-kernel.js";
import { printed } from "./outputs.js";

describe("execute", () => {
  const own = Array.from({ length: availableParallelism() }, (_, n) => `only${n}`);
  const prints = ['console.log("a");\nconsole.log("b");', "console.log(globalThis.undefinedHere);"];
  const makers = own.map((name) => cells(...prints, `const ${name} = "${name}";`, name));
  /** @type {Awaited<ReturnType<typeof executeAll>>} */
  let results;
  before(async () => {
    results = await executeAll([
      ...makers,
      ...own.map((name) => cells(name)),
      cells("1 + 1", 'throw new Error("lost");', "2 + 2"),
      cells('console.warn("careful");'),
    ]);
  });

  test("joins consecutive prints into one output, and numbers the cells", () => {
    const { cells: done, language_info } = succeeded(results[0]);
    assert.deepEqual(
      done.slice(0, 2).map(({ outputs }) => outputs.map(({ text }) => text)),
      [["a\nb\n"], ["undefined\n"]],
    );
    assert.deepEqual(
      done.map(({ execution_count }) => execution_count),
      [1, 2, 3, 4],
    );
    assert.equal(language_info.name, "typescript");
  });

  test("notebooks that run in parallel share no names, and one with a type error does not affect the others", () => {
    for (const [n, name] of own.entries()) {
      assert.equal(printed(succeeded(results[n]).cells[3].outputs), `${name}\n`);
      const unknown = `^A cell failed \\(error, the first cell\\):.*Cannot find name '${name}'`;
      assert.match(failed(results[own.length + n]), new RegExp(unknown, "s"));
    }
  });

  test("fails with the message of a cell that throws", () =>
    assert.match(
      failed(results[2 * own.length]),
      /^A cell failed \(error, after 1 other cells\):\n\nthrow new Error.*Error: lost/s,
    ));

  test("fails with the output of a cell that writes to stderr", () =>
    assert.match(
      failed(results[2 * own.length + 1]),
      /^A cell failed \(ok, the first cell\):.*careful$/s,
    ));
});

/** @typedef {Awaited<ReturnType<typeof executeAll>>[number]} Result */

/** Returns the run of a notebook, which must have succeeded. */
function succeeded(/** @type {Result} */ result) {
  assert.ok(!(result instanceof Error), String(result));
  return result;
}

/** Returns the message of a run, which must have failed. */
function failed(/** @type {Result} */ result) {
  assert.ok(result instanceof Error);
  return result.message;
}

/** A Python program that runs a failing cell with nbclient. */
const byNbclient = `
import nbformat, sys
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
cells = [nbformat.v4.new_code_cell(source) for source in ["const three = 3;", "null[three];", "three"]]
client = NotebookClient(nbformat.v4.new_notebook(cells=cells), kernel_name="jslab", resources={"metadata": {"path": sys.argv[1]}})
try:
    client.execute()
except CellExecutionError as error:
    print(error.ename, "|", error.evalue, "|", error.traceback)
`;

test("nbclient raises an error if a cell fails", () => {
  const { stdout, stderr } = spawnSync(python, ["-c", byNbclient, folder], { encoding: "utf8" });
  assert.match(stdout, /^TypeScript error \| 1:1 - .*null.*1 \| null\[three\];/s, stderr);
});

for (const path of lessons().filter((path) => basename(path).startsWith("4-")))
  test(`${basename(path)} runs on the unmodified tslab`, async () => {
    const jupyter = mkdtempSync(join(tmpdir(), "nn-stock-"));
    offerKernel(jupyter, tslab);
    try {
      const lesson = codeCells(read(path));
      const run = await execute(lesson, { jupyter });
      assert.equal(run.language_info.version, "3.7.2", "this is not the original tslab");
      for (const [index, { source, outputs = [] }] of lesson.entries())
        assert.equal(printed(run.cells[index].outputs), printed(outputs), joined(source));
    } finally {
      rmSync(jupyter, { recursive: true });
    }
  });
