// @ts-check
/**
 * @file Runs each lesson in a real kernel, from the first cell to the last and then back to the first.
 * Whatever ran before it, a cell must show its stored outputs. What the lesson claims about its results
 * (claims/) must be true.
 */

import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import { joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { codeCells, isStored } from "../../scripts/notebooks/store.js";
import { afterLesson } from "./lessonRuns.js";
import { comparable, printed } from "./outputs.js";

for (const path of lessons()) {
  const cells = codeCells(read(path));
  // Each cell runs after all cells above it, and again after itself and all cells below it.
  const back = [...cells].reverse();
  const run = afterLesson(path, back);

  test(`every cell in ${basename(path)} shows its stored outputs, whatever ran before, and every claim is true`, async () => {
    assert.ok(cells.length > 0, "the lesson has no code");
    const { lesson, outputs } = await run();
    for (const { cell, claims, outputs } of lesson) {
      if (claims) assertHold(claims, outputs);
      else assertAsStored(cell, outputs, "in the first run");
    }
    assert.equal(outputs.length, back.length, "the run stopped early");
    for (const [index, cell] of back.entries())
      assertAsStored(cell, outputs[index], "going back from the last cell");
  });
}

/**
 * @param {import("../../scripts/notebooks/notebook.js").Cell} cell
 * @param {import("./outputs.js").Output[]} outputs
 * @param {string} when
 */
function assertAsStored(cell, outputs, when) {
  if (!isStored(cell)) return;
  assert.deepEqual(
    comparable(outputs),
    comparable(cell.outputs ?? []),
    `${when}, the output differs from the stored one (npm run notebooks):\n${joined(cell.source)}\n`,
  );
}

/**
 * @param {import("./claims.js").Claim[]} claims
 * @param {import("./outputs.js").Output[]} outputs the outputs of their cell
 */
function assertHold(claims, outputs) {
  const holds = JSON.parse(printed(outputs));
  for (const [index, { says, holds: expression }] of claims.entries())
    assert.equal(
      holds[index],
      true,
      `The lesson says "${says}", but this is not true:\n${expression}\n`,
    );
}
