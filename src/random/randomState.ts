/** @file A random generator with the methods of numpy's RandomState. */

import { type AnyArray, make, NdArray } from "../array/index.js";
import { checkFinite, checkNumber } from "../checks.js";
import { describeValue } from "../describe.js";
import type { DType } from "../dtype.js";
import { rangeError, typeError } from "../errors.js";
import {
  type Asked,
  checkShape,
  type Mutable,
  type NoInfer,
  type Shape,
  shapeGiven,
  sizeOf,
} from "../shape/index.js";
import type { CanChoose, NotOnlyNumber, Permutable, PermutedMessage } from "./arguments.js";
import { checkPopulation, checkProbabilities, chooseIndices } from "./choice.js";
import { drawUpTo, normalDraws, shuffledIndices } from "./draws.js";
import { fill } from "./fill.js";
import type { Drawn, DrawnOf, Permuted, Size } from "./size.js";
import { arc4, mersenneTwister, type UniformSource } from "./source.js";

const PERMUTED: PermutedMessage = "permutation: x must be an integer or at least 1-dimensional";

/**
 * A random generator whose draws are the same on each run. Each draw advances the generator, so a cell
 * that creates its own generator prints the same numbers when you run it again.
 *
 * Create one with {@link randomState} or {@link seeded}.
 *
 * @example
 * const random = randomState(1234);
 * random.randint(1, 7); // 4
 * random.randint(1, 7); // 6
 */
export class RandomState {
  readonly #source: UniformSource;
  readonly #normal: () => number;

  /**
   * Creates a generator from a source of uniform draws. Usually you call {@link randomState} or
   * {@link seeded} instead.
   *
   * @throws {TypeError} if `source` is not a source of uniform draws
   */
  constructor(source: UniformSource) {
    if (typeof source?.uint32 !== "function" || typeof source.double !== "function")
      throw typeError(
        `RandomState: ${describeValue(source)} is not a source of random numbers; use randomState(1234) or seeded("a string")`,
      );
    this.#source = source;
    this.#normal = normalDraws(source);
  }

  /**
   * Draws numbers from the standard normal distribution: mean 0, standard deviation 1.
   *
   * @param shape all sizes in a list
   * @throws {ShapeError} if a size is negative or not a whole number
   * @throws {RangeError} if the array would be too large
   * @example
   * randomState(1234).randn([2, 2]).shape; // [ 2, 2 ]
   */
  randn<const S extends Shape>(
    this: RandomState & Asked<"randn", S>,
    shape: S,
  ): NdArray<Mutable<S>>;
  /**
   * Draws numbers from the standard normal distribution: mean 0, standard deviation 1.
   *
   * @param shape the sizes; if you leave them out, the result is one number
   * @throws {ShapeError} if a size is negative or not a whole number
   * @throws {RangeError} if the array would be too large
   * @example
   * randomState(1234).randn(3, 1);
   * // array([[ 0.47143516],
   * //        [-1.19097569],
   * //        [ 1.43270697]])
   */
  randn<const R extends Shape>(this: RandomState & Asked<"randn", R>, ...shape: R): DrawnOf<R>;
  randn(...shape: unknown[]): number | NdArray {
    return this.#drawSizes("randn", shape, this.#normal);
  }

  /**
   * Draws numbers uniformly from 0 up to, but not including, 1.
   *
   * @param shape all sizes in a list
   * @throws {ShapeError} if a size is negative or not a whole number
   * @throws {RangeError} if the array would be too large
   * @example
   * randomState(1234).rand([2, 2]).shape; // [ 2, 2 ]
   */
  rand<const S extends Shape>(this: RandomState & Asked<"rand", S>, shape: S): NdArray<Mutable<S>>;
  /**
   * Draws numbers uniformly from 0 up to, but not including, 1.
   *
   * @param shape the sizes; if you leave them out, the result is one number
   * @throws {ShapeError} if a size is negative or not a whole number
   * @throws {RangeError} if the array would be too large
   * @example
   * randomState(1234).rand(3); // array([0.19151945, 0.62210877, 0.43772774])
   */
  rand<const R extends Shape>(this: RandomState & Asked<"rand", R>, ...shape: R): DrawnOf<R>;
  rand(...shape: unknown[]): number | NdArray {
    return this.#drawSizes("rand", shape, () => this.#source.double());
  }

