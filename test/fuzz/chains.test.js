// @ts-check
/** @file Random chains of operations beside what numpy gives, which test/golden/chains.json keeps. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { readCases } from "../golden/read.js";
import { difference } from "./chains/compare.js";

const cases = readCases("chains");

test(`${cases.length} random chains of operations give what numpy gives, step by step`, () => {
  assert.ok(cases.length >= 300, "the golden values are there");
  const differences = cases.flatMap(({ answers, ...chain }) => difference(chain, answers) ?? []);
  assert.deepEqual(differences, []);
});

test("a number that is not numpy's would be found", () => {
  const chain = { values: [], steps: [{ op: "arange", args: [2] }] };
  const answer = { dtype: /** @type {const} */ ("int"), shape: [2], data: [0, 2] };
  assert.match(
    String(difference(chain, [answer])),
    /arange\(2\) gives int \(2\) \[0, 1\], and numpy has/,
  );
});
