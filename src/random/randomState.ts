/** @file A stream of random draws, with the methods of numpy's RandomState. */

import { make, NdArray } from "../array/index.js";
import { checkFinite, checkNumber } from "../checks.js";
import { describeValue } from "../describe.js";
import type { DType } from "../dtype.js";
import { rangeError, typeError } from "../errors.js";
import {
  type Asked,
  checkShape,
  type Given,
  type Shape,
  sizeOf,
  sizesGiven,
} from "../shape/index.js";
import { checkLikelihoods, checkPopulation, chosen } from "./choice.js";
import { drawUpTo, normalDraws, shuffledIndices } from "./draws.js";
import { fill } from "./fill.js";
import type { Drawn, DrawnOf, Permuted, Size } from "./size.js";
import { arc4, mersenneTwister, type UniformSource } from "./source.js";

/**
 * Random draws that are the same at each run. Each draw moves the stream on, so a cell that makes its own
 * stream prints the same when it is run again.
 *
 * Made by {@link randomState} or {@link seeded}.
 */
export class RandomState {
  readonly #source: UniformSource;
  readonly #normal: () => number;

  /** @throws TypeError for what is no source */
  constructor(source: UniformSource) {
    if (typeof source?.uint32 !== "function" || typeof source.double !== "function")
      throw typeError(
        `RandomState: randomState(1234) or seeded("a text") makes one; ${describeValue(source)} is no source of draws`,
      );
    this.#source = source;
    this.#normal = normalDraws(source);
  }

  /**
   * Draws from the standard normal distribution: mean 0, standard deviation 1.
   *
   * @param shape the sizes: `randn(4, 3)`, or `randn([4, 3])`, has shape (4, 3); without any, a number is drawn
   * @throws ShapeError if a size is not a whole number from 0 up; RangeError if the array would be too large
   */
  randn<const R extends Shape | readonly [Shape]>(
    this: RandomState & Asked<"randn", Given<R>>,
    ...shape: R
  ): DrawnOf<R> {
    return this.#drawSizes("randn", shape, this.#normal) as DrawnOf<R>;
  }

  /**
   * Draws evenly from 0 up to, but not, 1; the sizes are given as to `randn`.
   *
   * @throws ShapeError if a size is not a whole number from 0 up; RangeError if the array would be too large
   */
  rand<const R extends Shape | readonly [Shape]>(
    this: RandomState & Asked<"rand", Given<R>>,
    ...shape: R
  ): DrawnOf<R> {
    return this.#drawSizes("rand", shape, () => this.#source.double()) as DrawnOf<R>;
  }

  /**
   * Draws from the normal distribution with mean `loc` and standard deviation `scale`.
   *
   * @param size one size or several; without it a number is drawn
   * @throws RangeError if loc or scale is not a finite number, or scale is negative
   * @throws ShapeError if a size is not a whole number from 0 up; RangeError if the array would be too large
   */
  normal<const S extends Size = never>(
    this: RandomState & Asked<"normal", S>,
    loc?: number,
    scale?: number,
    size?: S,
  ): Drawn<S>;
  normal(loc = 0, scale = 1, ...size: unknown[]): number | NdArray {
    checkFinite("normal: loc", loc);
    checkFinite("normal: scale", scale);
    if (scale < 0) throw rangeError(`normal: scale < 0: it is ${scale}`);
    return this.#draw("normal", size, "float", () => loc + scale * this.#normal());
  }

  /**
   * Draws evenly from `low` up to, but not, `high`.
   *
   * @param size one size or several; without it a number is drawn
   * @throws TypeError if low or high is no number; RangeError if high is below low, or they are not finite
   * @throws ShapeError if a size is not a whole number from 0 up; RangeError if the array would be too large
   */
  uniform<const S extends Size = never>(
    this: RandomState & Asked<"uniform", S>,
    low?: number,
    high?: number,
    size?: S,
  ): Drawn<S>;
  uniform(low = 0, high = 1, ...size: unknown[]): number | NdArray {
    checkNumber("uniform: low", low);
    checkNumber("uniform: high", high);
    const range = high - low;
    if (!Number.isFinite(range)) {
      throw rangeError(`uniform: Range exceeds valid bounds: low is ${low} and high is ${high}`);
    }
    if (range < 0) {
      throw rangeError(`uniform: high - low < 0: low is ${low} and high is ${high}`);
    }
    return this.#draw("uniform", size, "float", () => low + range * this.#source.double());
  }

