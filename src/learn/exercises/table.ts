/** @file The exercises of lesson 8. */
import type { NdArray } from "../../array/index.js";
import { checkOf } from "../check.js";

type Answers = [yTrain: NdArray<[number, 1]>, yTest: NdArray<[number, 1]>];

/** The share of an answer, 0 or 1, in some rows. */
function shareOf(answer: number, rows: NdArray): number {
  return rows.equal(answer).mean();
}

/** The answer that is the more frequent one. */
function mostFrequent(rows: NdArray): number {
  return shareOf(1, rows) > 0.5 ? 1 : 0;
}

/** Checks in how many test rows the most frequent training answer is right. It takes the answers of both. */
export const simplestGuess = checkOf<Answers>({
  wanted: "a number",
  right: {
    value: (yTrain, yTest) => shareOf(mostFrequent(yTrain), yTest),
    says: "what a network must beat before it has learned anything.",
  },
  mistakes: [
    {
      value: (yTrain) => shareOf(mostFrequent(yTrain), yTrain),
      says: "this is its share in the training rows. The guess is made there, and tested on the others.",
    },
    {
      value: (yTrain, yTest) => shareOf(1 - mostFrequent(yTrain), yTest),
      says: "this is the share of the other answer, the less frequent one.",
    },
    {
      value: (yTrain, yTest) => shareOf(mostFrequent(yTrain), yTest) * yTest.shape[0],
      says: "this is how many rows it is right in. The share is that, divided by how many there are.",
    },
    {
      value: () => 0.5,
      says: "half of the rows would be a coin's guess. The most frequent answer is right more often.",
    },
  ],
});

type Scales = [mean: NdArray<[number]>, std: NdArray<[number]>];

/** The value of the first column that the exercise asks for. */
const VALUE = 20;

/** Checks what scaling makes of a value in the first column. It takes the means and standard deviations. */
export const scaledValue = checkOf<Scales>({
  wanted: "a number",
  right: {
    value: (mean, std) => (VALUE - mean.data[0]) / std.data[0],
    says: "so many standard deviations from the mean, also for a row that nobody has seen yet.",
  },
  mistakes: [
    {
      value: (mean) => VALUE - mean.data[0],
      says: "the mean is taken away. Then comes the division by the standard deviation.",
    },
    {
      value: (_, std) => VALUE / std.data[0],
      says: "first the mean is taken away.",
    },
    {
      value: (mean, std) => VALUE - mean.data[0] / std.data[0],
      says: "divided was only the mean. The difference needs brackets around it.",
    },
    {
      value: (mean, std) => (mean.data[0] - VALUE) / std.data[0],
      says: "the sign is turned round: what is above the mean is above 0.",
    },
    {
      value: (mean, std) => (VALUE - mean.data[0]) * std.data[0],
      says: "multiplied, and it must be divided: a wide column becomes narrower.",
    },
  ],
});
