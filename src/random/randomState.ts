/** @file A stream of random draws, with the methods of numpy's RandomState. */

import { checkNumber } from "../checks.js";
import type { DType } from "../dtype.js";
import { rangeError, typeError } from "../errors.js";
import { NdArray } from "../ndarray.js";
import { checkShape, type Shape, sizeOf } from "../shape/index.js";
import { given } from "../words.js";
import { drawUpTo, normalDraws, shuffledIndices } from "./draws.js";
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
        `RandomState: randomState(1234) or seeded("a text") makes one; ${given(source)} is no source of draws`,
      );
    this.#source = source;
    this.#normal = normalDraws(source);
  }

  /**
   * Draws from the standard normal distribution: mean 0, standard deviation 1.
   *
   * @param shape the sizes, one after the other: `randn(4, 3)` has shape (4, 3); without any, a number is drawn
   * @throws ShapeError if a size is not a whole number from 0 up, or the array would be too large
   */
  randn<const S extends Shape>(...shape: S): DrawnOf<S> {
    const size = shape.length === 0 ? undefined : shape;
    return this.#draw("randn", size, "float", this.#normal) as DrawnOf<S>;
  }

  /**
   * Draws evenly from `low` up to, but not, `high`.
   *
   * @param size one size or several; without it a number is drawn
   * @throws TypeError if low or high is no number; RangeError if high is below low, or they are not finite
   * @throws ShapeError if a size is not a whole number from 0 up, or the array would be too large
   */
  uniform<const S extends Size = never>(low = 0, high = 1, size?: S): Drawn<S> {
    checkNumber("uniform: low", low);
    checkNumber("uniform: high", high);
    const range = high - low;
    if (!Number.isFinite(range)) {
      throw rangeError(`uniform: Range exceeds valid bounds: low is ${low} and high is ${high}`);
    }
    if (range < 0) {
      throw rangeError(`uniform: high - low < 0: low is ${low} and high is ${high}`);
    }
    const next = () => low + range * this.#source.double();
    return this.#draw("uniform", size, "float", next) as Drawn<S>;
  }

  /**
   * Draws integers from `low` up to, but not, `high`; `randint(6)` draws 0 to 5.
   *
   * @param size one size or several; without it a number is drawn
   * @throws RangeError if there is no integer in that range, or a bound is not a safe integer
   * @throws ShapeError if a size is not a whole number from 0 up, or the array would be too large
   */
  randint<const S extends Size = never>(low: number, high?: number | null, size?: S): Drawn<S> {
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
    return this.#draw("randint", size, "int", next) as Drawn<S>;
  }

  /**
   * The integers 0 to x - 1 in random order, or a copy of an array with its rows (a 1-d array: its numbers)
   * in random order.
   *
   * @throws ShapeError if x is not a whole number from 0 up, or is too large
   * @throws TypeError if x is neither a number nor an array with an axis
   */
  permutation<const X extends number | NdArray>(x: X): Permuted<X> {
    return this.#permutation(x) as Permuted<X>;
  }

  #permutation(x: number | NdArray): NdArray {
    if (typeof x === "number") {
      const shape = checkShape("permutation", [x]);
      return new NdArray(shuffledIndices(this.#source, x), shape, "int");
    }
    if (!(x instanceof NdArray) || x.shape.length === 0) {
      throw typeError(
        `permutation: x must be an integer or at least 1-dimensional, not ${given(x)}`,
      );
    }
    const order = shuffledIndices(this.#source, x.shape[0]);
    const step = sizeOf(x.shape.slice(1));
    const data = new Float64Array(x.data.length);
    order.forEach((from, to) => {
      data.set(x.data.subarray(from * step, (from + 1) * step), to * step);
    });
    return new NdArray(data, x.shape, x.dtype);
  }

  #draw(name: string, size: Size | undefined, dtype: DType, next: () => number): number | NdArray {
    if (size === undefined) return next();
    const shape = checkShape(name, Array.isArray(size) ? size : [size]);
    const data = new Float64Array(sizeOf(shape));
    for (let i = 0; i < data.length; i++) data[i] = next();
    return new NdArray(data, shape, dtype);
  }
}

function checkBound(bound: number): void {
  if (Number.isSafeInteger(bound)) return;
  throw rangeError(
    `randint: low and high must be whole numbers between -2**53 and 2**53, and ${given(bound)} is not`,
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
