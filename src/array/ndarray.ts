/**
 * @file The array class. No operation changes an array, and an array's shape is part of its type. The
 * operations are in the other files of this folder, one kind per file.
 */

import type { DType } from "../dtype.js";
import { typeError } from "../errors.js";
import type { Floats } from "../floats.js";
import { transpose } from "../loops/layout.js";
import type { Known, Shape, Transpose } from "../shape/index.js";
import { guard, misuse } from "./misuse.js";

/** The constructor requires this key, so only this file can call it. Otherwise, other code could pass the wrong shape. */
const KEY = Symbol("NdArray");

/**
 * Creates an array. The caller computes `sizes` with the rule that corresponds to the type S.
 * Afterwards, the array owns `data` and `sizes`: do not write to them.
 */
export let make: <S extends Shape>(data: Floats, sizes: Shape, dtype: DType) => NdArray<S>;

/**
 * An array of numbers with any number of axes. Its shape is part of its type: `NdArray<[4, 3]>` has 4
 * rows and 3 columns. No operation changes an array: each returns a new one, even where numpy returns
 * a view. Integers are exact up to 2 ** 53 (numpy's int64 goes up to 2 ** 63).
 *
 * Every operation throws a TypeError if an argument has the wrong type, such as a string, and a
 * RangeError if an integer in the result would be too large. Other errors are listed with each operation.
 *
 * @example
 * array([[1, 2], [3, 4]]).add(10).sum(); // 50
 * @createdBy array
 */
export class NdArray<S extends Shape = Shape> {
  /**
   * This property exists only in the type. Its name keeps it out of Tab completion. Because of `known`,
   * an array with 4 rows cannot be assigned to an array with "3 or 4" rows: see `Known`.
   *
   * @hidden
   */
  declare readonly "~typed": { shape: S; known: Known<S> };
  /**
   * The messages for `x[0]`, `-x` and similar code, which a kernel reads: see `Misusable`.
   *
   * @hidden
   */
  static get misuse(): typeof misuse {
    return misuse;
  }
  /** Cached, because a training loop reads the same x.T and x.shape in every step. */
  #transposed: NdArray | undefined = undefined;
  #shape: Shape | undefined = undefined;

  private constructor(
    key: symbol,
    /**
     * The entries in row-major order. Bools are stored as 0 and 1. Do not write to them: several arrays
     * may share the same data.
     */
    readonly data: Floats,
    /** @internal The shape. It is not frozen, because operations read a frozen array more slowly. */
    readonly sizes: Shape,
    /** The type of the entries: "int", "float" or "bool". */
    readonly dtype: DType,
  ) {
    if (key !== KEY)
      throw typeError("NdArray: create an array with array, zeros, ones or a similar function");
  }

  static {
    make = (data, sizes, dtype) => new NdArray(KEY, data, sizes, dtype) as NdArray as never;
  }

  /**
   * The size of each axis: `[4, 3]` means 4 rows and 3 columns.
   *
   * @example
   * x.shape; // [ 4, 3 ]
   */
  get shape(): Readonly<S> {
    // Freezes a copy, because operations often read `sizes`, and reading a frozen array is slower.
    this.#shape ??= Object.freeze([...this.sizes]);
    return this.#shape as Readonly<S>;
  }

  /**
   * The transpose: the array with its axes in reverse order, so rows become columns. It is a new
   * array (in numpy, it is a view).
   *
   * @example
   * array([[1, 2], [3, 4]]).T;
   * // array([[1, 3],
   * //        [2, 4]])
   */
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
 * Adds the methods of a class to NdArray. The file of that class also declares that the interface
 * NdArray extends the class, so that the compiler knows about the methods.
 */
export function addMethods({ prototype }: { prototype: object }): void {
  const { constructor: _, ...methods } = Object.getOwnPropertyDescriptors(prototype);
  Object.defineProperties(NdArray.prototype, methods);
}
