/** @file The sigmoid and its derivative. */

import { checkArray, make, type NdArray } from "../array/index.js";
import { unary } from "../loops/elementwise.js";
import { empty } from "../loops/empty.js";
import type { Shape } from "../shape/index.js";

/**
 * The sigmoid σ(x) = 1 / (1 + e^-x), number by number: any number becomes one between 0 and 1.
 *
 * @param x of any shape
 * @returns of the shape of x
 * @throws TypeError for what is no array
 */
export function sigmoid<S extends Shape>(x: NdArray<S>): NdArray<S> {
  checkArray("sigmoid: x", x);
  const y = empty(x.data.length);
  unary.sigmoid(x.data, y);
  return make(y, x.shape, "float");
}

/**
 * The sigmoid's derivative σ'(x) = σ(x) (1 - σ(x)), written in y = σ(x), the sigmoid's *output*,
 * which the forward pass has already worked out.
 *
 * @param sigmoidOutput what `sigmoid` returned, of any shape; not what was put into it
 * @returns of the same shape
 * @throws TypeError for what is no array
 */
export function sigmoidDeriv<S extends Shape>(sigmoidOutput: NdArray<S>): NdArray<S> {
  checkArray("sigmoidDeriv: sigmoidOutput", sigmoidOutput);
  const derivative = empty(sigmoidOutput.data.length);
  unary.sigmoidDeriv(sigmoidOutput.data, derivative);
  return make(derivative, sigmoidOutput.shape, "float");
}
