// @ts-check
/**
 * @file The loops that are made from text: every formula, in every form, beside the formula itself as a function.
 * They take eight numbers at a time, so the lengths are around eight.
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
 * As many of the values, beginning at one of them.
 *
 * @param {number} length
 * @param {number} first
 */
function numbers(length, first) {
  return Float64Array.from({ length }, (_, i) => VALUES[(first + i) % VALUES.length]);
}

/**
 * @param {Float64Array} out
 * @param {(i: number) => number} expected
 * @param {string} what
 */
function holds(out, expected, what) {
  for (const [i, value] of out.entries()) same(value, expected(i), `${what}, place ${i}`);
}

/** @param {number} actual @param {number} expected @param {string} what */
function same(actual, expected, what) {
  if (Object.is(actual, expected)) return;
  // Compilers for other processors may round Math.exp and ** otherwise in their last bit.
  const near = Math.abs(actual - expected) <= 2 ** -52 * Math.abs(expected);
  assert.ok(near && process.arch !== "x64", `${what}: ${actual}, not ${expected}`);
}

for (const [key, expected] of Object.entries(ofTwo)) {
  const name = /** @type {keyof typeof binary} */ (key);
  // Taken anew for each run: a loop stands in its own place only after the first one.
  const loop = () => binary[name];
  test(`${name} of arrays, with a number and of a number`, () => {
    for (const length of LENGTHS) {
      const out = new Float64Array(length);
      for (const first of VALUES.keys()) {
        const a = numbers(length, 0);
        const b = numbers(length, first);
        const value = VALUES[first];
        loop().arrays(a, b, out);
        holds(out, (i) => expected(a[i], b[i]), `${length} pairs`);
        loop().withNumber(a, value, out);
        holds(out, (i) => expected(a[i], value), `${length} numbers with ${value}`);
        loop().ofNumber(value, b, out);
        holds(out, (i) => expected(value, b[i]), `${value} with ${length} numbers`);
      }
    }
  });
}

for (const [key, expected] of Object.entries(ofOne)) {
  const name = /** @type {keyof typeof unary} */ (key);
  test(`${name} of an array`, () => {
    for (const length of LENGTHS) {
      for (const first of VALUES.keys()) {
        const a = numbers(length, first);
        const out = new Float64Array(length);
        unary[name](a, out);
        holds(out, (i) => expected(a[i]), `${length} numbers`);
        unary[name](a, a);
        holds(a, (i) => out[i], `${length} numbers in their own place`);
      }
    }
  });
}

test("a row times a column, for rows with a loop of their own and longer ones", () => {
  for (const k of [0, 1, 2, 3, 7, 8, 9, 10, 13, 17]) {
    for (const n of LENGTHS) {
      const a = Float64Array.from({ length: n * k }, (_, i) => (i * 7) % 11);
      const b = Float64Array.from({ length: k }, (_, i) => i + 1);
      const out = matmul({ data: a, sizes: [n, k] }, { data: b, sizes: [k, 1] });
      assert.equal(out.length, n);
      const row = (/** @type {number} */ i) =>
        b.reduce((sum, factor, j) => sum + a[i * k + j] * factor, 0);
      holds(out, row, `(${n},${k}) times (${k},1)`);
    }
  }
});

describe("a formula", () => {
  test("is the text of a function, with other names for its numbers", () => {
    assert.equal(
      textOf((x, y) => x / y, "y", "a[i + 1]"),
      "(y / a[i + 1])",
    );
    assert.equal(
      textOf((exp) => Math.exp(-exp), "x0"),
      "(Math.exp(-x0))",
    );
  });

  test("that is more than an expression, or of other numbers, is refused when it is first run", () => {
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
      assert.throws(() => loops.formula(out, out), /^Error: a loop takes a formula such as/);
    }
    const loop = binaryLoop((x) => x);
    assert.throws(() => loop.arrays(out, out, out), /^Error: a loop takes a formula such as/);
  });
});
