/**
 * @file Along an axis: an array of any rank is seen as (outer, n, inner), and the n numbers that
 * lie `inner` apart become one.
 */

/** Reduces a, seen as (outer, n, inner), into out, seen as (outer, inner). */
export type ReduceLoop = (a: Float64Array, out: Float64Array, n: number, inner: number) => void;

/** The most numbers that are summed without halving. Source: numpy's PW_BLOCKSIZE. */
const PAIRWISE_BLOCK = 128;

/**
 * The sum of n numbers from `from` on, by halves, in numpy's own order, so that the last digit is
 * numpy's too. Its error grows with log n, a running sum's with n.
 * Source: numpy, loops_utils.h, pairwise_sum.
 */
export function pairwiseSum(a: Float64Array, from: number, n: number): number {
  if (n < 8) {
    let sum = -0;
    for (let i = from; i < from + n; i++) sum += a[i];
    return sum;
  }
  if (n > PAIRWISE_BLOCK) {
    const half = Math.floor(n / 2);
    const left = half - (half % 8);
    return pairwiseSum(a, from, left) + pairwiseSum(a, from + left, n - left);
  }
  let [r0, r1, r2, r3, r4, r5, r6, r7] = [
    a[from],
    a[from + 1],
    a[from + 2],
    a[from + 3],
    a[from + 4],
    a[from + 5],
    a[from + 6],
    a[from + 7],
  ];
  const whole = from + n - (n % 8);
  for (let i = from + 8; i < whole; i += 8) {
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
  for (let i = whole; i < from + n; i++) sum += a[i];
  return sum;
}

export const sum: ReduceLoop = (a, out, n, inner) => {
  if (inner === 1) {
    for (let o = 0; o < out.length; o++) out[o] = 0 + pairwiseSum(a, o * n, n);
    return;
  }
  for (let o = 0; o < out.length; o++) {
    const first = start(o, n, inner);
    let total = 0;
    for (let k = 0; k < n; k++) total += a[first + k * inner];
    out[o] = total;
  }
};

export const max: ReduceLoop = (a, out, n, inner) => {
  for (let o = 0; o < out.length; o++)
    out[o] = a[start(o, n, inner) + indexOfMax(a, o, n, inner) * inner];
};

export const min: ReduceLoop = (a, out, n, inner) => {
  for (let o = 0; o < out.length; o++) {
    const first = start(o, n, inner);
    let best = a[first];
    for (let k = 1; k < n; k++) best = Math.min(best, a[first + k * inner]);
    out[o] = best;
  }
};

export const argmax: ReduceLoop = (a, out, n, inner) => {
  for (let o = 0; o < out.length; o++) out[o] = indexOfMax(a, o, n, inner);
};

/** The place of the first greatest number; the first NaN counts as greatest, as in numpy. */
function indexOfMax(a: Float64Array, o: number, n: number, inner: number): number {
  const first = start(o, n, inner);
  let best = 0;
  for (let k = 0; k < n; k++) {
    const value = a[first + k * inner];
    if (Number.isNaN(value)) return k;
    if (value > a[first + best * inner]) best = k;
  }
  return best;
}

/** Where the numbers that make out[o] begin. */
function start(o: number, n: number, inner: number): number {
  const outer = Math.floor(o / inner);
  return outer * n * inner + (o - outer * inner);
}
