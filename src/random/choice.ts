/**
 * @file Drawing from a population, with or without putting back. Source: numpy/random/mtrand.pyx,
 * `RandomState.choice`; each way takes the same words from the source.
 */
import { checkArray, NdArray } from "../array/index.js";
import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import type { Floats } from "../floats.js";
import { drawUpTo, shuffledIndices } from "./draws.js";
import type { UniformSource } from "./source.js";

/** How far the sum of probabilities may be from 1: numpy's, the root of the least step beside 1. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

/** How many there are to draw from. @throws RangeError, TypeError for what is no population of `size` draws. */
export function checkPopulation(a: unknown, size: number): number {
  const isArray = a instanceof NdArray;
  if (isArray && a.shape.length !== 1)
    throw typeError(`choice: a must be 1-dimensional, not ${describeValue(a)}`);
  if (!isArray && !Number.isSafeInteger(a))
    throw typeError(`choice: a must be 1-dimensional or an integer, not ${describeValue(a)}`);
  const n = isArray ? a.shape[0] : (a as number);
  if (isArray && n === 0 && size > 0)
    throw rangeError("choice: 'a' cannot be empty unless no samples are taken");
  if (n < 0 || (n === 0 && size > 0))
    throw rangeError(`choice: a must be greater than 0 unless no samples are taken, and is ${n}`);
  return n;
}

/** The probabilities of n. @throws RangeError, TypeError for what are none. */
export function checkLikelihoods(p: unknown, n: number): Floats {
  const { data, shape } = checkArray("choice: p", p);
  if (shape.length !== 1)
    throw rangeError(`choice: 'p' must be 1-dimensional, not ${describeValue(p)}`);
  if (data.length !== n)
    throw rangeError(
      `choice: 'a' and 'p' must have same size: ${n} numbers, and p is ${describeValue(p)}`,
    );
  if (data.some(Number.isNaN)) throw rangeError("choice: probabilities contain NaN");
  if (data.some((likely) => likely < 0))
    throw rangeError("choice: probabilities are not non-negative");
  const sum = data.reduce((total, likely) => total + likely, 0);
  if (!(Math.abs(sum - 1) <= TOLERANCE))
    throw rangeError(`choice: probabilities do not sum to 1, but to ${sum}`);
  return data;
}

/** The places, among n, of so many draws. @throws RangeError where there are not enough without putting back. */
export function chosen(
  source: UniformSource,
  n: number,
  size: number,
  replace: boolean,
  likely: Floats | undefined,
): Float64Array {
  if (replace)
    return Float64Array.from(
      { length: size },
      likely ? byLikelihood(source, likely) : () => drawUpTo(source, n - 1),
    );
  if (size > n)
    throw rangeError(
      `choice: Cannot take a larger sample than population when 'replace=False': ${size} of ${n}`,
    );
  return likely
    ? oncePerLikelihood(source, likely, size)
    : shuffledIndices(source, n).slice(0, size);
}

/** Draws each place as often as it is likely. */
function byLikelihood(source: UniformSource, likely: ArrayLike<number>): () => number {
  let sum = 0;
  const upTo = Float64Array.from(likely, (one) => (sum += one));
  for (let i = 0; i < upTo.length; i++) upTo[i] /= sum;
  return () => {
    const drawn = source.double();
    // The first place whose share reaches beyond what was drawn.
    let [low, high] = [0, upTo.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle] <= drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Rounds of draws in which what was drawn before is no longer likely, until there are enough. */
function oncePerLikelihood(source: UniformSource, likely: Floats, size: number): Float64Array {
  const left = Float64Array.from(likely);
  if (left.filter((one) => one > 0).length < size)
    throw rangeError("choice: Fewer non-zero entries in p than size");
  const found = new Set<number>();
  while (found.size < size) {
    const draw = byLikelihood(source, left);
    const round = Array.from({ length: size - found.size }, draw);
    for (const place of round) {
      found.add(place);
      left[place] = 0;
    }
  }
  return Float64Array.from(found);
}
