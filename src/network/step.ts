/** @file One training step, with all its intermediate values, which have the same names as in the lessons. */
import { type NdArray, ones } from "../array/index.js";
import type { Shape } from "../shape/index.js";
import { shareCorrect, squaredError } from "./loss.js";
import {
  type Bias,
  type Column,
  checkSamples,
  type Samples,
  type Targets,
  type Weights,
} from "./samples.js";
import { sigmoid, sigmoidDeriv } from "./sigmoid.js";

/** All values of one training step, for samples of shape X and weights of shape W. */
export interface Step<X extends Shape, W extends Shape> {
  /** The weighted sums x·Wo + bo, of shape (n, 1). */
  ho: NdArray<Column<X>>;
  /** The predictions σ(ho), of shape (n, 1). */
  yPred: NdArray<Column<X>>;
  /** The squared errors, of shape (n, 1). */
  MSE: NdArray<Column<X>>;
  /** The mean squared error. */
  loss: number;
  /** The fraction of samples predicted correctly, from 0 to 1. */
  acc: number;
  /** The derivative of each squared error with respect to its prediction, of shape (n, 1). */
  dMSE_dy: NdArray<Column<X>>;
  /** The derivative of each prediction with respect to its weighted sum, of shape (n, 1). */
  dy_dho: NdArray<Column<X>>;
  /** The product dMSE_dy · dy_dho (the chain rule), of shape (n, 1). */
  dMSE_dho: NdArray<Column<X>>;
  /** The derivative of the weighted sums with respect to the weights: the inputs themselves, of shape (n, features). */
  dho_dWo: NdArray<X>;
  /** The derivative of the weighted sums with respect to the bias: ones, of shape (n, 1). */
  dho_dbo: NdArray<Column<X>>;
  /** The gradient of the summed squared error with respect to the weights, of shape (features, 1). */
  deltaWo: NdArray<W>;
  /** The gradient of the summed squared error with respect to the bias, of shape (1, 1). */
  deltabo: NdArray<[1, 1]>;
  /** The weights after the step, of shape (features, 1). */
  Wo: NdArray<W>;
  /** The bias after the step, of shape (1,). */
  bo: NdArray<[1]>;
}

/**
 * Takes one training step: forward pass, loss, backward pass, update. The arguments are not modified.
 *
 * The loss is the *mean* of the squared errors. The gradient, as in the lessons, is the gradient of their
 * *sum*, which is n times the gradient of the mean. Source: the chain rule, lesson 3.
 *
 * @param x the inputs, of shape (n, features)
 * @param yTrue the targets, 0 or 1, of shape (n, 1)
 * @param Wo the weights, of shape (features, 1)
 * @param bo the bias, of shape (1,)
 * @param lr the learning rate: how far to go against the gradient
 * @returns all values of the step
 * @throws {TypeError} if x, yTrue, Wo or bo is not an array
 * @throws {ShapeError} if the shapes do not fit
 * @throws {RangeError} if a target is not 0 or 1, or lr is not a finite number
 * @example
 * const first = step(x, yTrue, Wo, bo, 1);
 * first.loss.toFixed(4); // 0.2726
 * step(x, yTrue, first.Wo, first.bo, 1).loss.toFixed(4); // 0.2148
 */
export function step<X extends Shape, Y extends Shape, W extends Shape, B extends Shape>(
  x: NdArray<X>,
  yTrue: Targets<X, Y>,
  Wo: Weights<X, W>,
  bo: Bias<X, B>,
  lr: number,
): Step<X, W> {
  const values = oneStep(checkSamples(x, yTrue, Wo, bo, lr), lr);
  return values as unknown as Step<X, W>;
}

function oneStep({ x, yTrue, Wo, bo }: Samples, lr: number): Step<[number, number], [number, 1]> {
  const ho = x.matmul(Wo).add(bo);
  const yPred = sigmoid(ho);
  const MSE = squaredError(yTrue, yPred);
  const dMSE_dy = yTrue.sub(yPred).mul(-2);
  const dy_dho = sigmoidDeriv(yPred);
  const dMSE_dho = dMSE_dy.mul(dy_dho);
  const dho_dWo = x;
  const dho_dbo = ones([x.shape[0], 1]);
  const deltaWo = dho_dWo.T.matmul(dMSE_dho);
  const deltabo = dho_dbo.T.matmul(dMSE_dho);
  return {
    ho,
    yPred,
    MSE,
    loss: MSE.mean(),
    acc: shareCorrect(yTrue, yPred),
    dMSE_dy,
    dy_dho,
    dMSE_dho,
    dho_dWo,
    dho_dbo,
    deltaWo,
    deltabo,
    Wo: Wo.sub(deltaWo.mul(lr)),
    bo: bo.sub(deltabo.squeeze().mul(lr)),
  };
}
