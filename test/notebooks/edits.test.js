// @ts-check
/**
 * @file Tests the lessons with a learner's edits, in real kernels: every cell runs, the worked answers are
 * still right, and no output contains nonsense. All edits of a lesson run one after the other in one kernel,
 * as they would for a learner.
 */

import assert from "node:assert/strict";
import { basename } from "node:path";
import { before, describe, test } from "node:test";
import { executeAll } from "../../scripts/notebooks/execute.js";
import { joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { codeCells } from "../../scripts/notebooks/store.js";
import { edits } from "./edits.js";
import { printed } from "./outputs.js";
import { workedAnswers } from "./worked-answers.js";

/** Matches nonsense in an output; lesson 5 shows the effect of NaN on purpose. */
const NONSENSE = /\bundefined\b|\bInfinity\b|\bNaN\b|\[object/;
const ON_PURPOSE = /replace undefined with|Float64Array\(3\) \[ NaN|loss is NaN from/;

const changed = lessons().flatMap((path) => {
  const own = edits.filter(({ lesson }) => basename(path).startsWith(`${lesson}-`));
  return own.length > 0
    ? [{ path, runs: own.map((edit) => ({ edit, ...edited(path, edit) })) }]
    : [];
});

/**
 * Returns the code cells of a lesson after an edit, with the worked answers filled in. Also returns the
 * changes that could not be made.
 *
 * @param {string} path
 * @param {import("./edits.js").Edit} edit
 */
function edited(path, { changes, unanswerable = [] }) {
  const answers = workedAnswers(path);
  const used = new Set();
  const cells = codeCells(read(path)).map((cell) => {
    const open = unanswerable.includes(cell.metadata.exercise);
    let source = (!open && answers.get(cell.id)) || joined(cell.source);
    for (const change of changes)
      if (source.includes(change[0])) {
        source = source.replaceAll(change[0], () => change[1]);
        used.add(change);
      }
    return { ...cell, source };
  });
  return { cells, unused: changes.filter((change) => !used.has(change)) };
}

test("every edit belongs to a lesson", () =>
  assert.equal(changed.flatMap(({ runs }) => runs).length, edits.length));

describe("the lessons after a learner's edits", () => {
  /** @type {Awaited<ReturnType<typeof executeAll>>} */
  let results;
  before(async () => {
    results = await executeAll(changed.map(({ runs }) => runs.flatMap(({ cells }) => cells)));
  });

  for (const [lesson, { path, runs }] of changed.entries())
    for (const [index, { edit, cells, unused }] of runs.entries())
      test(`${basename(path)} runs with ${edit.what}`, () => {
        assert.deepEqual(unused, [], "a change does not apply");
        const result = results[lesson];
        assert.ok(!(result instanceof Error), String(result));
        const first = index * cells.length;
        const texts = cells.map((_, cell) => printed(result.cells[first + cell].outputs));
        for (const [cell, text] of texts.entries()) {
          const { exercise } = cells[cell].metadata;
          if (exercise && !edit.unanswerable?.includes(exercise))
            assert.match(text, /^Right/, cells[cell].source);
          for (const line of text.split("\n"))
            assert.ok(ON_PURPOSE.test(line) || !NONSENSE.test(line), line);
        }
        for (const pattern of edit.says ?? []) assert.match(texts.join("\n"), pattern);
      });
});
