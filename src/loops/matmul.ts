/** @file The matrix product. */

import type { Floats } from "../floats.js";
import { host } from "../host.js";
import type { Numbers } from "./broadcast.js";
import { empty } from "./empty.js";
import { LONG_PRODUCT } from "./thresholds.js";
import { loopOf } from "./unrolled.js";
import { fastMatmul } from "./wasm/matmul.js";

/**
 * Computes the product of a, of shape (n, k), and b, of shape (k, m). A 1-d array counts as a row on the
 * left and as a column on the right.
 */
export function matmul(a: Numbers, b: Numbers): Float64Array {
  const n = a.sizes.length === 2 ? a.sizes[0] : 1;
  const k = b.sizes[0];
  const m = b.sizes.length === 2 ? b.sizes[1] : 1;
  if (m === 1) {
    const out = empty(n);
    timesColumn(a.data, b.data, out, k);
    return out;
  }
  const out = empty(n * m);
  timesRows(a.data, b.data, out, n, k, m);
  return out;
}

/**
 * The number of multiplications that take about a millisecond. Smaller products do not check for
 * interrupts, because that would slow them down.
 */
const LONG = 1_000_000;

/** The middle loop runs over k, so that b and out are both accessed in memory order. */
function timesRows(a: Floats, b: Floats, out: Float64Array, n: number, k: number, m: number): void {
  const work = n * k * m;
  const checkInterrupt = work > LONG ? host().checkInterrupt : undefined;
  if (work >= LONG_PRODUCT && fastMatmul(a, b, out, n, k, m, checkInterrupt)) return;
  out.fill(0);
  for (let row = 0; row < n; row++) {
    checkInterrupt?.();
    const to = row * m;
    for (let j = 0; j < k; j++) {
      const factor = a[row * k + j];
      for (let column = 0; column < m; column++) out[to + column] += factor * b[j * m + column];
    }
  }
}

type ColumnLoop = (a: Floats, b: Floats, out: Float64Array) => void;

/** The maximum length of a row that is multiplied without a loop over its numbers. */
const SHORT = 8;

/**
 * The loops for short rows, keyed by the length of the row. Each loop is compiled when it first
 * runs.
 */
const columnLoops: ColumnLoop[] = [];

/** Computes the product with a single column: one sum for each row of a. */
function timesColumn(a: Floats, b: Floats, out: Float64Array, k: number): void {
  if (k <= SHORT) {
    columnLoops[k] ??= compileColumn(k);
    columnLoops[k](a, b, out);
  } else {
    for (let row = 0; row < out.length; row++) out[row] = innerProduct(a, row * k, b, k);
  }
}

function compileColumn(k: number): ColumnLoop {
  const columns = Array.from({ length: k }, (_, j) => j);
  const factors = columns.map((j) => `const b${j} = b[${j}];`);
  // Starting from 0 turns a sum of only -0 into 0.
  const sum = (row: string) =>
    ["0", ...columns.map((j) => `a[(${row}) * ${k} + ${j}] * b${j}`)].join(" + ");
  return loopOf(["a", "b", "out"], sum, factors.join(" "));
}

/**
 * Computes the inner product of two runs of n numbers: those in a that start at index `first`, and
 * the first n in b. It uses four running sums, because an addition has to wait for the previous
 * addition to the same sum.
 */
function innerProduct(a: Floats, first: number, b: Floats, n: number): number {
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let i = 0;
  for (; i + 3 < n; i += 4) {
    sum0 += a[first + i] * b[i];
    sum1 += a[first + i + 1] * b[i + 1];
    sum2 += a[first + i + 2] * b[i + 2];
    sum3 += a[first + i + 3] * b[i + 3];
  }
  for (; i < n; i++) sum0 += a[first + i] * b[i];
  return sum0 + sum1 + (sum2 + sum3);
}
