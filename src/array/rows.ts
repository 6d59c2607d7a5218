/** @file Picking by place: one row or number, a range of rows, rows by their numbers; and all as plain lists. */

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
  type NumbersOf,
  nest,
  placeAt,
  placeOfItem,
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

/** A number where no axis is left, else an array. */
type Picked<S extends Shape> = number extends S["length"]
  ? NdArray<S> | number
  : S extends readonly []
    ? number
    : NdArray<S>;

/** A list of places, nested to any depth, or an array of them. */
type Places = number | NdArray | readonly Places[];

type ShapeOfPlaces<I> =
  IsAny<I> extends true ? number[] : I extends NdArray<infer B> ? B : ShapeOf<I>;

class Rows {
  /**
   * What lies at a place: `x.at(0)` is the first row, `x.at(-1)` the last, `x.at(0, 1)` the number in row 0, column
   * 1. Of a 1-d array it is a number; bools are 0 and 1. numpy writes x[0] and x[0, 1], and its row is a view; here
   * it is a value.
   * @throws ShapeError for an index out of bounds, or more indices than axes.
   */
  at<X extends AnyArray, const I extends Shape>(
    this: Checked<X, IndicesOf<ShapeIn<X>, I>>,
    ...indices: I
  ): Picked<At<ShapeIn<X>, I>> {
    const { first, shape } = placeAt(this.sizes, indices);
    const found =
      shape.length === 0
        ? this.data[first]
        : make(this.data.subarray(first, first + sizeOf(shape)), shape, this.dtype);
    return found as Picked<At<ShapeIn<X>, I>>;
  }

  /**
   * The rows from `start` up to, but not, `stop`, as x[start:stop] in numpy: counted from the end where
   * negative, and to the end where `stop` is left out. A value, where numpy gives a view.
   * @throws ShapeError for an array without axes; TypeError for what is no whole number.
   */
  slice<X extends AnyArray, const Start extends number = 0, const Stop extends number = never>(
    this: Checked<X, HasRows<ShapeIn<X>>>,
    start?: Start,
    stop?: Stop,
  ): NdArray<Slice<ShapeIn<X>, Start, Stop>>;
  slice(this: NdArray, ...range: unknown[]): NdArray {
    const row = rowShape(this.sizes);
    const [n] = this.sizes;
    const [start = 0, stop = n] = range.map((place) => clamp(n, checkSliceIndex("slice", place)));
    const rows = Math.max(0, stop - start);
    const length = sizeOf(row);
    const data = this.data.subarray(start * length, (start + rows) * length);
    return make(data, [rows, ...row], this.dtype);
  }

  /**
   * The numbers at the given places, counted in row-major order, or the parts of the array at those places along
   * an axis: `x.take([2, 0], 0)` is row 2 and row 0. A place may be named twice; a negative one counts from the end.
   *
   * @param places a list, also of lists, or an array of ints
   * @throws ShapeError for a place or an axis out of bounds; TypeError for what is no whole number.
   */
  take<X extends AnyArray, const I extends Places, const P extends number = never>(
    this: X,
    places: I,
    axis?: AxisOf<ShapeIn<X>, P>,
  ): NdArray<Take<ShapeIn<X>, ShapeOfPlaces<I>, P>>;
  take(this: NdArray, places: unknown, ...along: unknown[]): NdArray {
    const shape = along.length === 0 ? [this.data.length] : this.sizes.length ? this.sizes : [1];
    const axis = checkAxis(shape, along.length === 0 ? 0 : along[0]);
    const { data, sizes } = placesOf(places);
    const [before, after] = [shape.slice(0, axis), shape.slice(axis + 1)];
    const out = [...before, ...sizes, ...after];
    checkSize("take", out);
    const at = Array.from(data, (place) => checkIndex(place, axis, shape[axis]));
    return make(pick(this.data, shape[axis], sizeOf(after), at, sizeOf(out)), out, this.dtype);
  }

  /**
   * One number: the only one of an array of size 1, `x.item(0, 1)` the one in row 0, column 1, or `x.item(4)` the one
   * at place 4 in row-major order.
   * @throws ShapeError for an index out of bounds, or where there is not one number.
   */
  item<X extends AnyArray, const I extends Shape>(
    this: Checked<X, ItemOf<ShapeIn<X>, I>>,
    ...indices: I
  ): number {
    return this.data[placeOfItem(this.sizes, indices)];
  }

  /** The numbers as nested JavaScript arrays, bools as 0 and 1; a plain number for shape (). */
  toArray<X extends AnyArray>(this: X): NumbersOf<ShapeIn<X>> {
    return nest(this.data, this.sizes) as NumbersOf<ShapeIn<X>>;
  }
}

declare module "./ndarray.js" {
  interface NdArray<S extends Shape> extends Rows {}
}
addMethods(Rows);

/** @throws TypeError for what is no whole number. */
function checkSliceIndex(name: string, place: unknown): number {
  if (typeof place === "number" && Number.isSafeInteger(place)) return place;
  throw typeError(`${name}: a place must be a whole number, not ${describeValue(place)}`);
}

/** @throws ShapeError, TypeError for what are no whole numbers, in equally long lists. */
function placesOf(places: unknown): { data: Floats; sizes: Shape } {
  const { data, sizes, dtype } = places instanceof NdArray ? places : array(places as number[]);
  if (dtype === "int" || data.length === 0) return { data, sizes };
  throw typeError(
    `take: places must be whole numbers, and these are ${dtype === "bool" ? "bools" : "not"}`,
  );
}