  /**
   * Draws integers from `low` up to, but not, `high`; `randint(6)` draws 0 to 5.
   *
   * @param size one size or several; without it a number is drawn
   * @throws RangeError if there is no integer in that range, or a bound is not a safe integer
   * @throws ShapeError if a size is not a whole number from 0 up; RangeError if the array would be too large
   */
  randint<const S extends Size = never>(
    this: RandomState & Asked<"randint", S>,
    low: number,
    high?: number | null,
    size?: S,
  ): Drawn<S>;
  randint(low: number, high?: number | null, ...size: unknown[]): number | NdArray {
    const [first, end] = high == null ? [0, low] : [low, high];
    checkBound(first);
    checkBound(end);
    const max = end - 1 - first;
    if (max < 0) {
      const rule = high == null ? "high <= 0" : "low >= high";
      throw rangeError(
        `randint: ${rule}: there is no integer from ${first} up to, but not, ${end}`,
      );
    }
    if (!Number.isSafeInteger(max)) {
      throw rangeError(
        `randint: low and high must be less than 2**53 apart, not ${first} and ${end}`,
      );
    }
    const next = () => first + drawUpTo(this.#source, max);
    return this.#draw("randint", size, "int", next);
  }

  /**
   * Draws from given numbers, each as likely as any other or with probabilities of its own: `choice(5, 3)` draws three
   * of 0 to 4, `choice(array([2, 4, 8]))` one of these.
   *
   * @param a how many whole numbers from 0 up there are to draw from, or an array of one axis
   * @param size one size or several; without it a number is drawn
   * @param replace whether a number may be drawn again; else as with cards, each only once
   * @param p how likely each is: as many numbers as there are to draw from, of sum 1
   * @throws RangeError where there is nothing to draw, or not enough, or p cannot be; TypeError for what is neither a
   * number nor an array of one axis
   * @throws ShapeError if a size is not a whole number from 0 up; RangeError if the array would be too large
   */
  choice<const S extends Size = never>(
    this: RandomState & Asked<"choice", S>,
    a: number | NdArray,
    size?: S,
    replace?: boolean,
    p?: NdArray,
  ): Drawn<S>;
  choice(a: unknown, ...how: unknown[]): number | NdArray {
    const [size, replace = true, p] = how;
    const shape = how.length === 0 ? [] : checkShape("choice", size);
    const n = checkPopulation(a, sizeOf(shape));
    if (typeof replace !== "boolean")
      throw typeError(`choice: replace must be true or false, not ${describeValue(replace)}`);
    const likely = p === undefined ? undefined : checkLikelihoods(p, n);
    const drawn = chosen(this.#source, n, sizeOf(shape), replace, likely);
    const places = make<number[]>(drawn, shape, "int");
    const picked = typeof a === "number" ? places : (a as NdArray).take(places);
    return how.length === 0 ? picked.item() : picked;
  }

  /**
   * The integers 0 to x - 1 in random order, or a copy of an array with its rows (a 1-d array: its numbers)
   * in random order.
   *
   * @throws ShapeError if x is not a whole number from 0 up; RangeError if it is too large
   * @throws TypeError if x is neither a number nor an array with an axis
   */
  permutation<const X extends number | NdArray>(x: X): Permuted<X> {
    return this.#permutation(x) as Permuted<X>;
  }

  #permutation(x: number | NdArray): NdArray {
    if (typeof x === "number") {
      const shape = checkShape("permutation", [x]);
      return make(shuffledIndices(this.#source, x), shape, "int");
    }
    if (!(x instanceof NdArray) || x.shape.length === 0) {
      throw typeError(
        `permutation: x must be an integer or at least 1-dimensional, not ${describeValue(x)}`,
      );
    }
    const order = make<[number]>(shuffledIndices(this.#source, x.shape[0]), [x.shape[0]], "int");
    return x.take(order, 0);
  }

  #drawSizes(name: string, given: readonly unknown[], next: () => number): number | NdArray {
    return this.#draw(name, given.length === 0 ? [] : [sizesGiven(given)], "float", next);
  }

  /** @param size empty where none was given: one that is undefined is refused, since its type may be a size */
  #draw(
    name: string,
    size: readonly unknown[],
    dtype: DType,
    next: () => number,
  ): number | NdArray {
    if (size.length === 0) return next();
    const shape = checkShape(name, size[0]);
    const data = new Float64Array(sizeOf(shape));
    fill(data, next);
    return make(data, shape, dtype);
  }
}

function checkBound(bound: number): void {
  if (Number.isSafeInteger(bound)) return;
  throw rangeError(
    `randint: low and high must be whole numbers between -2**53 and 2**53, and ${describeValue(bound)} is not`,
  );
}

/**
 * numpy's legacy stream: `randomState(1234).randn(3, 1)` draws what `np.random.RandomState(1234).randn(3, 1)`
 * draws. Uniform draws, integers and permutations are numpy's to the last bit; a normal draw
 * may differ by up to three units in its last place, where JavaScript's logarithm rounds otherwise than C's.
 *
 * @throws RangeError if the seed is not a whole number between 0 and 2**32 - 1
 */
export function randomState(seed: number): RandomState {
  return new RandomState(mersenneTwister(seed));
}

/**
 * The same draws from a seed that is any text: `seeded("my third try").randn(4, 3)`. Its uniform draws are those
 * of the package seedrandom, but for texts that this takes for another: an empty one, one that repeats a part of
 * itself ("aa" is its "a"), and one of more than 128 letters. Here each text has draws of its own.
 *
 * @throws TypeError if the seed is not a text
 */
export function seeded(text: string): RandomState {
  return new RandomState(arc4(text));
}
