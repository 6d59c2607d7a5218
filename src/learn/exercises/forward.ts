/** @file The exercises of lesson 2. */
import { arange, type NdArray, ones, zeros } from "../../array/index.js";
import { formatNumber } from "../../describe.js";
import { sigmoid } from "../../network/sigmoid.js";
import { checkOf } from "../check.js";
import { howManyRight, sizeInWords } from "../difference.js";

type Matrix = NdArray<[number, number]>;

/**
 * Checks weights, chosen by hand, that classify all samples correctly with a bias of 0.
 *
 * @param answer an array of shape (features, 1)
 * @param x the inputs, of shape (n, features)
 * @param yTrue the targets, 0 or 1, of shape (n, 1)
 * @example
 * check.weightsByHand(array([[1], [1], [-1]]), x, yTrue);
 * // Not yet right: 3 of 4 samples are right. The weighted sum of sample (1, 0, 1) is 0, but it must be above 0 for yes.
 */
export const weightsByHand = checkOf<[x: Matrix, yTrue: Matrix]>({
  wanted: "an array",
  shape: (x) => [x.shape[1], 1],
  // Compares the predicted classes, not the weights: many different weights are correct.
  measure: classes,
  right: {
    value: (_, yTrue) => yTrue,
    says: "all answers are right. You have done what training will do, in fewer steps.",
  },
  impossible: (x, yTrue) =>
    isSeparable(x, yTrue)
      ? undefined
      : "a search has found no weights that get all of these samples right, and there are probably none: " +
        "without a bias, a weighted sum cannot separate these yes samples from these no samples.",
  mistakes: {
    "each answer is the opposite of the right one. Change all the signs.": (_, yTrue) =>
      ones(yTrue.shape).sub(yTrue),
    "it says yes to everything. The last input is always 1, so a negative weight there pulls all answers towards no.":
      {
        value: (_, yTrue) => ones(yTrue.shape),
        saysInstead: (x, yTrue) =>
          isAsInLesson(x, yTrue) ? undefined : "it says yes to everything.",
      },
    "it says no to everything. Give the first input a weight large enough to outweigh the last one.":
      {
        value: (_, yTrue) => zeros(yTrue.shape),
        saysInstead: (x, yTrue) =>
          isAsInLesson(x, yTrue) ? undefined : "it says no to everything.",
      },
    "it repeats the second input, but only the first one matters.": {
      value: (x) => (x.shape[1] > 1 ? x.matmul(unit(1, x.shape[1])) : undefined),
      saysInstead: (x, yTrue) =>
        isAsInLesson(x, yTrue) ? undefined : "it only repeats the second input.",
    },
  },
  says: (weights, x, yTrue) => {
    const predicted = classes(weights, x).data;
    const wrong = yTrue.data.findIndex((answer, sample) => answer !== predicted[sample]);
    const rightOnes = yTrue.data.filter((answer, sample) => answer === predicted[sample]).length;
    const row = x.data.slice(wrong * x.shape[1], (wrong + 1) * x.shape[1]).join(", ");
    const sum = formatNumber(x.matmul(weights as Matrix).data[wrong]);
    const needed = yTrue.data[wrong] === 1 ? "above 0 for yes" : "0 or less for no";
    return (
      `${howManyRight(rightOnes, yTrue.data.length, "samples")}. The weighted sum of sample (${row}) ` +
      `is ${sum}, but it must be ${needed}.`
    );
  },
});

/** Returns the classes that the weights predict with a bias of 0: 1 for yes, 0 for no. */
function classes(weights: Matrix, x: Matrix): Matrix {
  return sigmoid(x.matmul(weights)).greater(0.5);
}

/**
 * Returns true if every target equals the first input of its sample, and if every last input is 1,
 * as in the lesson.
 */
function isAsInLesson(x: Matrix, yTrue: Matrix): boolean {
  const [samples, features] = x.shape;
  return Array.from({ length: samples }, (_, sample) => sample * features).every(
    (first, sample) => x.data[first] === yTrue.data[sample] && x.data[first + features - 1] === 1,
  );
}

/** The maximum number of rounds in the search for weights. */
const ROUNDS = 10_000;
/** The maximum number of products that the search for weights computes in all rounds together. */
const MOST_PRODUCTS = 12_000_000;

/**
 * Searches for weights that classify all samples correctly with a bias of 0, and returns whether it found
 * any. Source: the perceptron (Rosenblatt, 1958), which finds such weights if they exist; the closer the
 * classes are to each other, the more rounds it needs.
 */
function isSeparable(x: Matrix, yTrue: Matrix): boolean {
  const features = x.shape[1];
  const weights = new Float64Array(features);
  const rounds = Math.min(ROUNDS, MOST_PRODUCTS / (yTrue.data.length * features));
  for (let round = 0; round < rounds; round++) {
    let isRight = true;
    for (const [sample, answer] of yTrue.data.entries()) {
      const row = sample * features;
      let sum = 0;
      for (let j = 0; j < features; j++) sum += x.data[row + j] * weights[j];
      const error = answer - +(sum > 0);
      if (error === 0) continue;
      isRight = false;
      for (let j = 0; j < features; j++) weights[j] += error * x.data[row + j];
    }
    if (isRight) return true;
  }
  return false;
}

/** Returns a column of zeros with a 1 at one index. */
function unit(index: number, size: number): Matrix {
  return arange(size).equal(index).astype("float").reshape(size, 1);
}

