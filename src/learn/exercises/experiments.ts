/** @file The exercises of lesson 5. */

import { train } from "../../advice/train.js";
import { array, type NdArray, zeros } from "../../array/index.js";
import type { Floats } from "../../floats.js";
import { checkOf } from "../check.js";
import { sizeInWords } from "../difference.js";

/** Returns the mean, or NaN if there are no numbers. */
function meanOf(stepsNeeded: readonly number[]): number {
  return stepsNeeded.length === 0 ? Number.NaN : array(stepsNeeded).mean();
}

/** Returns the numbers of steps of the runs that get all answers right. */
function successful(stepsNeeded: readonly number[]): number[] {
  return stepsNeeded.filter(Number.isFinite);
}

/** Returns the value in the middle of the sorted numbers of steps. */
function median(stepsNeeded: readonly number[]): number {
  return [...stepsNeeded].sort((a, b) => a - b)[Math.floor(stepsNeeded.length / 2)];
}

/** Returns how many runs never get all answers right; undefined if every run does. */
function lostRuns(stepsNeeded: readonly number[]): string | undefined {
  const lost = stepsNeeded.length - successful(stepsNeeded).length;
  if (lost === 0) return;
  const never =
    lost === 1
      ? "never gets all answers right and counts"
      : "never get all answers right and count";
  return `${lost} of ${stepsNeeded.length} runs ${never} as infinitely slow`;
}

/**
 * Checks the mean of the steps at which the runs first get all answers right.
 *
 * @param answer a number
 * @param stepsNeeded the number of steps that each run needs; Infinity for a run that never gets
 *   all answers right
 * @example
 * check.meanSteps(20, [10, 20, 60]);
 * // Not yet right: this is the median, the value in the middle. The mean is the sum divided by the number of values.
 */
export const meanSteps = checkOf<[stepsNeeded: readonly number[]]>({
  wanted: "a number",
  right: {
    value: meanOf,
    says: "the mean is above the median, because a few slow runs raise the mean but do not move the median.",
    saysInstead: (stepsNeeded) => {
      const lost = lostRuns(stepsNeeded);
      if (lost !== undefined)
        return `${lost}. A single such run makes the mean infinite; the median depends only on the value in the middle.`;
      if (meanOf(stepsNeeded) > median(stepsNeeded)) return;
      return "this time the mean is not above the median: no slow runs raise it.";
    },
  },
  mistakes: {
    "this is the median, the value in the middle. The mean is the sum divided by the number of values.":
      median,
    "this is only the slowest run.": (stepsNeeded) => array(stepsNeeded).max(),
    "this is the sum. Now divide it by the number of runs.": (stepsNeeded) =>
      array(stepsNeeded).sum(),
  },
  says: (mean, stepsNeeded) => {
    const lost = lostRuns(stepsNeeded);
    if (lost === undefined) {
      const right = meanOf(stepsNeeded);
      return mean < 0
        ? "it is negative, but none of the steps is."
        : `it is ${sizeInWords(mean, right)}. Count every run once.`;
    }
    const those = meanOf(successful(stepsNeeded));
    return Math.abs(mean - those) <= 0.005 * those
      ? `this is the mean of the other runs. But ${lost}: what is the mean of all runs?`
      : `${lost}. What does that make the mean?`;
  },
});

type Matrix = NdArray<[number, number]>;

/** The values from the lesson that a training run needs. */
type Setting = [
  inputs: (kept: number[]) => Matrix,
  yTrue: Matrix,
  weights: (kept: number[], word: string) => Matrix,
  word: string,
  lr: number,
  steps: number,
];

/** Trains a network that sees only some of the inputs. */
function trainedOn(kept: number[], [inputs, yTrue, weights, word, lr, steps]: Setting) {
  const targets = yTrue as NdArray<[number, 1]>;
  const start = weights(kept, word) as NdArray<[number, 1]>;
  return train(inputs(kept), targets, start, zeros(1), lr, steps);
}

/** Returns the losses of a training run that sees only the first input. */
function lossesOfFirst(setting: Setting): Floats {
  return trainedOn([0], setting).losses.data;
}

/**
 * Checks the last loss of a training run that sees only the first input.
 *
 * @param answer a number
 * @param inputs the lesson's function that selects columns of the inputs
 * @param yTrue the targets, of shape (n, 1)
 * @param weights the lesson's function that draws a weight for each selected column
 * @param word the seed of the weights
 * @param lr the learning rate
 * @param steps the number of steps
 * @example
 * const inputs = (kept: number[]) => x.take(kept, 1);
 * const weights = (kept: number[], word: string) => seeded(word).randn(3, 1).take(kept, 0);
 * check.lossOfFirstInput(-0.004, inputs, yTrue, weights, "coffee", 0.1, 1000);
 * // Not yet right: it is negative, but a mean of squares never is.
 */
export const lossOfFirstInput = checkOf<Setting>({
  wanted: "a number",
  right: {
    value: (...setting) => lossesOfFirst(setting).at(-1),
    says: "this one input and a bias are all that the network needs.",
    saysInstead: (...setting) =>
      trainedOn([0], setting).accuracies.data.at(-1) === 1
        ? undefined
        : "with only this input and a bias, the network does not get all answers right.",
  },
  impossible: (...setting) =>
    setting[5] === 0 ? "steps is 0, so there are no losses." : undefined,
  mistakes: {
    "this is the loss before the first update. The last one is at index steps - 1.": (...setting) =>
      lossesOfFirst(setting)[0],
    "this is the loss halfway through.": (...setting) =>
      lossesOfFirst(setting)[Math.floor(setting[5] / 2)],
  },
  says: (loss, ...setting) => {
    if (loss < 0) return "it is negative, but a mean of squares never is.";
    const losses = lossesOfFirst(setting);
    const at = losses.findIndex((other) => Math.abs(other - loss) <= 1e-9 * other);
    if (at >= 0) return `this is the loss at step ${at}, but the last one is at index steps - 1.`;
    const last = losses[losses.length - 1];
    return `it is ${sizeInWords(loss, last)}. Did you use only the first input, with its own weight, and the same lr and steps?`;
  },
});
