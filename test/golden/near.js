// @ts-check
/** @file How far two doubles are apart, for results whose last digit is the library's own choice. */

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
