/** @file Measures of how far predictions are from their targets. */

import { checkArray, type NdArray } from "../array/index.js";
import { ShapeError } from "../errors.js";
import { type HasNumbers, type Shape, sameShape, shapeText } from "../shape/index.js";
import { checkTargets } from "./check.js";

/**
 * Computes the squared error (yTrue - yPred)² of each sample. The mean of the squared errors is the loss,
 * which is called the mean squared error (MSE).
 *
 * @param yTrue the targets, of any shape
 * @param yPred the predictions, of the same shape
 * @returns the squared errors, of the same shape
 * @throws {TypeError} if an argument is not an array
 * @throws {ShapeError} if the shapes differ, because (4,1) and (4,) would broadcast and compare every target
 *   with every prediction
 * @example
 * squaredError(array([0, 1]), array([0.25, 0.5])); // array([0.0625, 0.25  ])
 */
export function squaredError<S extends Shape>(yTrue: NdArray<S>, yPred: NdArray<S>) {
  checkSameShape("squaredError", "yTrue", yTrue, yPred);
  return yTrue.sub(yPred as NdArray).square() as unknown as NdArray<S>;
}

/**
 * Computes the fraction of samples whose class is predicted correctly, from 0 to 1. A prediction above 0.5
 * means class 1; any other prediction means class 0.
 *
 * @param yTrue the classes, 0 or 1, of any shape
 * @param yPred the predictions, of the same shape
 * @throws {TypeError} if an argument is not an array
 * @throws {ShapeError} if the shapes differ, or there are no samples
 * @throws {RangeError} if a class is not 0 or 1
 * @example
 * accuracy(array([0, 1, 1, 0]), array([0.2, 0.9, 0.4, 0.1])); // 0.75
 */
export function accuracy<S extends Shape>(
  this: HasNumbers<"mean", S, never>,
  yTrue: NdArray<S>,
  yPred: NdArray<S>,
): number {
  checkSameShape("accuracy", "yTrue", yTrue, yPred);
  checkTargets("accuracy:", yTrue);
  return shareCorrect(yTrue, yPred);
}

/** Computes the accuracy of arrays that have been checked. */
export function shareCorrect(yTrue: NdArray, yPred: NdArray): number {
  return correct(yTrue, yPred).mean();
}

/**
 * Returns whether each prediction is correct. If the outputs sum to 1, the prediction is the largest output of a
 * row; otherwise, each output is a prediction of its own, and means 1 if it is above 0.5.
 */
export function correct(yTrue: NdArray, yPred: NdArray, sumsToOne = false): NdArray {
  if (sumsToOne) return (yTrue.argmax(1) as NdArray).equal(yPred.argmax(1) as NdArray);
  const yPredClass: NdArray = yPred.greater(0.5);
  return yTrue.equal(yPredClass);
}

/**
 * Checks that targets and predictions have the same shape.
 *
 * @param name the name of the calling function, for error messages
 * @param target the name of the targets, for error messages
 * @throws {TypeError} if `yTrue` or `yPred` is not an array
 * @throws {ShapeError} if their shapes differ
 */
export function checkSameShape(name: string, target: string, yTrue: NdArray, yPred: NdArray): void {
  checkArray(`${name}: ${target}`, yTrue);
  checkArray(`${name}: yPred`, yPred);
  if (sameShape(yTrue.shape, yPred.shape)) return;
  throw new ShapeError(
    `${name}: ${target} and yPred must have the same shape, but their shapes are ${shapeText(yTrue.shape)} and ${shapeText(yPred.shape)}`,
  );
}
