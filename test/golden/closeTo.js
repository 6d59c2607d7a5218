// @ts-check
/** @file How far numbers are apart, for results whose last digits are the library's own choice. */

import assert from "node:assert/strict";

/** What a loss of numpy's may differ by: e^x and the order of a product's sums are each library's own. */
const NEAR = 1e-12;

const both = new Float64Array(2);
const bits = new BigInt64Array(both.buffer);

/**
 * How many doubles lie from `a` to `b`: 0 where they are the same, nan and the sign of zero included;
 * infinite where one alone is nan or infinite, or the signs differ.
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
 * @param {import("nn").NdArray} got
 * @param {import("nn").NdArray} wanted
 * @param {string} what
 */
export function assertNear(got, wanted, what) {
  assert.deepEqual(got.shape, wanted.shape, what);
  wanted.data.forEach((value, place) => {
    const apart = Math.abs(got.data[place] - value);
    assert.ok(apart <= NEAR, `${what}, place ${place}: ${got.data[place]}, and numpy has ${value}`);
  });
}

/**
 * @param {readonly import("nn").Layer[]} got
 * @param {readonly import("nn").Layer[]} wanted
 * @param {string} what
 */
export function assertNearLayers(got, wanted, what) {
  assert.equal(got.length, wanted.length, what);
  wanted.forEach(({ weights, bias }, l) => {
    assertNear(got[l].weights, weights, `${what}: weights of layer ${l + 1}`);
    assertNear(got[l].bias, bias, `${what}: bias of layer ${l + 1}`);
  });
}
