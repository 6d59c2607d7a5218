/**
 * @file Along an axis: n numbers that lie `step` apart, from `first` on, become one.
 */
import { type Shape, sizeOf } from "../shape/index.js";

/** Reduces a[first], a[first + step], ..., n numbers in all, to one. */
export type Reduction = (a: Float64Array, first: number, n: number, step: number) => number;

/**
 * Each run of numbers along an axis reduced to one. The array is seen as (outer, n, inner): a run
 * begins at one outer and one inner place, and its n numbers are `inner` apart.
 */
export function alongAxis(
  reduction: Reduction,
  a: Float64Array,
  shape: Shape,
  axis: number,
): Float64Array {
  const n = shape[axis];
  const inner = sizeOf(shape.slice(axis + 1));
  const out = new Float64Array(sizeOf(shape.slice(0, axis)) * inner);
  let run = 0;
  for (let outer = 0; run < out.length; outer += n * inner)
    for (let first = outer; first < outer + inner; first++)
      out[run++] = reduction(a, first, n, inner);
  return out;
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
function pairwiseSum(a: Float64Array, first: number, n: number): number {
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
export const min: Reduction = (a, first, n, step) => {
  let least = a[first];
  for (let i = 1, at = first + step; i < n; i++, at += step) least = Math.min(least, a[at]);
  return least;
};

/** The place of the first greatest among the n; the first NaN counts as greatest, as in numpy. */
export const argmax: Reduction = (a, first, n, step) => {
  let best = 0;
  for (let i = 0, at = first; i < n; i++, at += step) {
    if (Number.isNaN(a[at])) return i;
    if (a[at] > a[first + best * step]) best = i;
  }
  return best;
};
