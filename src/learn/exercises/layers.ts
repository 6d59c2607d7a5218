/** @file The exercises of lesson 6. */
import type { NdArray } from "../../array/index.js";
import { checkOf } from "../check.js";

type Parameters = [
  W1: NdArray<[number, number]>,
  b1: NdArray<[number]>,
  Wo: NdArray<[number, number]>,
  bo: NdArray<[number]>,
];

/** Checks how many numbers the network learns. It takes its weights and biases. */
export const parameterCount = checkOf<Parameters>({
  wanted: "a number",
  right: {
    value: (...parameters) => parameters.reduce((sum, { data }) => sum + data.length, 0),
    says: "each hidden unit has a weight for each input, and a bias; the output has a weight for each hidden unit, and a bias.",
  },
  mistakes: [
    {
      value: (W1, _, Wo) => W1.data.length + Wo.data.length,
      says: "these are the weights alone. Each unit has a bias besides.",
    },
    {
      value: (W1, b1, Wo) => W1.shape[0] + b1.data.length + Wo.shape[1],
      says: "these are the inputs and the units. What is learned are the lines between them, and the biases.",
    },
    {
      value: (W1, b1, Wo) => W1.data.length + b1.data.length + Wo.data.length,
      says: "the bias at the end is missing: the output is a unit as well.",
    },
    {
      value: (W1, _, Wo, bo) => W1.data.length + Wo.data.length + bo.data.length,
      says: "the biases of the hidden units are missing.",
    },
    {
      value: (...parameters) => parameters.length,
      says: "this is how many arrays there are. Count the numbers in them.",
    },
  ],
  says: (count, ...parameters) => {
    if (!Number.isInteger(count) || count < 0) return "numbers are counted by a whole number.";
    const right = parameters.reduce((sum, { data }) => sum + data.length, 0);
    const counted = Math.abs(count - right) === 1 ? "by one" : "by more than one";
    return count > right
      ? `too many, ${counted}. The samples are given, and not learned.`
      : `too few, ${counted}. Go through the four shapes one by one.`;
  },
});

type Matrix = NdArray<[number, number]>;

/**
 * Checks the derivative of the error by the inputs. It takes the derivatives by the hidden units'
 * outputs and by their sums, and the hidden layer's weights.
 */
export const hiddenInputGradient = checkOf<[dMSE_da1: Matrix, dMSE_dh1: Matrix, W1: Matrix]>({
  wanted: "an array",
  right: {
    value: (_, dMSE_dh1, W1) => dMSE_dh1.matmul(W1.T),
    says: "one link more of the same kind: a layer below this one would go on from here.",
  },
  mistakes: [
    {
      value: (dMSE_da1, _, W1) => dMSE_da1.matmul(W1.T),
      says: "the slope of the hidden units' sigmoid is missing: the weights come after dMSE_dh1.",
    },
    {
      value: (_, dMSE_dh1, W1) => dMSE_dh1.matmul(W1.T).mul(2),
      says: "twice too large. The 2 of the square is in dMSE_dy already.",
    },
  ],
});
