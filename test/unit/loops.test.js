// @ts-check
/**
 * @file Compares the results of every generated loop with those of its formula. The loops handle eight numbers
 * at a time, so the tests use lengths around multiples of eight.
 */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { binary, ofOne, ofTwo, unary } from "../../dist/loops/elementwise.js";
import { textOf } from "../../dist/loops/formula.js";
import { matmul } from "../../dist/loops/matmul.js";
import { binaryLoop, unaryLoops } from "../../dist/loops/unrolled.js";

const LENGTHS = [0, 1, 2, 7, 8, 9, 15, 16, 17];
const VALUES = [1.5, -2, 0, 3, -0, 0.25, Number.NaN, 1, -1, Infinity, 700, -Infinity, 2 ** -30];

/**
 * Returns numbers from VALUES, starting again at the beginning after the last one.
 *
 * @param {number} length how many numbers to return
 * @param {number} first the index of the first number in VALUES
 */
function numbers(length, first) {
  return Float64Array.from({ length }, (_, i) => VALUES[(first + i) % VALUES.length]);
}

/**
 * @param {Float64Array} out
 * @param {(i: number) => number} expected
 * @param {string} what
 */
function checkAll(out, expected, what) {
  for (const [i, value] of out.entries()) same(value, expected(i), `${what}, index ${i}`);
}

/** @param {number} actual @param {number} expected @param {string} what */
function same(actual, expected, what) {
  if (Object.is(actual, expected)) return;
  // On processors other than x64, Math.exp and ** may round the last bit differently.
  const near = Math.abs(actual - expected) <= 2 ** -52 * Math.abs(expected);
  assert.ok(near && process.arch !== "x64", `${what}: ${actual}, not ${expected}`);
}

for (const [key, expected] of Object.entries(ofTwo)) {
  const name = /** @type {keyof typeof binary} */ (key);
  // `loop()` looks up the loop on each call, because the first run replaces it with the compiled loop.
  const loop = () => binary[name];
  test(`${name} is correct for two arrays, and for an array and a number in either order`, () => {
    for (const length of LENGTHS) {
      const out = new Float64Array(length);
      for (const first of VALUES.keys()) {
        const a = numbers(length, 0);
        const b = numbers(length, first);
        const value = VALUES[first];
        loop().arrays(a, b, out);
        checkAll(out, (i) => expected(a[i], b[i]), `${length} pairs`);
        loop().withNumber(a, value, out);
        checkAll(out, (i) => expected(a[i], value), `${length} numbers with ${value}`);
        loop().ofNumber(value, b, out);
        checkAll(out, (i) => expected(value, b[i]), `${value} with ${length} numbers`);
      }
    }
  });
}

for (const [key, expected] of Object.entries(ofOne)) {
  const name = /** @type {keyof typeof unary} */ (key);
  test(`${name} is correct for an array, even if the result overwrites the array`, () => {
    for (const length of LENGTHS) {
      for (const first of VALUES.keys()) {
        const a = numbers(length, first);
        const out = new Float64Array(length);
        unary[name](a, out);
        checkAll(out, (i) => expected(a[i]), `${length} numbers`);
        unary[name](a, a);
        checkAll(a, (i) => out[i], `${length} numbers, overwritten`);
      }
    }
  });
}

test("matmul multiplies short and long rows by a column", () => {
  for (const k of [0, 1, 2, 3, 7, 8, 9, 10, 13, 17]) {
    for (const n of LENGTHS) {
      const a = Float64Array.from({ length: n * k }, (_, i) => (i * 7) % 11);
      const b = Float64Array.from({ length: k }, (_, i) => i + 1);
      const out = matmul({ data: a, sizes: [n, k] }, { data: b, sizes: [k, 1] });
      assert.equal(out.length, n);
      const row = (/** @type {number} */ i) =>
        b.reduce((sum, factor, j) => sum + a[i * k + j] * factor, 0);
      checkAll(out, row, `(${n},${k}) times (${k},1)`);
    }
  }
});

describe("formulas", () => {
  test("textOf returns the code of a formula with renamed parameters", () => {
    assert.equal(
      textOf((x, y) => x / y, "y", "a[i + 1]"),
      "(y / a[i + 1])",
    );
    assert.equal(
      textOf((exp) => Math.exp(-exp), "x0"),
      "(Math.exp(-x0))",
    );
  });

  test("the first run of a loop refuses a formula that is not one expression of its parameters", () => {
    const out = new Float64Array(1);
    /** @type {((...numbers: any[]) => number)[]} */
    const wrong = [
      (x) => {
        return x;
      },
      () => 1,
      Math.sin,
    ];
    for (const formula of wrong) {
      const loops = unaryLoops({ formula });
      assert.throws(() => loops.formula(out, out), /^Error: a loop needs a formula such as/);
    }
    const loop = binaryLoop((x) => x);
    assert.throws(() => loop.arrays(out, out, out), /^Error: a loop needs a formula such as/);
  });
});
