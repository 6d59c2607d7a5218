/** @file Single draws, which read the same values from the uniform source as numpy's RandomState. */
import type { UniformSource } from "./source.js";

/**
 * Returns a function that draws from the standard normal distribution with Marsaglia's polar method:
 * a random point in the unit circle gives two values, and the second is kept for the next call.
 *
 * Source: numpy/random/src/legacy/legacy-distributions.c, `legacy_gauss`.
 */
export function normalDraws(source: UniformSource): () => number {
  let kept: number | undefined;
  return () => {
    if (kept !== undefined) {
      const value = kept;
      kept = undefined;
      return value;
    }
    let x1: number;
    let x2: number;
    let r2: number;
    do {
      x1 = 2 * source.double() - 1;
      x2 = 2 * source.double() - 1;
      r2 = x1 * x1 + x2 * x2;
    } while (r2 >= 1 || r2 === 0);
    const factor = Math.sqrt((-2 * Math.log(r2)) / r2);
    kept = factor * x1;
    return factor * x2;
  };
}

/**
 * Draws an integer uniformly from 0 to `max`, including both. It draws a number with the bit length of
 * `max`, and draws again if the number is above `max`.
 *
 * Source: numpy/random/src/distributions/distributions.c, `random_interval`.
 *
 * @param max a safe integer that is not negative; for 0, nothing is read from the source
 */
export function drawUpTo(source: UniformSource, max: number): number {
  if (max === 0) return 0;
  if (max <= 0xffffffff) {
    const mask = 0xffffffff >>> Math.clz32(max);
    let value: number;
    do {
      value = (source.uint32() & mask) >>> 0;
    } while (value > max);
    return value;
  }
  const highMask = 0xffffffff >>> Math.clz32(Math.floor(max / 2 ** 32));
  let value: number;
  do {
    const high = source.uint32() & highMask;
    value = high * 2 ** 32 + source.uint32();
  } while (value > max);
  return value;
}

/** Returns the integers 0 to n - 1 in random order, with the algorithm of numpy's `shuffle`. */
export function shuffledIndices(source: UniformSource, n: number): Float64Array {
  const order = Float64Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = drawUpTo(source, i);
    const swapped = order[i];
    order[i] = order[j];
    order[j] = swapped;
  }
  return order;
}
