/**
 * @file Sampling from a population, with or without replacement. Source: numpy/random/mtrand.pyx,
 * `RandomState.choice`. Every method reads the same values from the uniform source as numpy does.
 */
import { checkArray, NdArray } from "../array/index.js";
import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import type { Floats } from "../floats.js";
import type { PopulationMessage, ProbabilitiesMessage, SizesMessage } from "./arguments.js";
import { drawUpTo, shuffledIndices } from "./draws.js";
import type { UniformSource } from "./source.js";

/** How far the sum of the probabilities may be from 1, as in numpy. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

const POPULATION: PopulationMessage = "choice: a must be 1-dimensional";
const PROBABILITIES: ProbabilitiesMessage = "choice: 'p' must be 1-dimensional";
const SIZES: SizesMessage = "choice: 'a' and 'p' must have same size";

/**
 * Returns the number of values to choose from.
 *
 * @throws {RangeError} if there is nothing to draw from, or `a` is negative
 * @throws {TypeError} if `a` is neither an integer nor a 1-d array
 */
export function checkPopulation(a: unknown, size: number): number {
  const isArray = a instanceof NdArray;
  if (isArray && a.shape.length !== 1) throw typeError(`${POPULATION}, not ${describeValue(a)}`);
  if (!isArray && !Number.isSafeInteger(a))
    throw typeError(`${POPULATION} or an integer, not ${describeValue(a)}`);
  const n = isArray ? a.shape[0] : (a as number);
  if (isArray && n === 0 && size > 0)
    throw rangeError("choice: 'a' cannot be empty unless no samples are taken");
  if (n < 0 || (n === 0 && size > 0))
    throw rangeError(
      `choice: a must be greater than 0 unless no samples are taken, but it is ${n}`,
    );
  return n;
}

/**
 * Returns the probabilities of n values.
 *
 * @throws {RangeError} if the number of probabilities is not n, if a probability is negative or NaN,
 * or if their sum is not 1
 * @throws {TypeError} if `p` is not an array
 */
export function checkProbabilities(p: unknown, n: number): Floats {
  const { data, shape } = checkArray("choice: p", p);
  if (shape.length !== 1) throw rangeError(`${PROBABILITIES}, not ${describeValue(p)}`);
  if (data.length !== n)
    throw rangeError(
      `${SIZES}: there are ${n} values to choose from, but p is ${describeValue(p)}`,
    );
  if (data.some(Number.isNaN)) throw rangeError("choice: probabilities contain NaN");
  if (data.some((probability) => probability < 0))
    throw rangeError("choice: probabilities are not non-negative");
  const sum = data.reduce((total, probability) => total + probability, 0);
  if (!(Math.abs(sum - 1) <= TOLERANCE))
    throw rangeError(`choice: probabilities do not sum to 1: their sum is ${sum}`);
  return data;
}

/**
 * Draws `size` indices from 0 to n - 1.
 *
 * @throws {RangeError} if there are not enough values to draw without replacement
 */
export function chooseIndices(
  source: UniformSource,
  n: number,
  size: number,
  replace: boolean,
  probabilities: Floats | undefined,
): Float64Array {
  if (replace)
    return Float64Array.from(
      { length: size },
      probabilities ? weightedDraws(source, probabilities) : () => drawUpTo(source, n - 1),
    );
  if (size > n)
    throw rangeError(
      `choice: Cannot take a larger sample than population when 'replace=False': a sample of ${size} from ${n}`,
    );
  return probabilities
    ? weightedWithoutReplacement(source, probabilities, size)
    : shuffledIndices(source, n).slice(0, size);
}

/** Returns a function that draws an index. The probabilities are proportional to `weights`. */
function weightedDraws(source: UniformSource, weights: ArrayLike<number>): () => number {
  let sum = 0;
  const cumulative = Float64Array.from(weights, (weight) => (sum += weight));
  for (let i = 0; i < cumulative.length; i++) cumulative[i] /= sum;
  return () => {
    const drawn = source.double();
    // Finds the first index whose cumulative probability exceeds the drawn number.
    let [low, high] = [0, cumulative.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle] <= drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/**
 * Draws in rounds until there are enough indices. Indices that were drawn in a round have probability 0
 * in later rounds.
 */
function weightedWithoutReplacement(
  source: UniformSource,
  probabilities: Floats,
  size: number,
): Float64Array {
  const weights = Float64Array.from(probabilities);
  if (weights.filter((weight) => weight > 0).length < size)
    throw rangeError("choice: Fewer non-zero entries in p than size");
  const found = new Set<number>();
  while (found.size < size) {
    const draw = weightedDraws(source, weights);
    const round = Array.from({ length: size - found.size }, draw);
    for (const index of round) {
      found.add(index);
      weights[index] = 0;
    }
  }
  return Float64Array.from(found);
}
