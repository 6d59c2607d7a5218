// @ts-check
/**
 * @file Tests the gradient check of lesson 3 in the real kernel: after a cell is changed the way a learner
 * might change it, the check names the mistake.
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
  {
    name: "accepts the stored gradient",
    was: ".mul(-2)",
    is: ".mul(-2)",
    says: /Right: all 4 slopes agree/,
  },
  {
    name: "finds a wrong sign",
    was: ".mul(-2)",
    is: ".mul(2)",
    says: /Likely mistake: a wrong sign/,
  },
  {
    name: "finds a missing factor of 2",
    was: ".mul(-2)",
    is: ".neg()",
    says: /Likely mistake: a missing 2 from the square/,
  },
  {
    name: "finds a missing slope of the sigmoid",
    was: "dMSE_dy.mul(dy_dho)",
    is: "dMSE_dy",
    says: /Likely mistake: the slope of the activation .* may be missing: .* too large by different factors, about 5\.\d+ on average/,
  },
  {
    name: "finds a mean instead of a sum in the gradient of the bias",
    was: "dho_dbo.T.matmul(dMSE_dho)",
    is: "dho_dbo.T.matmul(dMSE_dho).div(4)",
    says: /Not right: bo differs[\s\S]*Likely mistake: a mean over 4 samples instead of their sum/,
  },
  {
    name: "accepts the corrected gradient",
    was: ".mul(-2)",
    is: ".mul(-2)",
    says: /Right: all 4 slopes agree/,
  },
];

describe("gradientCheck in lesson 3", () => {
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

  test("lesson 3 calls gradientCheck twice, for the sum and for the mean", () =>
    assert.equal(checks.length, 2));

  for (const [i, { name, says }] of mistakes.entries())
    test(name, () => assert.match(results[i], says));
});
