// @ts-check
/** @file Compares random chains of operations with numpy's results in test/golden/chains.json. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { readCases } from "../golden/read.js";
import { difference } from "./chains/compare.js";

const cases = readCases("chains");

test(`${cases.length} random chains of operations agree with numpy at every step`, () => {
  assert.ok(cases.length >= 300, "the golden values exist");
  const differences = cases.flatMap(({ answers, ...chain }) => difference(chain, answers) ?? []);
  assert.deepEqual(differences, []);
});

test("difference() reports a number that differs from numpy's", () => {
  const chain = { values: [], steps: [{ op: "arange", args: [2] }] };
  const answer = { dtype: /** @type {const} */ ("int"), shape: [2], data: [0, 2] };
  assert.match(
    String(difference(chain, [answer])),
    /arange\(2\) gives int \(2\) \[0, 1\], but numpy gives/,
  );
});
