// @ts-check
/** @file Tests for long arrays: with and without the fast loops, the results agree to the last bit. */

import assert from "node:assert/strict";
import { test } from "node:test";

/** Sizes near multiples of 4 (the size of a tile), and sizes above the block sizes of 64, 256 and 1024. */
const PRODUCTS = [
  [16, 4, 4],
  [5, 13, 7],
  [1, 300, 2],
  [67, 5, 2],
  [130, 257, 9],
  [64, 64, 64],
  [66, 1030, 5],
  [3, 2, 1030],
  [2, 2050, 1027],
];

/** Defines the tests for long arrays. They use whichever loops this process uses, fast or not. */
export function testLongLoops() {
  for (const [n, k, m] of PRODUCTS)
    test(`matmul of (${n},${k}) and (${k},${m}) adds the products in order`, async () => {
      const { matmul } = await import("../../dist/loops/matmul.js");
      const a = numbers(n * k, 1);
      const b = numbers(k * m, 2);
      for (const special of [[], [Infinity], [Number.NaN], [-Infinity, -0]]) {
        for (const [i, value] of special.entries()) a[(i * 37) % a.length] = value;
        const out = matmul({ data: a, sizes: [n, k] }, { data: b, sizes: [k, m] });
        assert.equal(out.length, n * m);
        for (let row = 0; row < n; row++)
          for (let column = 0; column < m; column++) {
            let sum = 0;
            for (let j = 0; j < k; j++) sum += a[row * k + j] * b[j * m + column];
            same(out[row * m + column], sum, `row ${row}, column ${column}`);
          }
      }
    });

  for (const n of [1, 15, 16, 17, 100, 1023, 1025, 5001])
    test(`exp and sigmoid agree with Math.exp for an array of length ${n}`, async () => {
      const loops = await import("../../dist/loops/exp.js");
      const x = numbers(n, n);
      const out = new Float64Array(n);
      for (const special of [[], [0, 1, -1, -0], [Number.NaN, -Infinity, 2 ** -29, 701]]) {
        for (const [i, value] of special.entries()) x[(i * 37) % n] = value;
        loops.exp(x, out);
        for (let i = 0; i < n; i++) near(out[i], Math.exp(x[i]), `e^${x[i]}`);
        loops.sigmoid(x, out);
        for (let i = 0; i < n; i++) near(out[i], 1 / (1 + Math.exp(-x[i])), `sigmoid of ${x[i]}`);
      }
    });

  for (const [n, features] of [
    [3, 2],
    [17, 1],
    [100, 3],
    [513, 5],
    [1030, 4],
  ])
    test(`train agrees with step for x of shape (${n},${features})`, async () => {
      const { array, step, train, zeros } = await import("nn");
      const x = array([...numbers(n * features, n)]).reshape(n, features);
      const yTrue = array(Array.from({ length: n }, (_, i) => [(i * 7) % 3 === 0 ? 1 : 0]));
      const Wo = array([...numbers(features, 5)]).reshape(features, 1);
      const rate = 1e-4 / n; // x contains numbers up to 1000, so e^-ho can be extremely large or small
      const { losses, accuracies } = train(x, yTrue, Wo, zeros(1), rate, 20);
      let weights = { Wo, bo: zeros(1) };
      for (let i = 0; i < 20; i++) {
        const one = step(x, yTrue, weights.Wo, weights.bo, rate);
        assert.ok(Math.abs(losses.data[i] - one.loss) <= 1e-12, `loss ${i}`);
        assert.equal(accuracies.data[i], one.acc);
        weights = one;
      }
    });

  test("a matmul of long arrays can be interrupted", async () => {
    const { matmul } = await import("../../dist/loops/matmul.js");
    const a = { data: numbers(200 * 200, 3), sizes: [200, 200] };
    const whole = matmul(a, a);
    let checks = 0;
    const HOST = Symbol.for("nn.host");
    const checkInterrupt = () => {
      if (++checks === 3) throw new Error("stopped");
    };
    Object.assign(globalThis, { [HOST]: { checkInterrupt } });
    try {
      assert.throws(() => matmul(a, a), /stopped/);
    } finally {
      Reflect.deleteProperty(globalThis, HOST);
    }
    assert.deepEqual(matmul(a, a), whole);
  });
}

/**
 * Returns numbers of very different sizes, which depend only on the seed.
 *
 * @param {number} length
 * @param {number} seed
 */
function numbers(length, seed) {
  let state = seed;
  return Float64Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return ((state / 2 ** 31) * 2 - 1) * 10 ** (state % 4);
  });
}

/** @param {number} actual @param {number} expected @param {string} where */
function same(actual, expected, where) {
  if (!Object.is(actual, expected)) assert.fail(`${where}: ${actual}, not ${expected}`);
}

/**
 * Compares two numbers. On processors other than x64, Math.exp may round the last bit differently.
 *
 * @param {number} actual
 * @param {number} expected
 * @param {string} where
 */
function near(actual, expected, where) {
  const isNear = Math.abs(actual - expected) <= 2 ** -52 * Math.abs(expected);
  if (process.arch === "x64" || !isNear) same(actual, expected, where);
}
