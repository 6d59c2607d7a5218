// @ts-check
/**
 * @file The gradient check of lesson 3 in the real kernel, on a learner's own cells: one cell is
 * changed as the text of the lesson proposes, those below it run again, and the check says what it finds.
 */

import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { execute } from "../../scripts/notebooks/execute.js";
import { folder, joined, read } from "../../scripts/notebooks/notebook.js";
import { codeCells } from "../../scripts/notebooks/store.js";
import { cells } from "./cells.js";
import { printed } from "./outputs.js";

/** @type {import("../../scripts/notebooks/notebook.js").Cell[]} */
const lesson = codeCells(read(join(folder, "3-backward.ipynb")));
const sources = lesson.map(({ source }) => joined(source));
const checks = sources.filter((source) => source.startsWith("gradientCheck("));

/** @type {{ name: string, was: string, is: string, says: RegExp }[]} */
const mistakes = [
  { name: "as it is", was: ".mul(-2)", is: ".mul(-2)", says: /Right: all 4 slopes agree/ },
  { name: "the sign", was: ".mul(-2)", is: ".mul(2)", says: /Likely mistake: the sign is turned/ },
  {
    name: "no 2",
    was: ".mul(-2)",
    is: ".neg()",
    says: /Likely mistake: factor 1\/2: the 2 of the/,
  },
  {
    name: "no slope of the sigmoid",
    was: "dMSE_dy.mul(dy_dho)",
    is: "dMSE_dy",
    says: /Likely mistake: about 5\.\d+ times too large, .* sigmoid's slope/,
  },
  {
    name: "the bias's gradient as a mean",
    was: "dho_dbo.T.matmul(dMSE_dho)",
    is: "dho_dbo.T.matmul(dMSE_dho).div(4)",
    says: /Not right: bo differs[\s\S]*Likely mistake: mean against sum, factor 1\/4/,
  },
  { name: "mended again", was: ".mul(-2)", is: ".mul(-2)", says: /Right: all 4 slopes agree/ },
];

describe("3-backward", () => {
  /** @type {string[]} */
  let results;
  before(async () => {
    const runs = mistakes.map(({ was, is }) => {
      assert.ok(sources.some((source) => source.includes(was)));
      return sources.map((source) => source.replace(was, () => is));
    });
    const { cells: done } = await execute(cells(...runs.flat()));
    const at = sources.indexOf(checks[0]);
    results = runs.map((run, i) => printed(done[i * run.length + at].outputs));
  });

  test("checks the gradient twice, against the sum and against the mean", () =>
    assert.equal(checks.length, 2));

  for (const [i, { name, says }] of mistakes.entries())
    test(name, () => assert.match(results[i], says));
});
