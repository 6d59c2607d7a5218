/**
 * @file Along an axis: n numbers that lie `step` apart, from `first` on, become one.
 */

import type { Floats } from "../floats.js";
import { type Shape, sizeOf } from "../shape/index.js";

/** Reduces a[first], a[first + step], ..., n numbers in all, to one. */
export type Reduction = (a: Floats, first: number, n: number, step: number) => number;

/**
 * Each run of numbers along an axis reduced to one. The array is seen as (outer, n, inner): a run
 * begins at one outer and one inner place, and its n numbers are `inner` apart.
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

/** The running sums along an axis: at each place the sum of all up to it, added one after the other. */
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

/** The most numbers that are summed without halving. Source: numpy's PW_BLOCKSIZE. */
const PAIRWISE_BLOCK = 128;

/** The sum; in numpy's own order, so that the last digit is numpy's too. */
export const sum: Reduction = (a, first, n, step) => {
  if (step === 1) return pairwiseSum(a, first, n) + 0;
  let total = 0;
  for (let i = 0, at = first; i < n; i++, at += step) total += a[at];
  return total;
};

/**
 * The sum of n neighbours by halves: its error grows with log n, a running sum's with n.
 * Source: numpy, loops_utils.h, pairwise_sum.
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

/** The greatest; NaN where there is one. */
export const max: Reduction = (a, first, n, step) => a[first + argmax(a, first, n, step) * step];

/** The least; NaN where there is one. */
export const min: Reduction = (a, first, n, step) => a[first + argmin(a, first, n, step) * step];

/** The place of the first greatest among the n; the first NaN counts as greatest, as in numpy. */
export const argmax: Reduction = (a, first, n, step) => {
  let best = 0;
  for (let i = 0, at = first; i < n; i++, at += step) {
    if (Number.isNaN(a[at])) return i;
    if (a[at] > a[first + best * step]) best = i;
  }
  return best;
};

/** The place of the first least among the n; the first NaN counts as least, as in numpy. */
export const argmin: Reduction = (a, first, n, step) => {
  let best = 0;
  for (let i = 0, at = first; i < n; i++, at += step) {
    if (Number.isNaN(a[at])) return i;
    if (a[at] < a[first + best * step]) best = i;
  }
  return best;
};

/** 1 where one of the numbers is not 0, else 0. */
export const any: Reduction = (a, first, n, step) => {
  for (let i = 0, at = first; i < n; i++, at += step) if (a[at] !== 0) return 1;
  return 0;
};

/** 1 where none of the numbers is 0, else 0. */
export const all: Reduction = (a, first, n, step) => {
  for (let i = 0, at = first; i < n; i++, at += step) if (a[at] === 0) return 0;
  return 1;
};
