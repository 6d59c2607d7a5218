/** @file Reductions such as `sum` and `max` along an axis of an array. */

import type { Floats } from "../floats.js";
import { type Shape, sizeOf } from "../shape/index.js";

/** Reduces n numbers, a[first], a[first + step], ..., to one number. */
export type Reduction = (a: Floats, first: number, n: number, step: number) => number;

/**
 * Reduces each run of numbers along an axis to one number. The array is treated as if its shape were
 * (outer, n, inner). For each pair of an outer and an inner index, there is a run of n numbers,
 * which are `inner` positions apart.
 */
export function alongAxis(
  reduction: Reduction,
  a: Floats,
  shape: Shape,
  axis: number,
): Float64Array {
  const { n, inner, runs } = runsAlong(shape, axis);
  const out = new Float64Array(runs);
  for (let run = 0; run < runs; run++) out[run] = reduction(a, firstOf(run, n, inner), n, inner);
  return out;
}

/** Computes the running sums along an axis. */
export function cumulate(a: Floats, shape: Shape, axis: number): Float64Array {
  const { n, inner, runs } = runsAlong(shape, axis);
  const out = new Float64Array(a.length);
  for (let run = 0; run < runs; run++) {
    let sum = -0;
    for (let i = 0, at = firstOf(run, n, inner); i < n; i++, at += inner) out[at] = sum += a[at];
  }
  return out;
}

function runsAlong(shape: Shape, axis: number) {
  const inner = sizeOf(shape.slice(axis + 1));
  return { n: shape[axis], inner, runs: sizeOf(shape.slice(0, axis)) * inner };
}

function firstOf(run: number, n: number, inner: number): number {
  const within = run % inner;
  return (run - within) * n + within;
}

/**
 * A run of more than this many numbers is split in half before it is summed. Source: numpy's
 * PW_BLOCKSIZE.
 */
const PAIRWISE_BLOCK = 128;

/** The sum. The numbers are added in the same order as in numpy, so that even the last digit agrees. */
export const sum: Reduction = (a, first, n, step) => {
  if (step === 1) return pairwiseSum(a, first, n) + 0;
  let total = 0;
  for (let i = 0, at = first; i < n; i++, at += step) total += a[at];
  return total;
};

/**
 * Adds n consecutive numbers by splitting them into halves. The rounding error then grows with log n;
 * in a running sum, it would grow with n. Source: numpy, loops_utils.h, pairwise_sum.
 */
function pairwiseSum(a: Floats, first: number, n: number): number {
  if (n < 8) {
    let sum = -0;
    for (let i = first; i < first + n; i++) sum += a[i];
    return sum;
  }
  if (n > PAIRWISE_BLOCK) {
    const half = Math.floor(n / 2);
    const left = half - (half % 8);
    return pairwiseSum(a, first, left) + pairwiseSum(a, first + left, n - left);
  }
  let r0 = a[first];
  let r1 = a[first + 1];
  let r2 = a[first + 2];
  let r3 = a[first + 3];
  let r4 = a[first + 4];
  let r5 = a[first + 5];
  let r6 = a[first + 6];
  let r7 = a[first + 7];
  const whole = first + n - (n % 8);
  for (let i = first + 8; i < whole; i += 8) {
    r0 += a[i];
    r1 += a[i + 1];
    r2 += a[i + 2];
    r3 += a[i + 3];
    r4 += a[i + 4];
    r5 += a[i + 5];
    r6 += a[i + 6];
    r7 += a[i + 7];
  }
  let sum = r0 + r1 + (r2 + r3) + (r4 + r5 + (r6 + r7));
  for (let i = whole; i < first + n; i++) sum += a[i];
  return sum;
}

/** The greatest number, or NaN if there is a NaN. */
export const max: Reduction = (a, first, n, step) => a[first + argmax(a, first, n, step) * step];

/** The smallest number, or NaN if there is a NaN. */
export const min: Reduction = (a, first, n, step) => a[first + argmin(a, first, n, step) * step];

/** The first index of the greatest number. As in numpy, NaN counts as the greatest number. */
export const argmax: Reduction = (a, first, n, step) => {
  let best = 0;
  for (let i = 0, at = first; i < n; i++, at += step) {
    if (Number.isNaN(a[at])) return i;
    if (a[at] > a[first + best * step]) best = i;
  }
  return best;
};

/** The first index of the smallest number. As in numpy, NaN counts as the smallest number. */
export const argmin: Reduction = (a, first, n, step) => {
  let best = 0;
  for (let i = 0, at = first; i < n; i++, at += step) {
    if (Number.isNaN(a[at])) return i;
    if (a[at] < a[first + best * step]) best = i;
  }
  return best;
};

/** 1 if any of the numbers is not 0, otherwise 0. */
export const any: Reduction = (a, first, n, step) => {
  for (let i = 0, at = first; i < n; i++, at += step) if (a[at] !== 0) return 1;
  return 0;
};

/** 1 if none of the numbers is 0, otherwise 0. */
export const all: Reduction = (a, first, n, step) => {
  for (let i = 0, at = first; i < n; i++, at += step) if (a[at] === 0) return 0;
  return 1;
};