/**
 * Checks the mean absolute error.
 *
 * @param answer a number
 * @param yTrue the targets
 * @param yPred the predictions, of the same shape
 * @example
 * const yPred = sigmoid(x.matmul(Wo).add(bo));
 * check.meanAbsoluteError(yTrue.sub(yPred).abs().sum(), yTrue, yPred);
 * // Not yet right: this is the sum of the errors. The exercise asks for their mean.
 */
export const meanAbsoluteError = checkOf<[yTrue: NdArray, yPred: NdArray]>({
  wanted: "a number",
  right: {
    value: (yTrue, yPred) => yTrue.sub(yPred).abs().mean(),
    says: "this is how far off the predictions are on average. One large error counts no more here than two of half its size.",
  },
  mistakes: {
    "positive and negative errors cancel out. Remove the signs before you take the mean.": (
      yTrue,
      yPred,
    ) => yTrue.sub(yPred).mean(),
    "you removed the sign after the mean, when positive and negative errors had already cancelled out.":
      (yTrue, yPred) => Math.abs(yTrue.sub(yPred).mean()),
    "these are the errors of the samples. One step is missing: their mean.": (yTrue, yPred) =>
      yTrue.sub(yPred).abs(),
    "this is the sum of the errors. The exercise asks for their mean.": (yTrue, yPred) =>
      yTrue.sub(yPred).abs().sum(),
    "this is the mean squared error. Do not square the errors here.": (yTrue, yPred) =>
      yTrue.sub(yPred).square().mean(),
    "this is the root of the mean squared error: you squared before the mean and took the root after it.":
      (yTrue, yPred) => Math.sqrt(yTrue.sub(yPred).square().mean()),
    "each prediction is compared with every target, because yTrue has become a flat array.": (
      yTrue,
      yPred,
    ) => (yTrue.squeeze() as NdArray).sub(yPred).abs().mean(),
  },
  says: (mean, yTrue, yPred) => {
    const errors: NdArray = yTrue.sub(yPred).abs();
    if (mean < 0) return; // The general reply covers the sign.
    if (mean < errors.min())
      return "it is smaller than every single error, so it cannot be their mean.";
    if (mean > errors.max())
      return "it is larger than every single error, so it cannot be their mean.";
    return `it is ${sizeInWords(mean, errors.mean())}. Remove the signs of all errors, and then take the mean.`;
  },
});

/**
 * Checks the mean cross-entropy.
 *
 * @param answer a number
 * @param yTrue the targets, 0 or 1
 * @param yPred the predictions, of the same shape
 * @example
 * const yPred = sigmoid(x.matmul(Wo).add(bo));
 * check.crossEntropy(yTrue.mul(yPred.log()).mean() * -1, yTrue, yPred);
 * // Not yet right: this counts only the samples whose target is 1. The second term is missing.
 */
export const crossEntropy = checkOf<[yTrue: NdArray, yPred: NdArray]>({
  wanted: "a number",
  right: {
    value: (yTrue, yPred) => ifYes(yTrue, yPred).add(ifNo(yTrue, yPred)).mean() * -1,
    says: "a network that always says 0.5 has a cross-entropy of log 2, which is 0.693. Does this one do better?",
  },
  mistakes: {
    "it is negative, like the logarithm of any number below 1. That is why the formula begins with a minus.":
      (yTrue, yPred) => ifYes(yTrue, yPred).add(ifNo(yTrue, yPred)).mean(),
    "this is the sum over the samples. The exercise asks for the mean.": (yTrue, yPred) =>
      ifYes(yTrue, yPred).add(ifNo(yTrue, yPred)).sum() * -1,
    "this is one number for each sample. One step is missing: their mean.": (yTrue, yPred) =>
      ifYes(yTrue, yPred).add(ifNo(yTrue, yPred)).neg(),
    "this counts only the samples whose target is 1. The second term is missing.": (yTrue, yPred) =>
      ifYes(yTrue, yPred).mean() * -1,
    "this counts only the samples whose target is 0. The first term is missing.": (yTrue, yPred) =>
      ifNo(yTrue, yPred).mean() * -1,
    "y and 1 - y are swapped, which penalizes good predictions.": (yTrue, yPred) => {
      const yes: NdArray = ones(yTrue.shape).sub(yTrue).mul(yPred.log());
      return yes.add(yTrue.mul(ones(yPred.shape).sub(yPred).log())).mean() * -1;
    },
    "this uses the base-10 logarithm. The natural logarithm is log.": (yTrue, yPred) =>
      (ifYes(yTrue, yPred).add(ifNo(yTrue, yPred)).mean() * -1) / Math.LN10,
    "this uses the base-2 logarithm. The natural logarithm is log.": (yTrue, yPred) =>
      (ifYes(yTrue, yPred).add(ifNo(yTrue, yPred)).mean() * -1) / Math.LN2,
  },
});

/** Returns y log ŷ, the term that counts if the target is 1. */
function ifYes(yTrue: NdArray, yPred: NdArray): NdArray {
  return yTrue.mul(yPred.log());
}

/** Returns (1 - y) log(1 - ŷ), the term that counts if the target is 0. */
function ifNo(yTrue: NdArray, yPred: NdArray): NdArray {
  return ones(yTrue.shape).sub(yTrue).mul(ones(yPred.shape).sub(yPred).log());
}
