/** @file The exercises of lesson 5. */
import { array, type NdArray, zeros } from "../../array/index.js";
import type { Floats } from "../../floats.js";
import { train } from "../../network/train.js";
import { checkOf } from "../check.js";
import { sizeInWords } from "../difference.js";

/** The mean; of no numbers it is NaN. */
function meanOf(arrivals: readonly number[]): number {
  return arrivals.length === 0 ? Number.NaN : array(arrivals).mean();
}

/** The steps of the starts that arrive. */
function arrived(arrivals: readonly number[]): number[] {
  return arrivals.filter(Number.isFinite);
}

/** The step in the middle, once they are sorted. */
function median(arrivals: readonly number[]): number {
  return [...arrivals].sort((a, b) => a - b)[Math.floor(arrivals.length / 2)];
}

/** How many starts never arrive, in words, or undefined where all do. */
function lostStarts(arrivals: readonly number[]): string | undefined {
  const lost = arrivals.length - arrived(arrivals).length;
  if (lost === 0) return;
  const never = lost === 1 ? "never arrives, and counts" : "never arrive, and count";
  return `${lost} of ${arrivals.length} starts ${never} as infinitely slow`;
}

/** Checks the mean of the steps at which the starts have all answers right. It takes those steps. */
export const meanArrival = checkOf<[arrivals: readonly number[]]>({
  wanted: "a number",
  right: {
    value: meanOf,
    says: "it lies above the median, for a few slow starts pull a mean up and leave the median where it is.",
    saysInstead: (arrivals) => {
      const lost = lostStarts(arrivals);
      if (lost !== undefined)
        return `${lost}. A single one makes a mean infinite; the median asks only for the one in the middle.`;
      if (meanOf(arrivals) > median(arrivals)) return;
      return "this time it does not lie above the median: no slow starts pull it up.";
    },
  },
  mistakes: [
    {
      value: median,
      says: "this is the median, the one in the middle. The mean is the sum divided by how many there are.",
    },
    {
      value: (arrivals) => array(arrivals).max(),
      says: "this is the slowest start alone.",
    },
    {
      value: (arrivals) => array(arrivals).sum(),
      says: "this is the sum of all steps. One step is left: divide by how many there are.",
    },
  ],
  says: (mean, arrivals) => {
    const lost = lostStarts(arrivals);
    if (lost === undefined) {
      const right = meanOf(arrivals);
      return mean < 0
        ? "it is negative, and no step is."
        : `it is ${sizeInWords(mean, right)}. All of arrivals count, each once.`;
    }
    const those = meanOf(arrived(arrivals));
    return Math.abs(mean - those) <= 0.005 * those
      ? `this is the mean of the starts that arrive. But ${lost}: what is the mean of all?`
      : `${lost}. What is the mean, then?`;
  },
});

type Matrix = NdArray<[number, number]>;

/** What the lesson makes its data from. */
type Setting = [
  inputs: (kept: number[]) => Matrix,
  yTrue: Matrix,
  weights: (kept: number[], word: string) => Matrix,
  word: string,
  lr: number,
  steps: number,
];

/** A training that sees these inputs alone. */
function trainedOn(kept: number[], [inputs, yTrue, weights, word, lr, steps]: Setting) {
  const targets = yTrue as NdArray<[number, 1]>;
  const start = weights(kept, word) as NdArray<[number, 1]>;
  return train(inputs(kept), targets, start, zeros(1), lr, steps);
}

/** The losses of the training that sees the first input alone. */
function lossesOfFirst(setting: Setting): Floats {
  return trainedOn([0], setting).losses.data;
}

/**
 * Checks the last loss of a training that sees the first input alone. It takes the lesson's
 * functions `inputs` and `weights`, the answers, the seed, the learning rate and the number of steps.
 */
export const lossOfFirstInput = checkOf<Setting>({
  wanted: "a number",
  right: {
    value: (...setting) => lossesOfFirst(setting).at(-1),
    says: "with the one input that is the answer, and a bias, the network arrives as well.",
    saysInstead: (...setting) =>
      trainedOn([0], setting).accuracies.data.at(-1) === 1
        ? undefined
        : "with this one input, and a bias, the network does not arrive.",
  },
  impossible: (...setting) =>
    setting[5] === 0 ? "steps is 0, so there is no loss at all." : undefined,
  mistakes: [
    {
      value: (...setting) => lossesOfFirst(setting)[0],
      says: "this is the loss before the first update. The last one is at place steps - 1.",
    },
    {
      value: (...setting) => lossesOfFirst(setting)[Math.floor(setting[5] / 2)],
      says: "this is the loss half-way.",
    },
  ],
  says: (loss, ...setting) => {
    if (loss < 0) return "it is negative, and a mean of squares never is.";
    const losses = lossesOfFirst(setting);
    const at = losses.findIndex((other) => Math.abs(other - loss) <= 1e-9 * other);
    if (at >= 0) return `this is the loss at step ${at}, and the last one is at place steps - 1.`;
    const last = losses[losses.length - 1];
    return `it is ${sizeInWords(loss, last)}. Is it the first input alone, with its own weight, lr and steps?`;
  },
});
