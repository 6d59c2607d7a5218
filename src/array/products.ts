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

/** What X can be multiplied by with `dot`, or else numpy's message. */
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
   * The matrix product: (n,k) times (k,m) is (n,m). A 1-d array stands for a row on the left and a
   * column on the right, and two of them give their inner product, of shape ().
   * @throws ShapeError where the last size of this is not the first of `other`.
   */
  matmul<X extends AnyArray, O extends AnyArray>(
    this: X,
    other: Infer<O, O, Factor<ShapeIn<X>, ShapeIn<O>, O>>,
  ): NdArray<MatMul<ShapeIn<X>, ShapeIn<O>>> {
    const b = checkOperand(other);
    if (typeof b === "number")
      throw new ShapeError(
        `matmul: takes an array, not the number ${b}; mul multiplies by a number`,
      );
    const shape = matmulShape(this.sizes, b.sizes);
    const out = matmul(this, b);
    const dtype = arithmetic(this, b);
    if (dtype === "bool") unary.truth(out, out);
    if (dtype === "int") checkIntegers(out);
    return make(out, shape, dtype);
  }

  /**
   * The product of matrices and vectors as `matmul` has it, or with a number, or a 0-d array, each number
   * times it.
   * @throws ShapeError where the last size of this is not the first of `other`.
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
