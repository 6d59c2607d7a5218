/** @file The exercises of lesson 3. */
import { type NdArray, ones } from "../../array/index.js";
import { sigmoidDeriv } from "../../network/sigmoid.js";
import { checkOf } from "../check.js";

/** Checks the gradient of the mean squared error by the weights. It takes deltaWo and x. */
export const meanGradient = checkOf<[deltaWo: NdArray, x: NdArray]>({
  wanted: "an array",
  right: {
    value: (deltaWo, x) => deltaWo.div(x.shape[0]),
    says: "the same direction, and a shorter step.",
  },
  mistakes: [
    {
      value: (deltaWo) => deltaWo,
      says: "this is still the gradient of the sum.",
    },
    {
      value: (deltaWo, x) => deltaWo.mul(x.shape[0]),
      says: "it is multiplied by the number of samples, and should be divided by it.",
    },
    {
      value: (deltaWo, x) => deltaWo.div(x.shape[1]),
      says: "it is divided by the number of weights. The mean is over the samples.",
    },
    {
      value: (deltaWo) => deltaWo.mean(),
      says: "this is the mean over the weights, one number. Each weight keeps a slope of its own.",
    },
  ],
});

type Matrix = NdArray<[number, number]>;

/** Checks dMSE_dx, of the shape of x. It takes dMSE_dy, dy_dho and Wo. */
export const inputGradient = checkOf<[dMSE_dy: NdArray, dy_dho: NdArray, Wo: NdArray]>({
  wanted: "an array",
  right: {
    value: (dMSE_dy, dy_dho, Wo) => outer(dMSE_dy.mul(dy_dho), Wo),
    says: "this is how an error travels on to a layer below. A network with more layers needs nothing else.",
  },
  mistakes: [
    {
      value: (dMSE_dy, dy_dho, Wo) => outer(Wo, dMSE_dy.mul(dy_dho)),
      says: "rows and columns are exchanged: x has a row for each sample, and so has the gradient by it.",
    },
    {
      value: (dMSE_dy, _, Wo) => outer(dMSE_dy, Wo),
      says: "the sigmoid's slope is missing: begin with dMSE_dho, not with dMSE_dy.",
    },
    {
      value: (_, dy_dho, Wo) => outer(dy_dho, Wo),
      says: "the error's slope is missing: begin with dMSE_dho, not with dy_dho.",
    },
    {
      value: (dMSE_dy, dy_dho, Wo) => outer(dMSE_dy.mul(dy_dho), ones(Wo.shape)),
      says: "the weights are missing: by x₁ the derivative of h is w₁, and so on.",
    },
  ],
});

/** a·bᵀ of two columns: each number of a times each of b. */
function outer(a: NdArray, b: NdArray): NdArray {
  return (a as Matrix).matmul((b as Matrix).T);
}

/** Checks dCE_dho, the derivative of each sample's cross-entropy by its sum. It takes yTrue and yPred. */
export const crossEntropyGradient = checkOf<[yTrue: NdArray, yPred: NdArray]>({
  wanted: "an array",
  right: {
    value: (yTrue, yPred) => yPred.sub(yTrue),
    says: "the sigmoid's slope has cancelled out, so a network that is sure and wrong still learns fast.",
  },
  mistakes: [
    {
      value: (yTrue, yPred) => yTrue.sub(yPred),
      says: "the sign is turned round: where the prediction is too high the loss grows with it.",
    },
    {
      value: (yTrue, yPred) => yPred.sub(yTrue).div(sigmoidDeriv<NdArray>(yPred)),
      says: "this is the derivative by ŷ. One factor is left, from ŷ to h: the sigmoid's slope.",
    },
    {
      value: (yTrue, yPred) => yPred.sub(yTrue).mul(sigmoidDeriv<NdArray>(yPred)),
      says: "the sigmoid's slope is still in it. It cancels against ŷ (1 - ŷ) in the denominator.",
    },
    {
      value: (yTrue, yPred) => yPred.sub(yTrue).mul(2),
      says: "the 2 is that of the squared error. Here nothing is squared.",
    },
    {
      value: (yTrue, yPred) => yPred.sub(yTrue).mean(),
      says: "this is the mean, one number. Wanted is one derivative for each sample.",
    },
  ],
});
