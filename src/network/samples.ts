/** @file Checks the samples, weights and bias of a network with one layer and one output. */
import { checkArray, type NdArray } from "../array/index.js";
import type { Shape } from "../shape/index.js";
import {
  checkFits,
  checkInputs,
  checkRate,
  checkTargets,
  type Fitting,
  type FittingOne,
} from "./check.js";

/** The targets, one for each sample in X, or the error message if shape Y does not fit X. */
export type Targets<X extends Shape, Y extends Shape> = Fitting<"yTrue", X, X[0], 1, Y>;

/** The weights, one for each feature in X, or the error message if shape W does not fit X. */
export type Weights<X extends Shape, W extends Shape> = Fitting<"Wo", X, X[1], 1, W>;

/** The bias: an array of shape B if B can be (1,), otherwise an error message. */
export type Bias<X extends Shape, B extends Shape> = FittingOne<"bo", X, B>;

/** The shape of an array with one number for each sample of X. */
export type Column<X extends Shape> = X extends readonly [infer N extends number, ...number[]]
  ? [N, 1]
  : [number, 1];

/** The arrays of a training step, with checked shapes. */
export interface Samples {
  /** The inputs, of shape (n, features). */
  x: NdArray<[number, number]>;
  /** The targets, 0 or 1, of shape (n, 1). */
  yTrue: NdArray<[number, 1]>;
  /** The weights, of shape (features, 1). */
  Wo: NdArray<[number, 1]>;
  /** The bias, of shape (1,). */
  bo: NdArray<[1]>;
}

/**
 * Checks the arguments of a training step, and returns the arrays.
 *
 * @throws {TypeError} if x, yTrue, Wo or bo is not an array
 * @throws {ShapeError} if a shape does not fit x, or there are no samples
 * @throws {RangeError} if a target is not 0 or 1, or lr is not a finite number
 */
export function checkSamples(
  x: NdArray,
  yTrue: unknown,
  Wo: unknown,
  bo: NdArray,
  lr: number,
): Samples {
  const samples = { x, yTrue, Wo, bo } as Samples;
  for (const [name, value] of Object.entries(samples)) checkArray(`${name}:`, value);
  const { shape } = checkInputs(x);
  const [n, features] = shape;
  checkFits("yTrue", samples.yTrue, [n, 1], shape);
  checkFits("Wo", samples.Wo, [features, 1], shape);
  checkFits("bo", bo, [1], shape);
  checkTargets("yTrue:", samples.yTrue);
  checkRate(lr);
  return samples;
}
