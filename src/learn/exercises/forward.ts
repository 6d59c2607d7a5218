/** @file The exercises of lesson 2. */
import { arange, type NdArray, ones, zeros } from "../../array/index.js";
import { formatNumber } from "../../describe.js";
import { sigmoid } from "../../network/sigmoid.js";
import { checkOf } from "../check.js";
import { sizeInWords } from "../difference.js";

type Matrix = NdArray<[number, number]>;

/**
 * Checks weights that answer all samples rightly, with a bias of 0: array([[..], [..], [..]]).
 * It takes the data, x and yTrue.
 */
export const weightsByHand = checkOf<[x: Matrix, yTrue: Matrix]>({
  wanted: "an array",
  shape: (x) => [x.shape[1], 1],
  // The classes that these weights predict: many weights give the right ones.
  measure: classes,
  right: {
    value: (_, yTrue) => yTrue,
    says: "all answers are right. You have done what training will do, on fewer steps.",
  },
  impossible: (x, yTrue) =>
    canBeParted(x, yTrue)
      ? undefined
      : "a search has found no weights that answer all of these samples rightly, and probably there are none: " +
        "without a bias, a weighted sum cannot part these yes from these no.",
  mistakes: [
    {
      value: (_, yTrue) => ones(yTrue.shape).sub(yTrue),
      says: "each answer is the opposite of the right one. Turn all signs round.",
    },
    {
      value: (_, yTrue) => ones(yTrue.shape),
      says: "it says yes to everything. The last input is always 1: a negative weight there pulls all answers to no.",
      saysInstead: (x, yTrue) =>
        isAsInLesson(x, yTrue) ? undefined : "it says yes to everything.",
    },
    {
      value: (_, yTrue) => zeros(yTrue.shape),
      says: "it says no to everything. Let the first input speak louder than the last.",
      saysInstead: (x, yTrue) => (isAsInLesson(x, yTrue) ? undefined : "it says no to everything."),
    },
    {
      value: (x) => (x.shape[1] > 1 ? x.matmul(unit(1, x.shape[1])) : undefined),
      says: "it answers the second input, and the first is the one that counts.",
      saysInstead: (x, yTrue) =>
        isAsInLesson(x, yTrue) ? undefined : "it answers the second input, and not the question.",
    },
  ],
  says: (weights, x, yTrue) => {
    const given = classes(weights, x).data;
    const wrong = yTrue.data.findIndex((answer, sample) => answer !== given[sample]);
    const rightOnes = yTrue.data.filter((answer, sample) => answer === given[sample]).length;
    const row = x.data.slice(wrong * x.shape[1], (wrong + 1) * x.shape[1]).join(", ");
    const sum = formatNumber(x.matmul(weights as Matrix).data[wrong]);
    const needed = yTrue.data[wrong] === 1 ? "above 0 for yes" : "0 or less for no";
    return (
      `right in ${rightOnes} of ${yTrue.data.length} samples. The weighted sum of sample (${row}) ` +
      `is ${sum}, and must be ${needed}.`
    );
  },
});

/** What these weights answer, with a bias of 0: 1 for yes, 0 for no. */
function classes(weights: Matrix, x: Matrix): Matrix {
  return sigmoid(x.matmul(weights)).greater(0.5);
}

/** Whether the answer is the first input, and the last is always 1, as the sentences here say. */
function isAsInLesson(x: Matrix, yTrue: Matrix): boolean {
  const [samples, features] = x.shape;
  return Array.from({ length: samples }, (_, sample) => sample * features).every(
    (first, sample) => x.data[first] === yTrue.data[sample] && x.data[first + features - 1] === 1,
  );
}

/** After so many rounds the search for weights gives up, ... */
const ROUNDS = 10_000;
/** ... or so many looks at a sample, if there are many. */
const LOOKS = 4_000_000;

/**
 * Whether some weights answer all samples rightly, with a bias of 0. Source: the perceptron, which
 * finds them if there are any (Rosenblatt, 1958), in more rounds the nearer the classes lie.
 */
function canBeParted(x: Matrix, yTrue: Matrix): boolean {
  const features = x.shape[1];
  const weights = new Float64Array(features);
  const rounds = Math.min(ROUNDS, LOOKS / yTrue.data.length);
  for (let round = 0; round < rounds; round++) {
    let isRight = true;
    for (const [sample, answer] of yTrue.data.entries()) {
      const row = x.data.subarray(sample * features, (sample + 1) * features);
      const error = answer - +(row.reduce((sum, input, j) => sum + input * weights[j], 0) > 0);
      if (error === 0) continue;
      isRight = false;
      for (const [j, input] of row.entries()) weights[j] += error * input;
    }
    if (isRight) return true;
  }
  return false;
}

/** A column of so many numbers, with a 1 at one place. */
function unit(place: number, size: number): Matrix {
  return arange(size).equal(place).astype("float").reshape(size, 1);
}

/** Checks the mean absolute error, a number. It takes yTrue and yPred. */
export const meanAbsoluteError = checkOf<[yTrue: NdArray, yPred: NdArray]>({
  wanted: "a number",
  right: {
    value: (yTrue, yPred) => yTrue.sub(yPred).abs().mean(),
    says: "on average the answers are so far off. A large mistake counts no more here than two of half its size.",
  },
  mistakes: [
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
      value: (yTrue, yPred) => Math.sqrt(yTrue.sub(yPred).square().mean()),
      says: "this is the root of the mean squared error: the squares were taken before the mean, and the root after it.",
    },
    {
      value: (yTrue, yPred) => (yTrue.squeeze() as NdArray).sub(yPred).abs().mean(),
      says: "each prediction is compared with every answer: yTrue has become a flat list.",
    },
  ],
  says: (mean, yTrue, yPred) => {
    const errors: NdArray = yTrue.sub(yPred).abs();
    if (mean < 0) return; // the general sentence tells of the sign
    if (mean < errors.min())
      return "it is smaller than every single error, so it is no mean of them.";
    if (mean > errors.max())
      return "it is larger than every single error, so it is no mean of them.";
    return `it is ${sizeInWords(mean, errors.mean())}. Take all errors without their signs, and then the mean.`;
  },
});

/** Checks the cross-entropy, a number. It takes yTrue and yPred. */
export const crossEntropy = checkOf<[yTrue: NdArray, yPred: NdArray]>({
  wanted: "a number",
  right: {
    value: (yTrue, yPred) => ifYes(yTrue, yPred).add(ifNo(yTrue, yPred)).mean() * -1,
    says: "a network that says 0.5 to everything has log 2, that is 0.693. Does this one do better?",
  },
  mistakes: [
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
    {
      value: (yTrue, yPred) =>
        (ifYes(yTrue, yPred).add(ifNo(yTrue, yPred)).mean() * -1) / Math.LN10,
      says: "the logarithm is that to the base 10. The natural one is log.",
    },
    {
      value: (yTrue, yPred) => (ifYes(yTrue, yPred).add(ifNo(yTrue, yPred)).mean() * -1) / Math.LN2,
      says: "the logarithm is that to the base 2. The natural one is log.",
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
