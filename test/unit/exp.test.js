// @ts-check
/** @file Tests that the exponential and the sigmoid of arrays agree with Math.exp to the last bit. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { array, linspace, randomState, sigmoid } from "nn";

const special = [
  0,
  -0,
  1,
  -1,
  Number.NaN,
  Infinity,
  -Infinity,
  700,
  -700,
  709.7,
  709.8,
  -708.4,
  -745.1,
]
  .concat([-746, 2 ** -28, -(2 ** -29), 1e-300, 0.5 * Math.LN2, -0.5 * Math.LN2, 1.5 * Math.LN2])
  .flatMap((x) => [x, x + 1e-9, 0.3, x]);

const inputs = {
  "special values": array(special),
  "a single number": array([0.3]),
  "an odd number of numbers": array([0.3, -0.3, 2, 5, 7.5]),
  "numbers near 0": randomState(1).randn(100_000).mul(1e-3),
  "numbers as large as in the lessons": randomState(2).randn(300_000).mul(3),
  "large numbers": randomState(3).randn(100_000).mul(300),
  "evenly spaced numbers": linspace(-40, 40, 100_001),
};

for (const [what, x] of Object.entries(inputs)) {
  test(`exp and sigmoid agree with Math.exp for ${what}`, () => {
    const exp = x.exp().data;
    const sigma = sigmoid(x).data;
    for (const [i, value] of x.data.entries()) {
      same(exp[i], Math.exp(value), `exp(${value})`);
      same(sigma[i], 1 / (1 + Math.exp(-value)), `sigmoid(${value})`);
    }
  });
}

/** @param {number} actual @param {number} expected @param {string} what */
function same(actual, expected, what) {
  if (Object.is(actual, expected)) return;
  // On processors other than x64, Math.exp may round the last bit differently.
  const near = Math.abs(actual - expected) <= 2 ** -52 * Math.abs(expected);
  assert.ok(near && process.arch !== "x64", `${what} is ${actual}, not ${expected}`);
}
