/** @file The sigmoid and its derivative. */

import { type AnyArray, checkArray, make, type NdArray, type ShapeIn } from "../array/index.js";
import { unary } from "../loops/elementwise.js";
import { empty } from "../loops/empty.js";
import * as loops from "../loops/exp.js";

/**
 * The sigmoid σ(x) = 1 / (1 + e^-x), number by number: any number becomes one between 0 and 1.
 *
 * @param x of any shape
 * @returns of the shape of x
 * @throws TypeError for what is no array
 */
export function sigmoid<X extends AnyArray>(x: X): NdArray<ShapeIn<X>> {
  checkArray("sigmoid: x", x);
  const y = empty(x.data.length);
  loops.sigmoid(x.data, y);
  return make(y, x.sizes, "float");
}

/**
 * The sigmoid's derivative σ'(x) = σ(x) (1 - σ(x)), written in y = σ(x), the sigmoid's *output*,
 * which the forward pass has already worked out.
 *
 * @param sigmoidOutput what `sigmoid` returned, of any shape; not what was put into it
 * @returns of the same shape
 * @throws TypeError for what is no array
 */
export function sigmoidDeriv<X extends AnyArray>(sigmoidOutput: X): NdArray<ShapeIn<X>> {
  checkArray("sigmoidDeriv: sigmoidOutput", sigmoidOutput);
  const derivative = empty(sigmoidOutput.data.length);
  unary.sigmoidDeriv(sigmoidOutput.data, derivative);
  return make(derivative, sigmoidOutput.sizes, "float");
}
