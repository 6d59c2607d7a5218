/**
 * @file Indexing (one row or entry, a range of rows, or a list of rows) and conversion to JavaScript
 * arrays.
 */

import { describeValue } from "../describe.js";
import { typeError } from "../errors.js";
import type { Floats } from "../floats.js";
import { pick } from "../loops/layout.js";
import {
  type At,
  type AxisOf,
  checkAxis,
  checkIndex,
  checkSize,
  clamp,
  type HasRows,
  type IndicesOf,
  type IsAny,
  type ItemOf,
  type NoInfer,
  type NumbersOf,
  nest,
  offsetOfItem,
  partAt,
  rowShape,
  type Shape,
  type ShapeOf,
  type Slice,
  sizeOf,
  type Take,
} from "../shape/index.js";
import { array } from "./creation.js";
import { addMethods, make, NdArray } from "./ndarray.js";
import type { AnyArray, Checked, ShapeIn } from "./shapeIn.js";

/** A number if no axis is left, otherwise an array. */
type Picked<S extends Shape> = number extends S["length"]
  ? NdArray<S> | number
  : S extends readonly []
    ? number
    : NdArray<S>;

/** One index, a list of indices nested to any depth, or an array of indices. */
type Indices = number | NdArray | readonly Indices[];

type ShapeOfIndices<I> =
  IsAny<I> extends true ? number[] : I extends NdArray<infer B> ? B : ShapeOf<I>;

class Rows {
  /**
   * Returns one row, or one entry as a number, like `x[0]` and `x[0, 1]` in numpy. A row is a new
   * array (in numpy, it is a view).
   *
   * @param indices at most one index per axis, starting with the first axis; a negative index counts from the end
   * @throws {ShapeError} if an index is out of bounds, or there are more indices than axes
   * @example
   * x.at(0); // array([0, 0, 1])
   * x.at(-1); // array([0, 1, 1])
   * x.at(0, 2); // 1
   */
  at<X extends AnyArray, const I extends Shape>(
    this: Checked<X, IndicesOf<ShapeIn<X>, I>>,
    ...indices: I
  ): Picked<At<ShapeIn<X>, I>> {
    const { first, shape } = partAt(this.sizes, indices);
    const found =
      shape.length === 0
        ? this.data[first]
        : make(this.data.subarray(first, first + sizeOf(shape)), shape, this.dtype);
    return found as Picked<At<ShapeIn<X>, I>>;
  }

  /**
   * Returns the rows from `start` up to, but not including, `stop`, like `x[start:stop]` in numpy. The
   * result is a new array (in numpy, it is a view).
   *
   * @param start the index of the first row (0 if you leave it out); a negative index counts from the
   * end
   * @param stop the index after the last row; if you leave it out, the slice continues to the end
   * @throws {ShapeError} if the array has no axes
   * @throws {TypeError} if an index is not a whole number
   * @example
   * array([10, 20, 30, 40]).slice(1, 3); // array([20, 30])
   * array([10, 20, 30, 40]).slice(-2); // array([30, 40])
   */
  slice<X extends AnyArray, const Start extends number = 0, const Stop extends number = never>(
    this: Checked<X, HasRows<ShapeIn<X>>>,
    start?: Start,
    stop?: Stop,
  ): NdArray<Slice<ShapeIn<X>, NoInfer<Start>, NoInfer<Stop>>>;
  slice(this: NdArray, ...range: unknown[]): NdArray {
    const row = rowShape(this.sizes);
    const [n] = this.sizes;
    const [start = 0, stop = n] = range.map((index) => clamp(n, checkSliceIndex("slice", index)));
    const rows = Math.max(0, stop - start);
    const length = sizeOf(row);
    const data = this.data.subarray(start * length, (start + rows) * length);
    return make(data, [rows, ...row], this.dtype);
  }

  /**
   * Returns the entries at the given indices or, if you pass an axis, the rows or columns at these
   * indices.
   *
   * @param indices an index, a list of indices (which may be nested), or an array of ints; an index may
   * be repeated, and a negative index counts from the end
   * @param axis 0 to take rows, 1 to take columns; if you leave it out, the indices refer to all
   * entries in row-major order
   * @throws {ShapeError} if an index is out of bounds, or there is no such axis
   * @throws {TypeError} if an index is not a whole number
   * @example
   * array([10, 20, 30]).take([2, 0, 0]); // array([30, 10, 10])
   * x.take([3, 1], 0);
   * // array([[0, 1, 1],
   * //        [1, 1, 1]])
   */
  take<X extends AnyArray, const I extends Indices, const P extends number = never>(
    this: X,
    indices: I,
    axis?: AxisOf<ShapeIn<X>, P>,
  ): NdArray<Take<ShapeIn<X>, ShapeOfIndices<I>, NoInfer<P>>>;
  take(this: NdArray, indices: unknown, ...along: unknown[]): NdArray {
    const shape = along.length === 0 ? [this.data.length] : this.sizes.length ? this.sizes : [1];
    const axis = checkAxis(shape, along.length === 0 ? 0 : along[0]);
    const { data, sizes } = readIndices(indices);
    const [before, after] = [shape.slice(0, axis), shape.slice(axis + 1)];
    const out = [...before, ...sizes, ...after];
    checkSize("take", out);
    const at = Array.from(data, (index) => checkIndex(index, axis, shape[axis]));
    return make(pick(this.data, shape[axis], sizeOf(after), at, sizeOf(out)), out, this.dtype);
  }

  /**
   * Returns one entry as a number.
   *
   * @param indices one index per axis, or a single index into all entries in row-major order, or no
   * index if the array has only one entry
   * @throws {ShapeError} if an index is out of bounds, or the indices do not select a single entry
   * @example
   * array([[42]]).item(); // 42
   * array([[1, 2], [3, 4]]).item(1, 0); // 3
   * array([[1, 2], [3, 4]]).item(3); // 4
   */
  item<X extends AnyArray, const I extends Shape>(
    this: Checked<X, ItemOf<ShapeIn<X>, I>>,
    ...indices: I
  ): number {
    return this.data[offsetOfItem(this.sizes, indices)];
  }

  /**
   * Converts the array to nested JavaScript arrays. Bools become 0 and 1, and a 0-d array becomes a
   * number.
   *
   * @example
   * array([[1, 2], [3, 4]]).toArray(); // [ [ 1, 2 ], [ 3, 4 ] ]
   */
  toArray<X extends AnyArray>(this: X): NumbersOf<ShapeIn<X>> {
    return nest(this.data, this.sizes) as NumbersOf<ShapeIn<X>>;
  }
}

declare module "./ndarray.js" {
  interface NdArray<S extends Shape> extends Rows {}
}
addMethods(Rows);

/** @throws {TypeError} if the index is not a whole number */
function checkSliceIndex(name: string, index: unknown): number {
  if (typeof index === "number" && Number.isSafeInteger(index)) return index;
  throw typeError(`${name}: an index must be a whole number, not ${describeValue(index)}`);
}

/**
 * Reads a list or an array of indices.
 *
 * @throws {ShapeError} if nested lists have different lengths
 * @throws {TypeError} if an index is not a whole number
 */
function readIndices(indices: unknown): { data: Floats; sizes: Shape } {
  const { data, sizes, dtype } = indices instanceof NdArray ? indices : array(indices as number[]);
  if (dtype === "int" || data.length === 0) return { data, sizes };
  throw typeError(
    `take: indices must be whole numbers, but these are ${dtype === "bool" ? "bools" : "floats"}`,
  );
}
