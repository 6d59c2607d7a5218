/** @file The exercises of lesson 6. */
import type { NdArray } from "../../ndarray.js";
import { checkOf } from "../exercise.js";

type Parameters = [
  W1: NdArray<[2, number]>,
  b1: NdArray<[number]>,
  Wo: NdArray<[number, 1]>,
  bo: NdArray<[1]>,
];

/** Checks how many numbers the network learns. It takes its weights and biases. */
export const parameterCount = checkOf<Parameters>({
  wanted: "a number",
  right: {
    value: (...parameters) => parameters.reduce((sum, { data }) => sum + data.length, 0),
    says: "two weights and a bias for each hidden unit, and a weight for each of them and a bias at the end.",
  },
  slips: [
    {
      value: (W1, _, Wo) => W1.data.length + Wo.data.length,
      says: "these are the weights alone. Each unit has a bias besides.",
    },
    {
      value: (_, b1) => 2 + b1.shape[0] + 1,
      says: "these are the inputs and the units. What is learned are the lines between them, and the biases.",
    },
  ],
});

/**
 * Checks the derivative of the error by the inputs. It takes the derivatives by the hidden units'
 * outputs and by their sums, and the hidden layer's weights.
 */
export const hiddenInputGradient = checkOf<
  [dMSE_da1: NdArray<[4, number]>, dMSE_dh1: NdArray<[4, number]>, W1: NdArray<[2, number]>]
>({
  wanted: "an array",
  right: {
    value: (_, dMSE_dh1, W1) => dMSE_dh1.matmul(W1.T as NdArray),
    says: "one link more of the same kind: a layer below this one would go on from here.",
  },
  slips: [
    {
      value: (dMSE_da1, _, W1) => dMSE_da1.matmul(W1.T as NdArray),
      says: "the slope of the hidden units' sigmoid is missing: the weights come after dMSE_dh1.",
    },
    {
      value: (_, dMSE_dh1, W1) => dMSE_dh1.matmul(W1.T as NdArray).mul(2),
      says: "twice too large. The 2 of the square is in dMSE_dy already.",
    },
  ],
});
