/** @file How far predictions are from the truth. */

import { checkArray, type NdArray } from "../array/index.js";
import { ShapeError } from "../errors.js";
import { type HasNumbers, type Shape, sameShape, shapeText } from "../shape/index.js";
import { checkTargets } from "./check.js";

/**
 * The squared error (yTrue - yPred)², sample by sample; its mean is the loss, the MSE.
 *
 * @param yTrue the targets
 * @param yPred the predictions, of the same shape
 * @returns of the same shape
 * @throws TypeError for what is no array
 * @throws ShapeError where the shapes differ: (4,1) would broadcast with (4,), and silently compare
 * each sample with every other one
 */
export function squaredError<S extends Shape>(yTrue: NdArray<S>, yPred: NdArray<S>) {
  checkSameShape("squaredError", "yTrue", yTrue, yPred);
  return yTrue.sub(yPred as NdArray).square() as unknown as NdArray<S>;
}

/**
 * The share of samples whose class is predicted rightly, from 0 to 1: a prediction above 0.5 says
 * class 1, any other class 0.
 *
 * @param yTrue the classes, 0 or 1
 * @param yPred the predictions, of the same shape
 * @throws TypeError for what is no array; RangeError for a class other than 0 and 1
 * @throws ShapeError where the shapes differ, or there is no sample
 */
export function accuracy<S extends Shape>(
  this: HasNumbers<"mean", S, never>,
  yTrue: NdArray<S>,
  yPred: NdArray<S>,
): number {
  checkSameShape("accuracy", "yTrue", yTrue, yPred);
  checkTargets("accuracy:", yTrue);
  return shareRight(yTrue, yPred);
}

/** The accuracy of arrays that have been checked. */
export function shareRight(yTrue: NdArray, yPred: NdArray): number {
  const yPredClass: NdArray = yPred.greater(0.5);
  return yTrue.equal(yPredClass).mean();
}

/** @throws TypeError for what is no array; ShapeError where the truth, by its name, and the predictions differ in shape. */
export function checkSameShape(name: string, truth: string, yTrue: NdArray, yPred: NdArray): void {
  checkArray(`${name}: ${truth}`, yTrue);
  checkArray(`${name}: yPred`, yPred);
  if (sameShape(yTrue.shape, yPred.shape)) return;
  throw new ShapeError(
    `${name}: ${truth} and yPred need the same shape, and have ${shapeText(yTrue.shape)} and ${shapeText(yPred.shape)}`,
  );
}
