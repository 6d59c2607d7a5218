/** @file The sigmoid and its derivative. */

import { type AnyArray, checkArray, make, type NdArray, type ShapeIn } from "../array/index.js";
import { unary } from "../loops/elementwise.js";
import { empty } from "../loops/empty.js";
import * as loops from "../loops/exp.js";

/**
 * Computes the sigmoid σ(x) = 1 / (1 + e^-x) of each entry. The sigmoid turns any number into a number
 * between 0 and 1.
 *
 * @param x an array of any shape
 * @returns an array of the same shape
 * @throws {TypeError} if x is not an array
 * @example
 * sigmoid(array([-2, 0, 2])); // array([0.11920292, 0.5       , 0.88079708])
 */
export function sigmoid<X extends AnyArray>(x: X): NdArray<ShapeIn<X>> {
  checkArray("sigmoid: x", x);
  const y = empty(x.data.length);
  loops.sigmoid(x.data, y);
  return make(y, x.sizes, "float");
}

/**
 * Computes the derivative of the sigmoid from its *output* y = σ(x), which the forward pass has already
 * computed: σ'(x) = σ(x) (1 - σ(x)) = y (1 - y).
 *
 * @param sigmoidOutput the output (not the input) of {@link sigmoid}, of any shape
 * @returns an array of the same shape
 * @throws {TypeError} if sigmoidOutput is not an array
 * @example
 * const y = sigmoid(array([-2, 0, 2]));
 * sigmoidDeriv(y); // array([0.10499359, 0.25      , 0.10499359])
 */
export function sigmoidDeriv<X extends AnyArray>(sigmoidOutput: X): NdArray<ShapeIn<X>> {
  checkArray("sigmoidDeriv: sigmoidOutput", sigmoidOutput);
  const derivative = empty(sigmoidOutput.data.length);
  unary.sigmoidDeriv(sigmoidOutput.data, derivative);
  return make(derivative, sigmoidOutput.sizes, "float");
}
