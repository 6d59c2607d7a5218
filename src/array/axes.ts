/** @file The same numbers under other axes. */
import { reorder } from "../loops/layout.js";
import {
  type AxesOf,
  checkAxes,
  type Flat,
  type Given,
  type Permute,
  type Reshape,
  type Reshapes,
  reshapeShape,
  type Shape,
  type SizesOrList,
  type Squeeze,
  sizesGiven,
  squeezeShape,
} from "../shape/index.js";
import { addMethods, make, type NdArray } from "./ndarray.js";
import type { AnyArray, Checked, ShapeIn } from "./shapeIn.js";

class Axes {
  /**
   * The same numbers under other sizes, one after the other or in a list; one of them may be -1, "whatever
   * is left". A value, where numpy gives a view.
   * @throws ShapeError where the sizes do not multiply to as many numbers as there are.
   */
  reshape<X extends AnyArray, const R extends SizesOrList>(
    this: Checked<X, Reshapes<ShapeIn<X>, Given<R>>>,
    ...sizes: R
  ): NdArray<Reshape<ShapeIn<X>, Given<R>>> {
    return make(this.data, reshapeShape(this.sizes, sizesGiven(sizes)), this.dtype);
  }

  /** All numbers on one axis, in row-major order. */
  flatten<X extends AnyArray>(this: X): NdArray<Flat<ShapeIn<X>>> {
    return make(this.data, [this.data.length], this.dtype);
  }

  /** The array without its axes of size 1. A value, where numpy gives a view. */
  squeeze<X extends AnyArray>(this: X): NdArray<Squeeze<ShapeIn<X>>> {
    return make(this.data, squeezeShape(this.sizes), this.dtype);
  }

  /**
   * The array with its axes in another order, `transpose(1, 0, 2)` or `transpose([1, 0, 2])`; without one, in
   * reverse, as `T` has them. A value, where numpy gives a view.
   * @throws ShapeError where these are not its axes, each once.
   */
  transpose<X extends AnyArray, const R extends SizesOrList = []>(
    this: Checked<X, AxesOf<ShapeIn<X>, Given<R>>>,
    ...axes: R
  ): NdArray<Permute<ShapeIn<X>, Given<R>>> {
    const given = sizesGiven(axes);
    if (given.length === 0) return (this as AnyArray as NdArray).T as NdArray as never;
    const order = checkAxes(this.sizes, given);
    const shape = order.map((axis) => this.sizes[axis]);
    return make(reorder(this.data, this.sizes, order), shape, this.dtype);
  }
}

declare module "./ndarray.js" {
  interface NdArray<S extends Shape> extends Axes {}
}
addMethods(Axes);
