/** @file The exercises of lesson 7. */
import type { NdArray } from "../../array/index.js";
import { checkOf } from "../check.js";

type Steps = [x: NdArray<[number, number]>, batchSize: number, epochs: number];

/** @throws TypeError for what is no number: of a long list JavaScript would first make a text. */
function number(value: unknown): number {
  if (typeof value === "number") return value;
  throw new TypeError();
}

/** How many batches an epoch has. */
function batchesOf(x: NdArray, batchSize: number): number {
  return Math.ceil(x.shape[0] / number(batchSize));
}

/** Checks how many steps a training in batches takes. It takes the samples, the size of a batch and the epochs. */
export const stepsInAll = checkOf<Steps>({
  wanted: "a number",
  right: {
    value: (x, batchSize, epochs) => batchesOf(x, batchSize) * number(epochs),
    says: "a step for each batch, also for the last and smaller one, in each epoch.",
  },
  mistakes: [
    {
      value: batchesOf,
      says: "these are the steps of one epoch. How many are there in all?",
    },
    {
      value: (x, batchSize, epochs) => Math.floor(x.shape[0] / batchSize) * epochs,
      says: "the last batch of each epoch is missing: it is smaller, and a step as well.",
    },
    {
      value: (x, batchSize, epochs) => (x.shape[0] / batchSize) * epochs,
      says: "there is no part of a step. The last batch is smaller, and takes a whole one.",
    },
    {
      value: (x, batchSize, epochs) => Math.ceil((x.shape[0] / batchSize) * epochs),
      says: "round up before you multiply: each epoch ends with a smaller batch.",
    },
    {
      value: (x, _, epochs) => x.shape[0] * epochs,
      says: "this is how many samples it looks at. A step takes a whole batch of them.",
    },
    {
      value: (_, __, epochs) => epochs,
      says: "these are the epochs. Each has many steps.",
    },
  ],
  says: (steps) =>
    Number.isInteger(steps) && steps > 0 ? undefined : "steps are counted by a whole number.",
});

/** Checks the accuracy of outputs that are all 0. It takes the targets of all outputs. */
export const alwaysNo = checkOf<[targets: NdArray<[number, number]>]>({
  wanted: "a number",
  right: {
    value: (targets) => targets.equal(0).mean(),
    says: "and not one digit is read. Of each row's outputs only one should say yes, and only that one is wrong.",
  },
  mistakes: [
    {
      value: (targets) => targets.mean(),
      says: "this is the share of outputs that should say yes. Those are the wrong ones.",
    },
    {
      value: () => 0,
      says: "no digit is read, that is true. But accuracy counts outputs, and most of them should say no.",
    },
    {
      value: () => 1,
      says: "in each row one output should say yes, and says no.",
    },
    {
      value: (targets) => targets.equal(0).sum(),
      says: "this is how many outputs are right. The accuracy is their share of all.",
    },
    {
      value: (targets) => targets.at(0).equal(0).sum() as number,
      says: "this counts the outputs of one row that are right. The accuracy is their share.",
    },
  ],
});

type Read = [theirs: NdArray<[number]>, read: NdArray<[number]>];

/** The digits that there are, each with the share that is read rightly. */
function shares(theirs: NdArray, read: NdArray): { digit: number; share: number }[] {
  const counts = new Map<number, { all: number; right: number }>();
  for (const [place, digit] of Array.from(theirs.data).entries()) {
    const { all, right } = counts.get(digit) ?? { all: 0, right: 0 };
    counts.set(digit, { all: all + 1, right: right + Number(read.data[place] === digit) });
  }
  return [...counts]
    .map(([digit, { all, right }]) => ({ digit, share: right / all }))
    .sort((a, b) => a.digit - b.digit);
}

/** The digit of which the smallest share is read rightly. */
function hardest(theirs: NdArray, read: NdArray): number {
  return shares(theirs, read).reduce((least, other) => (other.share < least.share ? other : least))
    .digit;
}

/** Which of the digits is counted most often in a list. */
function mostFrequent(digits: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const digit of digits) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  return [...counts.keys()].find((digit) => counts.get(digit) === most);
}

/** The digits that were given as an answer, and wrongly. */
function wrongAnswers(theirs: NdArray, read: NdArray): number[] {
  return Array.from(read.data).filter((digit, place) => digit !== theirs.data[place]);
}

/** Checks which digit is read worst. It takes the true digits and those that were read. */
export const hardestDigit = checkOf<Read>({
  wanted: "a number",
  right: {
    value: hardest,
    says: "its row in the confusion matrix has the palest diagonal. There it pays to look for more samples.",
    saysInstead: (theirs, read) =>
      wrongAnswers(theirs, read).length > 0
        ? undefined
        : "all are read rightly here, and this is the first of them.",
  },
  mistakes: [
    {
      value: (theirs, read) => mostFrequent(wrongAnswers(theirs, read)),
      says: "this digit is given most often as a wrong answer: a column of the table. Asked is which is read worst: a row.",
    },
    {
      value: (theirs, read) => Math.min(...shares(theirs, read).map(({ share }) => share)),
      says: "this is the share itself. Which digit does it belong to?",
    },
    {
      value: (theirs, read) =>
        shares(theirs, read).reduce((most, other) => (other.share > most.share ? other : most))
          .digit,
      says: "this digit is read best. Look for the smallest share.",
    },
  ],
  says: (digit, theirs, read) => {
    const found = shares(theirs, read).find((one) => one.digit === digit);
    if (!found) return "it is one of the digits 0 to 9.";
    return `of the ${digit}s a share of ${found.share.toFixed(3)} is read rightly, and there is a digit with less.`;
  },
});
