/** @file The exercises of lesson 3. */
import { type NdArray, ones } from "../../array/index.js";
import { sigmoidDeriv } from "../../network/sigmoid.js";
import { checkOf } from "../check.js";

/**
 * Checks the gradient of the *mean* squared error with respect to the weights.
 *
 * @param answer an array with the same shape as Wo
 * @param deltaWo the gradient of the sum of the squared errors, of the same shape
 * @param x the inputs, of shape (n, features)
 * @example
 * const { deltaWo } = step(x, yTrue, Wo, bo, 0.01);
 * check.meanGradient(deltaWo, deltaWo, x);
 * // Not yet right: this is still the gradient of the sum.
 */
export const meanGradient = checkOf<[deltaWo: NdArray, x: NdArray]>({
  wanted: "an array",
  right: {
    value: (deltaWo, x) => deltaWo.div(x.shape[0]),
    says: "it points in the same direction as the gradient of the sum, but it is shorter.",
  },
  mistakes: {
    "this is still the gradient of the sum.": (deltaWo) => deltaWo,
    "you multiplied by the number of samples. Divide by it instead.": (deltaWo, x) =>
      deltaWo.mul(x.shape[0]),
    "you divided by the number of weights. The mean is over the samples.": (deltaWo, x) =>
      deltaWo.div(x.shape[1]),
    "this is the mean over the weights, a single number. Each weight has its own slope.": (
      deltaWo,
    ) => deltaWo.mean(),
  },
});

type Matrix = NdArray<[number, number]>;

/**
 * Checks dMSE_dx, the derivative of the squared errors with respect to the inputs.
 *
 * @param answer an array with the same shape as x, (n, features)
 * @param dMSE_dy the derivative with respect to the predictions, of shape (n, 1)
 * @param dy_dho the derivative of the predictions with respect to the sums, of shape (n, 1)
 * @param Wo the weights, of shape (features, 1)
 * @example
 * const yPred = sigmoid(x.matmul(Wo).add(bo));
 * const dMSE_dy = yTrue.sub(yPred).mul(-2);
 * check.inputGradient(dMSE_dy.matmul(Wo.T), dMSE_dy, sigmoidDeriv(yPred), Wo);
 * // Not yet right: the sigmoid's slope is missing. Start with dMSE_dho, not with dMSE_dy.
 */
export const inputGradient = checkOf<[dMSE_dy: NdArray, dy_dho: NdArray, Wo: NdArray]>({
  wanted: "an array",
  right: {
    value: (dMSE_dy, dy_dho, Wo) => outer(dMSE_dy.mul(dy_dho), Wo),
    says: "this is how an error reaches the layer below. A network with more layers needs nothing else.",
  },
  mistakes: {
    "rows and columns are swapped. The gradient with respect to x has a row for each sample, like x itself.":
      (dMSE_dy, dy_dho, Wo) => outer(Wo, dMSE_dy.mul(dy_dho)),
    "the sigmoid's slope is missing. Start with dMSE_dho, not with dMSE_dy.": (dMSE_dy, _, Wo) =>
      outer(dMSE_dy, Wo),
    "the error's slope is missing. Start with dMSE_dho, not with dy_dho.": (_, dy_dho, Wo) =>
      outer(dy_dho, Wo),
    "the weights are missing. The derivative of h with respect to x₁ is w₁, and so on.": (
      dMSE_dy,
      dy_dho,
      Wo,
    ) => outer(dMSE_dy.mul(dy_dho), ones(Wo.shape)),
  },
});

/** Returns a·bᵀ for two columns: each number of a times each number of b. */
function outer(a: NdArray, b: NdArray): NdArray {
  return (a as Matrix).matmul((b as Matrix).T);
}

/**
 * Checks dCE_dho, the derivative of the cross-entropy of each sample with respect to its weighted sum.
 *
 * @param answer an array of shape (n, 1)
 * @param yTrue the targets, 0 or 1, of shape (n, 1)
 * @param yPred the predictions, of shape (n, 1)
 * @example
 * const yPred = sigmoid(x.matmul(Wo).add(bo));
 * check.crossEntropyGradient(yPred.sub(yTrue).mul(2), yTrue, yPred);
 * // Not yet right: the 2 comes from the squared error. Nothing is squared here.
 */
export const crossEntropyGradient = checkOf<[yTrue: NdArray, yPred: NdArray]>({
  wanted: "an array",
  right: {
    value: (yTrue, yPred) => yPred.sub(yTrue),
    says: "the sigmoid's slope has cancelled out, so a network that is sure but wrong still learns fast.",
  },
  mistakes: {
    "the sign is wrong. If a prediction is too high, raising it further makes the loss larger.": (
      yTrue,
      yPred,
    ) => yTrue.sub(yPred),
    "this is the derivative with respect to ŷ. The factor from ŷ to h is missing: the sigmoid's slope.":
      (yTrue, yPred) => yPred.sub(yTrue).div(sigmoidDeriv<NdArray>(yPred)),
    "the sigmoid's slope is still in it. It cancels out with ŷ (1 - ŷ) in the denominator.": (
      yTrue,
      yPred,
    ) => yPred.sub(yTrue).mul(sigmoidDeriv<NdArray>(yPred)),
    "the 2 comes from the squared error. Nothing is squared here.": (yTrue, yPred) =>
      yPred.sub(yTrue).mul(2),
    "this is the mean, a single number. The exercise asks for one derivative for each sample.": (
      yTrue,
      yPred,
    ) => yPred.sub(yTrue).mean(),
  },
});
