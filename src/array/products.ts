/** @file Products of matrices and vectors. */

import { ShapeError } from "../errors.js";
import { unary } from "../loops/elementwise.js";
import { matmul } from "../loops/matmul.js";
import {
  type Choice,
  type Factor,
  type Infer,
  type MatMul,
  matmulShape,
  type Shape,
} from "../shape/index.js";
import { addMethods, make, type NdArray } from "./ndarray.js";
import { arithmetic, checkIntegers, checkOperand, type Operand } from "./operand.js";
import type { AnyArray, ShapeIn } from "./shapeIn.js";

/** O if `dot` can multiply X by O; otherwise numpy's message. */
type DotFactor<X, O> = Infer<
  O,
  O,
  Choice<O, Choice<O, Factor<ShapeIn<X>, ShapeIn<O>, O>>[IsScalar<ShapeIn<O>>]>[IsScalar<
    ShapeIn<X>
  >]
>;

type IsScalar<S extends Shape> = S extends readonly [] ? "fits" : "misfits";

type Dot<A extends Shape, B extends Shape> = A extends readonly []
  ? B
  : B extends readonly []
    ? A
    : MatMul<A, B>;

class Products {
  /**
   * Computes the matrix product: arrays of shapes (n,k) and (k,m) give an array of shape (n,m). A 1-d
   * array counts as a row on the left and as a column on the right. The product of two 1-d arrays is
   * their inner product, of shape ().
   *
   * @param other an array whose first axis has the same size as the last axis of this array
   * @throws {ShapeError} if these sizes differ, or if an array has no axes or more than 2
   * @example
   * x.matmul(Wo).add(bo).shape; // [ 4, 1 ]
   * array([[1, 2], [3, 4]]).matmul(array([[5], [6]]));
   * // array([[17],
   * //        [39]])
   */
  matmul<X extends AnyArray, O extends AnyArray>(
    this: X,
    other: Infer<O, O, Factor<ShapeIn<X>, ShapeIn<O>, O>>,
  ): NdArray<MatMul<ShapeIn<X>, ShapeIn<O>>> {
    const b = checkOperand(other);
    if (typeof b === "number")
      throw new ShapeError(
        `matmul: expects an array, not the number ${b}; to multiply by a number, use mul`,
      );
    const shape = matmulShape(this.sizes, b.sizes);
    const out = matmul(this, b);
    const dtype = arithmetic(this, b);
    if (dtype === "bool") unary.truth(out, out);
    if (dtype === "int") checkIntegers(out);
    return make(out, shape, dtype);
  }

  /**
   * Computes the matrix product, like `matmul`. A number or a 0-d array multiplies each entry of the
   * other operand.
   *
   * @param other a number, or an array whose first axis has the same size as the last axis of this
   * array
   * @throws {ShapeError} if these sizes differ, or if an array has more than 2 axes
   * @example
   * array([1, 2, 3]).dot(array([4, 5, 6])).item(); // 32
   * array([1, 2, 3]).dot(2); // array([2, 4, 6])
   */
  dot<X extends AnyArray, O extends Operand>(
    this: X,
    other: DotFactor<X, O>,
  ): NdArray<Dot<ShapeIn<X>, ShapeIn<O>>> {
    const b = checkOperand(other);
    const isScaled = typeof b === "number" || b.sizes.length === 0 || this.sizes.length === 0;
    const a = this as AnyArray as NdArray;
    return (isScaled ? a.mul<NdArray, Operand>(b) : a.matmul(b as NdArray)) as NdArray as never;
  }
}

declare module "./ndarray.js" {
  interface NdArray<S extends Shape> extends Products {}
}
addMethods(Products);
