/** @file Methods that return the same entries in a different shape. */
import { reorder } from "../loops/layout.js";
import {
  type AxesOf,
  checkAxes,
  type Flat,
  type Permute,
  type Reshape,
  type Reshapes,
  reshapeShape,
  type Shape,
  type SizesFrom,
  type SizesOrList,
  type Squeeze,
  sizesGiven,
  squeezeShape,
} from "../shape/index.js";
import { addMethods, make, type NdArray } from "./ndarray.js";
import type { AnyArray, Checked, ShapeIn } from "./shapeIn.js";

class Axes {
  /**
   * Returns the entries in a different shape. Their row-major order does not change. The result is a
   * new array (in numpy, it is a view).
   *
   * @param sizes the sizes, as separate arguments or in a list; one size may be -1, in which case it
   * is computed from the others
   * @throws {ShapeError} if the product of the sizes is not the number of entries
   * @example
   * array([1, 2, 3, 4, 5, 6]).reshape(2, 3);
   * // array([[1, 2, 3],
   * //        [4, 5, 6]])
   * array([1, 2, 3, 4, 5, 6]).reshape(-1, 2).shape; // [ 3, 2 ]
   */
  reshape<X extends AnyArray, const R extends SizesOrList>(
    this: Checked<X, Reshapes<ShapeIn<X>, SizesFrom<R>>>,
    ...sizes: R
  ): NdArray<Reshape<ShapeIn<X>, SizesFrom<R>>> {
    return make(this.data, reshapeShape(this.sizes, sizesGiven(sizes)), this.dtype);
  }

  /**
   * Returns a 1-d array of all entries, in row-major order.
   *
   * @example
   * array([[1, 2], [3, 4]]).flatten(); // array([1, 2, 3, 4])
   */
  flatten<X extends AnyArray>(this: X): NdArray<Flat<ShapeIn<X>>> {
    return make(this.data, [this.data.length], this.dtype);
  }

  /**
   * Returns the array without its axes of size 1. The result is a new array (in numpy, it is a view).
   *
   * @example
   * yTrue.squeeze(); // array([0, 1, 1, 0])
   */
  squeeze<X extends AnyArray>(this: X): NdArray<Squeeze<ShapeIn<X>>> {
    return make(this.data, squeezeShape(this.sizes), this.dtype);
  }

  /**
   * Returns the array with its axes in a different order. The result is a new array (in numpy, it is a
   * view).
   *
   * @param axes the new order, as in `transpose(1, 0, 2)` or `transpose([1, 0, 2])`; if you leave it
   * out, the axes are reversed, as in `T`
   * @throws {ShapeError} if `axes` does not name each axis exactly once
   * @example
   * zeros(2, 3, 4).transpose(1, 0, 2).shape; // [ 3, 2, 4 ]
   */
  transpose<X extends AnyArray, const R extends SizesOrList = []>(
    this: Checked<X, AxesOf<ShapeIn<X>, SizesFrom<R>>>,
    ...axes: R
  ): NdArray<Permute<ShapeIn<X>, SizesFrom<R>>> {
    const list = sizesGiven(axes);
    if (list.length === 0) return (this as AnyArray as NdArray).T as NdArray as never;
    const order = checkAxes(this.sizes, list);
    const shape = order.map((axis) => this.sizes[axis]);
    return make(reorder(this.data, this.sizes, order), shape, this.dtype);
  }
}

declare module "./ndarray.js" {
  interface NdArray<S extends Shape> extends Axes {}
}
addMethods(Axes);
