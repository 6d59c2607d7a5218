// @ts-check
/**
 * @file Runs each lesson in a real kernel, every cell twice in a row and then all cells in reverse order.
 * Whatever ran before it, a cell must show its stored outputs. What the lesson claims about its results
 * (claims/) must be true.
 */

import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import { execute } from "../../scripts/notebooks/execute.js";
import { joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { codeCells, isStored } from "../../scripts/notebooks/store.js";
import { claimCell, claimsOf } from "./claims.js";
import { comparable, printed } from "./outputs.js";

/** @typedef {import("../../scripts/notebooks/notebook.js").Cell} Cell */

for (const path of lessons()) {
  test(`every cell in ${basename(path)} shows its stored outputs, whatever ran before, and every claim is true`, async () => {
    const cells = codeCells(read(path));
    assert.ok(cells.length > 0, "the lesson has no code");
    const { claims } = await claimsOf(path);
    // Each cell runs after all cells above it have run twice, and again after all cells below it.
    const order = [
      ...cells.flatMap((cell) => [
        { cell, when: "in the first run" },
        { cell, when: "when run twice in a row" },
        ...claimsAfter(cell),
      ]),
      ...[...cells].reverse().map((cell) => ({ cell, when: "going back from the last cell" })),
    ];

    function claimsAfter(/** @type {Cell} */ { id }) {
      const here = claims.filter(({ after = cells.at(-1)?.id }) => after === id);
      return here.length > 0 ? [{ cell: claimCell(here), claims: here }] : [];
    }
    const run = await execute(order.map(({ cell }) => cell));
    assert.equal(run.cells.length, order.length, "the run stopped early");
    for (const [index, step] of order.entries()) {
      const { outputs } = run.cells[index];
      if ("claims" in step) assertHold(step.claims, outputs);
      else if (isStored(step.cell))
        assert.deepEqual(
          comparable(outputs),
          comparable(step.cell.outputs ?? []),
          `${step.when}, the output differs from the stored one (npm run notebooks):\n${joined(step.cell.source)}\n`,
        );
    }
  });
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
