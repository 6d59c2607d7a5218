/** @file The exercises of lesson 7. */
import type { NdArray } from "../../array/index.js";
import { checkOf } from "../check.js";

type Steps = [x: NdArray<[number, number]>, batchSize: number, epochs: number];

/**
 * Returns a value that must be a number. Without this check, JavaScript would convert a list to a
 * string first, which is slow.
 *
 * @throws {TypeError} if it is not a number
 */
function number(value: unknown): number {
  if (typeof value === "number") return value;
  throw new TypeError();
}

/** Returns the number of batches in an epoch. */
function batchesOf(x: NdArray, batchSize: number): number {
  return Math.ceil(x.shape[0] / number(batchSize));
}

/**
 * Checks how many steps a training run with batches takes.
 *
 * @param answer a number
 * @param x the inputs, of shape (n, features)
 * @param batchSize the number of samples in a batch
 * @param epochs the number of epochs
 * @example
 * check.stepsInAll(2, zeros([100, 64]), 64, 3);
 * // Not yet right: these are the steps of one epoch. How many are there in all epochs?
 */
export const stepsInAll = checkOf<Steps>({
  wanted: "a number",
  right: {
    value: (x, batchSize, epochs) => batchesOf(x, batchSize) * number(epochs),
    says: "there is one step for each batch in each epoch, including the smaller last one.",
  },
  mistakes: {
    "these are the steps of one epoch. How many are there in all epochs?": batchesOf,
    "the last batch of each epoch is missing. It is smaller, but it takes a step too.": (
      x,
      batchSize,
      epochs,
    ) => Math.floor(x.shape[0] / batchSize) * epochs,
    "there are no partial steps. The last batch is smaller, but it takes a whole step.": (
      x,
      batchSize,
      epochs,
    ) => (x.shape[0] / batchSize) * epochs,
    "round up before you multiply: each epoch ends with a smaller batch.": (x, batchSize, epochs) =>
      Math.ceil((x.shape[0] / batchSize) * epochs),
    "this is how many samples the network sees. Each step uses a whole batch of them.": (
      x,
      _,
      epochs,
    ) => x.shape[0] * epochs,
    "this is the number of epochs. Each epoch has many steps.": (_, __, epochs) => epochs,
  },
  says: (steps) =>
    Number.isInteger(steps) && steps > 0
      ? undefined
      : "the number of steps must be a whole number above 0.",
});

/**
 * Checks the accuracy of a network whose outputs are all 0.
 *
 * @param answer a number
 * @param targets the targets of all outputs, 0 or 1, of shape (n, outputs)
 * @example
 * check.alwaysNo(1, eye(10));
 * // Not yet right: not all outputs are right. In each row, one output should say yes but says no.
 */
export const alwaysNo = checkOf<[targets: NdArray<[number, number]>]>({
  wanted: "a number",
  right: {
    value: (targets) => targets.equal(0).mean(),
    says: "the accuracy is high, but the network does not read a single digit. In each row only one output should say yes, and only that one is wrong.",
  },
  mistakes: {
    "this is the share of outputs that should say yes. Those are the ones that the network gets wrong.":
      (targets) => targets.mean(),
    "it is true that the network does not read a single digit. But accuracy counts outputs: most outputs should say no, and they do.":
      () => 0,
    "not all outputs are right. In each row, one output should say yes but says no.": () => 1,
    "this is the number of correct outputs. Divide it by the number of all outputs.": (targets) =>
      targets.equal(0).sum(),
    "this is the number of correct outputs in one row. Divide it by the number of outputs in a row.":
      (targets) => targets.at(0).equal(0).sum() as number,
  },
});

type Read = [theirs: NdArray<[number]>, read: NdArray<[number]>];

/** Returns the digits that occur, each with the share of its samples that are read correctly. */
function shares(theirs: NdArray, read: NdArray): { digit: number; share: number }[] {
  const counts = new Map<number, { all: number; right: number }>();
  for (const [index, digit] of Array.from(theirs.data).entries()) {
    const { all, right } = counts.get(digit) ?? { all: 0, right: 0 };
    counts.set(digit, { all: all + 1, right: right + Number(read.data[index] === digit) });
  }
  return [...counts]
    .map(([digit, { all, right }]) => ({ digit, share: right / all }))
    .sort((a, b) => a.digit - b.digit);
}

/** Returns the digit with the smallest share of samples that are read correctly. */
function hardest(theirs: NdArray, read: NdArray): number {
  return shares(theirs, read).reduce((least, other) => (other.share < least.share ? other : least))
    .digit;
}

/** Returns the most frequent digit in a list. */
function mostFrequent(digits: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const digit of digits) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  return [...counts.keys()].find((digit) => counts.get(digit) === most);
}

/** Returns the wrong predictions. */
function wrongPredictions(theirs: NdArray, read: NdArray): number[] {
  return Array.from(read.data).filter((digit, index) => digit !== theirs.data[index]);
}

/**
 * Checks which digit is read worst: the one with the smallest share of samples that are read
 * correctly.
 *
 * @param answer a digit
 * @param theirs the true digits, of shape (n,)
 * @param read the predicted digits, of shape (n,)
 * @example
 * check.hardestDigit(0, array([0, 0, 1, 1]), array([0, 0, 1, 7]));
 * // Not yet right: this is the digit that the network reads best. Look for the smallest share.
 */
export const hardestDigit = checkOf<Read>({
  wanted: "a number",
  right: {
    value: hardest,
    says: "in the confusion matrix, its row has the palest cell on the diagonal. It would pay to collect more samples of it.",
    saysInstead: (theirs, read) =>
      wrongPredictions(theirs, read).length > 0
        ? undefined
        : "all digits are read correctly here, and this is the first of them.",
  },
  mistakes: {
    "this digit is the most common wrong answer. To find the digit that is read worst, look at the rows of the confusion matrix, not at its columns.":
      (theirs, read) => mostFrequent(wrongPredictions(theirs, read)),
    "this is the share itself. Which digit does it belong to?": (theirs, read) =>
      Math.min(...shares(theirs, read).map(({ share }) => share)),
    "this is the digit that the network reads best. Look for the smallest share.": (theirs, read) =>
      shares(theirs, read).reduce((most, other) => (other.share > most.share ? other : most)).digit,
  },
  says: (digit, theirs, read) => {
    const found = shares(theirs, read).find((one) => one.digit === digit);
    if (!found) return "it must be one of the digits 0 to 9.";
    return `the share of ${digit}s read correctly is ${found.share.toFixed(3)}, but another digit has a smaller share.`;
  },
});
