/** @file The exercises of lesson 2. */
import { ones, zeros } from "../../creation.js";
import type { NdArray } from "../../ndarray.js";
import { sigmoid } from "../../network/sigmoid.js";
import { checkOf } from "../exercise.js";

/**
 * Checks weights that answer all four samples rightly, with a bias of 0: array([[..], [..], [..]]).
 * It takes the data, x and yTrue.
 */
export const weightsByHand = checkOf<[x: NdArray, yTrue: NdArray]>({
  wanted: "an array",
  // The classes that these weights predict: many weights give the right ones.
  measure: (weights: NdArray, x) => sigmoid((x as NdArray<[4, 3]>).matmul(weights)).greater(0.5),
  right: {
    value: (_, yTrue) => yTrue,
    says: "all four answers are right. You have done what training will do, on fewer steps.",
  },
  slips: [
    {
      value: (_, yTrue) => ones(yTrue.shape).sub(yTrue),
      says: "each answer is the opposite of the right one. Turn all signs round.",
    },
    {
      value: (_, yTrue) => ones(yTrue.shape),
      says: "it says yes to everything. The last input is always 1: a negative weight there pulls all answers to no.",
    },
    {
      value: (_, yTrue) => zeros(yTrue.shape),
      says: "it says no to everything. Let the first input speak louder than the last.",
    },
    {
      value: (x) => (x as NdArray<[4, 3]>).matmul(unit(1)),
      says: "it answers the second input, and the first is the one that counts.",
    },
  ],
});

/** The column (3,1) with a 1 at one place. */
function unit(place: number): NdArray<[3, 1]> {
  const column = zeros([3, 1]);
  column.data[place] = 1;
  return column;
}

/** Checks the mean absolute error, a number. It takes yTrue and yPred. */
export const meanAbsoluteError = checkOf<[yTrue: NdArray, yPred: NdArray]>({
  wanted: "a number",
  right: {
    value: (yTrue, yPred) => yTrue.sub(yPred).abs().mean(),
    says: "on average the answers are so far off. A large mistake counts no more here than two of half its size.",
  },
  slips: [
    {
      value: (yTrue, yPred) => yTrue.sub(yPred).mean(),
      says: "errors to both sides cancel out. Take each without its sign before the mean.",
    },
    {
      value: (yTrue, yPred) => Math.abs(yTrue.sub(yPred).mean()),
      says: "the sign is taken away after the mean, when errors to both sides have cancelled out already.",
    },
    {
      value: (yTrue, yPred) => yTrue.sub(yPred).abs(),
      says: "these are the errors of the samples. One step is left, their mean.",
    },
    {
      value: (yTrue, yPred) => yTrue.sub(yPred).abs().sum(),
      says: "this is the sum of the errors, and their mean is wanted.",
    },
    {
      value: (yTrue, yPred) => yTrue.sub(yPred).square().mean(),
      says: "this is the mean squared error. Here the errors are not squared.",
    },
    {
      value: (yTrue, yPred) => (yTrue.squeeze() as NdArray).sub(yPred).abs().mean(),
      says: "each prediction is compared with every answer: yTrue has become a flat list.",
    },
  ],
});

/** Checks the cross-entropy, a number. It takes yTrue and yPred. */
export const crossEntropy = checkOf<[yTrue: NdArray, yPred: NdArray]>({
  wanted: "a number",
  right: {
    value: (yTrue, yPred) => ifYes(yTrue, yPred).add(ifNo(yTrue, yPred)).mean() * -1,
    says: "a network that says 0.5 to everything has log 2, that is 0.693. Does this one do better?",
  },
  slips: [
    {
      value: (yTrue, yPred) => ifYes(yTrue, yPred).add(ifNo(yTrue, yPred)).mean(),
      says: "it is negative. The logarithm of a number below 1 is, so the formula begins with a minus.",
    },
    {
      value: (yTrue, yPred) => ifYes(yTrue, yPred).add(ifNo(yTrue, yPred)).sum() * -1,
      says: "this is the sum over the samples, and their mean is wanted.",
    },
    {
      value: (yTrue, yPred) => ifYes(yTrue, yPred).add(ifNo(yTrue, yPred)).neg(),
      says: "this is one number for each sample. One step is left, their mean.",
    },
    {
      value: (yTrue, yPred) => ifYes(yTrue, yPred).mean() * -1,
      says: "only the samples whose answer is 1 are counted. The second term is missing.",
    },
    {
      value: (yTrue, yPred) => ifNo(yTrue, yPred).mean() * -1,
      says: "only the samples whose answer is 0 are counted. The first term is missing.",
    },
    {
      value: (yTrue, yPred) => {
        const yes: NdArray = ones(yTrue.shape).sub(yTrue).mul(yPred.log());
        return yes.add(yTrue.mul(ones(yPred.shape).sub(yPred).log())).mean() * -1;
      },
      says: "y and 1 - y are exchanged: a good prediction is punished here.",
    },
  ],
});

/** y log ŷ: what counts where the answer is 1. */
function ifYes(yTrue: NdArray, yPred: NdArray): NdArray {
  return yTrue.mul(yPred.log());
}

/** (1 - y) log(1 - ŷ): what counts where the answer is 0. */
function ifNo(yTrue: NdArray, yPred: NdArray): NdArray {
  return ones(yTrue.shape).sub(yTrue).mul(ones(yPred.shape).sub(yPred).log());
}
