/** @file The exercises of lesson 6. */
import type { NdArray } from "../../array/index.js";
import { checkOf } from "../check.js";

type Parameters = [
  W1: NdArray<[number, number]>,
  b1: NdArray<[number]>,
  Wo: NdArray<[number, number]>,
  bo: NdArray<[number]>,
];

/**
 * Checks how many numbers a network with one hidden layer learns.
 *
 * @param answer a number
 * @param W1 the weights of the hidden layer, of shape (features, units)
 * @param b1 the biases of the hidden layer, of shape (units,)
 * @param Wo the weights of the output, of shape (units, outputs)
 * @param bo the biases of the output, of shape (outputs,)
 * @example
 * check.parameterCount(9, zeros([2, 3]), zeros(3), zeros([3, 1]), zeros(1));
 * // Not yet right: these are only the weights. Each unit also has a bias.
 */
export const parameterCount = checkOf<Parameters>({
  wanted: "a number",
  right: {
    value: (...parameters) => parameters.reduce((sum, { data }) => sum + data.length, 0),
    says: "each hidden unit has a weight for each input, and a bias; the output has a weight for each hidden unit, and a bias.",
  },
  mistakes: {
    "these are only the weights. Each unit also has a bias.": (W1, _, Wo) =>
      W1.data.length + Wo.data.length,
    "this counts the inputs and the units. The network learns the weights between them, and the biases.":
      (W1, b1, Wo) => W1.shape[0] + b1.data.length + Wo.shape[1],
    "the bias of the output is missing. The output is a unit too.": (W1, b1, Wo) =>
      W1.data.length + b1.data.length + Wo.data.length,
    "the biases of the hidden units are missing.": (W1, _, Wo, bo) =>
      W1.data.length + Wo.data.length + bo.data.length,
    "this is the number of arrays. Count the numbers in them.": (...parameters) =>
      parameters.length,
  },
  says: (count, ...parameters) => {
    if (!Number.isInteger(count) || count < 0)
      return "the number of parameters must be a whole number, 0 or more.";
    const right = parameters.reduce((sum, { data }) => sum + data.length, 0);
    const counted = Math.abs(count - right) === 1 ? "one" : "more than one";
    return count > right
      ? `this is ${counted} too many. The samples are given, not learned.`
      : `this is ${counted} too few. Go through the four shapes one by one.`;
  },
});

type Matrix = NdArray<[number, number]>;

/**
 * Checks the derivative of the error with respect to the inputs of a network with a hidden layer.
 *
 * @param answer an array with the same shape as the inputs, (n, features)
 * @param dMSE_da1 the derivative with respect to the outputs of the hidden units, of shape (n, units)
 * @param dMSE_dh1 the derivative with respect to the weighted sums of the hidden units, of shape
 *   (n, units)
 * @param W1 the weights of the hidden layer, of shape (features, units)
 * @example
 * const [dMSE_da1, dMSE_dh1, W1] = [full([4, 3], 0.8), full([4, 3], 0.2), ones([2, 3])];
 * check.hiddenInputGradient(dMSE_da1.matmul(W1.T), dMSE_da1, dMSE_dh1, W1);
 * // Not yet right: the slope of the hidden units' sigmoid is missing. Multiply dMSE_dh1 by the weights, not dMSE_da1.
 */
export const hiddenInputGradient = checkOf<[dMSE_da1: Matrix, dMSE_dh1: Matrix, W1: Matrix]>({
  wanted: "an array",
  right: {
    value: (_, dMSE_dh1, W1) => dMSE_dh1.matmul(W1.T),
    says: "this is one more link in the chain. A layer below this one would continue from here.",
  },
  mistakes: {
    "the slope of the hidden units' sigmoid is missing. Multiply dMSE_dh1 by the weights, not dMSE_da1.":
      (dMSE_da1, _, W1) => dMSE_da1.matmul(W1.T),
    "this is twice as large as it should be. The factor 2 from the squared error is already in dMSE_dy.":
      (_, dMSE_dh1, W1) => dMSE_dh1.matmul(W1.T).mul(2),
  },
});
