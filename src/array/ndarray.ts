/**
 * @file The array: a value that no operation changes, whose shape is its type. Its operations stand in
 * the other files of this folder, one kind in each.
 */

import type { DType } from "../dtype.js";
import { typeError } from "../errors.js";
import type { Floats } from "../floats.js";
import { transpose } from "../loops/layout.js";
import type { Known, Shape, Transpose } from "../shape/index.js";
import { guard, type misuse } from "./misuse.js";

/** Keeps the constructor to this file: who makes arrays by hand could give one a wrong shape. */
const KEY = Symbol("NdArray");

/**
 * Makes an array of a shape that the caller has worked out by the rule of the type S. The array owns the
 * numbers and the sizes from then on: nobody may write to them.
 */
export let make: <S extends Shape>(data: Floats, sizes: Shape, dtype: DType) => NdArray<S>;

/**
 * An array of numbers, of any number of axes. Arrays are values: every operation gives a new one, also
 * where numpy gives a view. Integers are exact up to 2 ** 53, where numpy's int64 goes on to 2 ** 63.
 *
 * What each operation throws stands beside it. Besides, all throw a RangeError where an integer would be beyond
 * that, and a TypeError for an argument of another kind, such as a text.
 */
export class NdArray<S extends Shape = Shape> {
  /**
   * Not there at run time, and with such a name not among what the Tab key offers. By `known` an array
   * of 4 rows is none of "3 or 4" rows: see {@link Known}.
   */
  declare readonly "~typed": { shape: S; known: Known<S> };
  /** What is said of `x[0]`, `-x` and the like: a type alone, which the kernel reads. */
  declare protected static readonly misuse: typeof misuse;
  /** Kept, since a loop of training asks for the same x.T and x.shape at each step. */
  #transposed: NdArray | undefined = undefined;
  #shape: Shape | undefined = undefined;

  private constructor(
    key: symbol,
    /**
     * The numbers in row-major order, bools as 0 and 1. To be read only: since no operation changes
     * an array, several may share their numbers.
     */
    readonly data: Floats,
    /** @internal The shape as it is, for operations. */
    readonly sizes: Shape,
    /** What the numbers are: "int", "float" or "bool". */
    readonly dtype: DType,
  ) {
    if (key !== KEY) throw typeError("NdArray: array, zeros, ones and the like make arrays");
  }

  static {
    make = (data, sizes, dtype) => new NdArray(KEY, data, sizes, dtype) as NdArray as never;
  }

  /** The size of each axis: `[4, 3]` is 4 rows of 3. */
  get shape(): Readonly<S> {
    // A copy: what is frozen is read more slowly, and operations read the sizes.
    this.#shape ??= Object.freeze([...this.sizes]);
    return this.#shape as Readonly<S>;
  }

  /** The array with its axes in reverse order: rows become columns. A value, where numpy gives a view. */
  get T(): NdArray<Transpose<S>> {
    if (this.#transposed === undefined) {
      const data = transpose(this.data, this.sizes);
      this.#transposed = make(data, [...this.sizes].reverse(), this.dtype);
      this.#transposed.#transposed = this;
    }
    return this.#transposed as NdArray as NdArray<Transpose<S>>;
  }
}

guard(NdArray);

/**
 * Gives the array the methods of a class. Its file also says so to the compiler: there the interface
 * NdArray extends that class.
 */
export function addMethods({ prototype }: { prototype: object }): void {
  const { constructor: _, ...methods } = Object.getOwnPropertyDescriptors(prototype);
  Object.defineProperties(NdArray.prototype, methods);
}