  /**
   * Draws numbers from the normal distribution.
   *
   * @param loc the mean; 0 if you leave it out
   * @param scale the standard deviation; 1 if you leave it out
   * @param size one size or a list of sizes; if you leave it out, the result is one number
   * @throws {RangeError} if `loc` or `scale` is not finite, or `scale` is negative
   * @throws {ShapeError} if a size is negative or not a whole number
   * @throws {RangeError} if the array would be too large
   * @example
   * randomState(1234).normal(170, 10, 3).round(); // array([175., 158., 184.])
   */
  normal<const S extends Size = never>(
    this: RandomState & Asked<"normal", S>,
    loc?: number,
    scale?: number,
    size?: S,
  ): Drawn<NoInfer<S>>;
  normal(loc = 0, scale = 1, ...size: unknown[]): number | NdArray {
    checkFinite("normal: loc", loc);
    checkFinite("normal: scale", scale);
    if (scale < 0) throw rangeError(`normal: scale < 0: scale is ${scale}`);
    return this.#draw("normal", size, "float", () => loc + scale * this.#normal());
  }

  /**
   * Draws numbers uniformly from `low` up to, but not including, `high`.
   *
   * @param low the lowest number; 0 if you leave it out
   * @param high the upper limit; 1 if you leave it out
   * @param size one size or a list of sizes; if you leave it out, the result is one number
   * @throws {TypeError} if `low` or `high` is not a number
   * @throws {RangeError} if `high` is less than `low`, or the difference between them is not finite
   * @throws {ShapeError} if a size is negative or not a whole number
   * @throws {RangeError} if the array would be too large
   * @example
   * randomState(1234).uniform(-1, 1, 3); // array([-0.6169611 ,  0.24421754, -0.12454452])
   */
  uniform<const S extends Size = never>(
    this: RandomState & Asked<"uniform", S>,
    low?: number,
    high?: number,
    size?: S,
  ): Drawn<NoInfer<S>>;
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
   * Draws integers from `low` up to, but not including, `high`.
   *
   * @param low the lowest integer; with a single argument n, `randint` draws from 0 to n - 1
   * @param high the upper limit
   * @param size one size or a list of sizes; if you leave it out, the result is one number
   * @throws {RangeError} if there is no integer in that range, or a limit is not a safe integer
   * @throws {ShapeError} if a size is negative or not a whole number
   * @throws {RangeError} if the array would be too large
   * @example
   * randomState(1234).randint(1, 7, 5); // array([4, 6, 5, 5, 1])
   */
  randint<const S extends Size = never>(
    this: RandomState & Asked<"randint", S>,
    low: number,
    high?: number | null,
    size?: S,
  ): Drawn<NoInfer<S>>;
  randint(low: number, high?: number | null, ...size: unknown[]): number | NdArray {
    const [first, end] = high == null ? [0, low] : [low, high];
    checkBound(first);
    checkBound(end);
    const max = end - 1 - first;
    if (max < 0) {
      const rule = high == null ? "high <= 0" : "low >= high";
      throw rangeError(
        `randint: ${rule}: there is no integer from ${first} up to (but not including) ${end}`,
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
   * Draws a random sample from the given numbers.
   *
   * @param a the numbers: an array with one axis, or n for the integers 0 to n - 1
   * @param size one size or a list of sizes; if you leave it out, the result is one number
   * @param replace whether a number can be drawn more than once; `true` if you leave it out
   * @param p the probabilities of the numbers, which must add up to 1; if you leave them out, all
   * numbers are equally likely
   * @throws {RangeError} if there are not enough numbers to draw from, or `p` has the wrong size or sum
   * @throws {TypeError} if `a` is neither an integer nor an array with one axis
   * @throws {ShapeError} if a size is negative or not a whole number
   * @throws {RangeError} if the array would be too large
   * @example
   * randomState(1234).choice(5, 3, false); // array([4, 0, 1])
   * randomState(1234).choice(array([2, 4, 8]), 4); // array([8, 4, 2, 2])
   */
  choice<
    const A extends number | AnyArray,
    const S extends Size = never,
    const P extends AnyArray = never,
  >(
    this: RandomState & Asked<"choice", S> & CanChoose<A, P>,
    a: A,
    size?: S,
    replace?: boolean,
    p?: P,
  ): Drawn<NoInfer<S>>;
  choice(a: unknown, ...how: unknown[]): number | NdArray {
    const [size, replace = true, p] = how;
    const shape = how.length === 0 ? [] : checkShape("choice", size);
    const n = checkPopulation(a, sizeOf(shape));
    if (typeof replace !== "boolean")
      throw typeError(`choice: replace must be true or false, not ${describeValue(replace)}`);
    const probabilities = p === undefined ? undefined : checkProbabilities(p, n);
    const drawn = chooseIndices(this.#source, n, sizeOf(shape), replace, probabilities);
    const indices = make<number[]>(drawn, shape, "int");
    const picked = typeof a === "number" ? indices : (a as NdArray).take(indices);
    return how.length === 0 ? picked.item() : picked;
  }

  /**
   * Returns the rows of an array in random order. The array itself does not change.
   *
   * @param x an array; the entries of a 1-d array are shuffled
   * @throws {TypeError} if `x` does not have at least one axis
   * @example
   * randomState(1).permutation(array([[1, 2], [3, 4], [5, 6]]));
   * // array([[1, 2],
   * //        [5, 6],
   * //        [3, 4]])
   */
  permutation<const X extends number | NdArray>(
    this: RandomState & NotOnlyNumber<X> & Permutable<X>,
    x: X,
  ): Permuted<X>;
  /**
   * Returns the integers from 0 to n - 1 in random order.
   *
   * @param n the number of integers
   * @throws {ShapeError} if `n` is negative or not a whole number
   * @throws {RangeError} if `n` is too large
   * @example
   * randomState(1234).permutation(5); // array([4, 0, 1, 2, 3])
   */
  permutation<const N extends number>(
    this: RandomState & Asked<"permutation", N>,
    n: N,
  ): NdArray<[N]>;
  permutation(x: number | NdArray): NdArray {
    if (typeof x === "number") {
      const shape = checkShape("permutation", [x]);
      return make(shuffledIndices(this.#source, x), shape, "int");
    }
    if (!(x instanceof NdArray) || x.shape.length === 0) {
      throw typeError(`${PERMUTED}, not ${describeValue(x)}`);
    }
    const order = make<[number]>(shuffledIndices(this.#source, x.shape[0]), [x.shape[0]], "int");
    return x.take(order, 0);
  }

  #drawSizes(name: string, given: readonly unknown[], next: () => number): number | NdArray {
    return this.#draw(name, given.length === 0 ? [] : [shapeGiven(name, given)], "float", next);
  }

  /**
   * @param size empty if no size was passed; an explicit undefined is refused, because the type of the
   * argument may include a size
   */
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
    `randint: low and high must be whole numbers between -2**53 and 2**53, but ${describeValue(bound)} is not`,
  );
}

/**
 * Creates a random generator that draws the same numbers as `np.random.RandomState(seed)` in numpy.
 * Uniform draws, integers and permutations match to the last bit; a normal draw may differ by a
 * rounding error in the last digit, because JavaScript's logarithm rounds differently from C's.
 *
 * @param seed a whole number from 0 to 2**32 - 1
 * @throws {RangeError} if the seed is not a whole number in this range
 * @example
 * randomState(1234).randn(2, 2);
 * // array([[ 0.47143516, -1.19097569],
 * //        [ 1.43270697, -0.3126519 ]])
 */
export function randomState(seed: number): RandomState {
  return new RandomState(mersenneTwister(seed));
}

/**
 * Creates a random generator from a string. Different strings give different draws.
 *
 * The uniform draws are those of the package seedrandom, except for strings that seedrandom may confuse
 * with other strings: the empty string, strings that consist of a repeated part (seedrandom treats "aa"
 * like "a"), strings with characters outside ASCII, and strings longer than 128 characters.
 *
 * @param seed any string
 * @throws {TypeError} if the seed is not a string
 * @example
 * seeded("my third try").randint(1, 7, 5); // array([3, 6, 3, 6, 5])
 */
export function seeded(seed: string): RandomState {
  return new RandomState(arc4(seed));
}
