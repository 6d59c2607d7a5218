// @ts-check
/**
 * @file The lessons as learners change them, in real kernels: each runs to its last cell, its worked
 * answers stay right, and nothing that it says is nonsense.
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

/** What no sentence of a lesson should have; lesson 5 shows on purpose what a NaN does. */
const NONSENSE = /\bundefined\b|\bInfinity\b|\bNaN\b|\[object/;
const ON_PURPOSE =
  /put your answer in the place of undefined|Float64Array\(3\) \[ NaN|loss is NaN from/;

const runs = edits.map(({ lesson, changes, unanswerable = [] }) => {
  const path = lessons().find((file) => basename(file).startsWith(`${lesson}-`)) ?? "";
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
});

describe("lessons as learners change them", () => {
  /** @type {Awaited<ReturnType<typeof executeAll>>} */
  let results;
  before(async () => {
    results = await executeAll(runs.map(({ cells }) => cells));
  });

  for (const [place, { lesson, what, says = [], unanswerable = [] }] of edits.entries())
    test(`lesson ${lesson}, ${what}`, () => {
      const { cells, unused } = runs[place];
      assert.deepEqual(unused, [], "a change finds nothing to change");
      const result = results[place];
      assert.ok(!(result instanceof Error), String(result));
      assert.equal(result.cells.length, cells.length);
      const texts = result.cells.map(({ outputs }) => printed(outputs));
      for (const [index, text] of texts.entries()) {
        const { metadata } = cells[index];
        if (metadata.exercise && !unanswerable.includes(metadata.exercise))
          assert.match(text, /^Right/, cells[index].source);
        for (const line of text.split("\n"))
          assert.ok(ON_PURPOSE.test(line) || !NONSENSE.test(line), line);
      }
      for (const pattern of says) assert.match(texts.join("\n"), pattern);
    });
});
