// @ts-check
/** @file Compares numbers with a tolerance, for results whose last digits may differ between libraries. */

import assert from "node:assert/strict";

/**
 * The allowed difference from numpy and PyTorch, which compute e^x differently and add products in a different order.
 */
const TOLERANCE = 1e-12;

const both = new Float64Array(2);
const bits = new BigInt64Array(both.buffer);

/**
 * Returns the distance between `a` and `b` in units in the last place. It is 0 if `Object.is(a, b)` is true,
 * even for two NaNs. Otherwise, it is Infinity if `a` or `b` is NaN or infinite, or if their signs differ, as
 * those of 0 and -0 do.
 *
 * @param {number} a
 * @param {number} b
 */
export function ulpsApart(a, b) {
  if (Object.is(a, b)) return 0;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Infinity;
  if (!Object.is(Math.sign(a), Math.sign(b))) return Infinity;
  both.set([Math.abs(a), Math.abs(b)]);
  return Math.abs(Number(bits[0] - bits[1]));
}

/**
 * @param {import("nn").NdArray} actual
 * @param {import("nn").NdArray} expected
 * @param {string} what
 */
export function assertNear(actual, expected, what) {
  assert.deepEqual(actual.shape, expected.shape, what);
  expected.data.forEach((value, index) => {
    const number = actual.data[index];
    assert.ok(
      Math.abs(number - value) <= TOLERANCE,
      `${what}, index ${index}: ${number}, but it should be ${value}`,
    );
  });
}

/**
 * @param {readonly import("nn").Layer[]} actual
 * @param {readonly import("nn").Layer[]} expected
 * @param {string} what
 */
export function assertNearLayers(actual, expected, what) {
  assert.equal(actual.length, expected.length, what);
  expected.forEach(({ weights, bias }, l) => {
    assertNear(actual[l].weights, weights, `${what}: weights of layer ${l + 1}`);
    assertNear(actual[l].bias, bias, `${what}: bias of layer ${l + 1}`);
  });
}
