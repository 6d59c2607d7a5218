/** @file The exercises of lesson 8. */
import type { NdArray } from "../../array/index.js";
import { checkOf } from "../check.js";

type Answers = [yTrain: NdArray<[number, 1]>, yTest: NdArray<[number, 1]>];

/** Returns the share of rows that have this answer, 0 or 1. */
function shareOf(answer: number, rows: NdArray): number {
  return rows.equal(answer).mean();
}

/** Returns the more frequent answer. */
function mostFrequent(rows: NdArray): number {
  return shareOf(1, rows) > 0.5 ? 1 : 0;
}

/**
 * Checks the accuracy of the simplest guess: always the answer that is most frequent in the training rows.
 *
 * @param answer a number, the share of test rows in which the guess is right
 * @param yTrain the answers of the training rows, 0 or 1, of shape (n, 1)
 * @param yTest the answers of the test rows, 0 or 1, of shape (m, 1)
 * @example
 * check.simplestGuess(0.75, array([[0], [0], [0], [1]]), array([[0], [0], [1]]));
 * // Not yet right: this is the share of training rows in which the guess is right. The exercise asks about the test rows.
 */
export const simplestGuess = checkOf<Answers>({
  wanted: "a number",
  right: {
    value: (yTrain, yTest) => shareOf(mostFrequent(yTrain), yTest),
    says: "this is what a network must beat to show that it has learned anything.",
  },
  mistakes: {
    "this is the share of training rows in which the guess is right. The exercise asks about the test rows.":
      (yTrain) => shareOf(mostFrequent(yTrain), yTrain),
    "this is the share of the other answer, the less frequent one.": (yTrain, yTest) =>
      shareOf(1 - mostFrequent(yTrain), yTest),
    "this is the number of rows in which the guess is right. Divide it by the number of test rows.":
      (yTrain, yTest) => shareOf(mostFrequent(yTrain), yTest) * yTest.shape[0],
    "this is what you would get by flipping a coin. The most frequent answer is right more often.":
      () => 0.5,
  },
});

type Scales = [mean: NdArray<[number]>, std: NdArray<[number]>];

/** The value in the first column that the exercise asks about. */
const VALUE = 20;

/**
 * Checks the scaled value of 20 in the first column.
 *
 * @param answer a number
 * @param mean the mean of each column, of shape (columns,)
 * @param std the standard deviation of each column, of shape (columns,)
 * @example
 * check.scaledValue(8, array([12, 3]), array([4, 1]));
 * // Not yet right: you subtracted the mean. Now divide by the standard deviation.
 */
export const scaledValue = checkOf<Scales>({
  wanted: "a number",
  right: {
    value: (mean, std) => (VALUE - mean.data[0]) / std.data[0],
    says: "the value is this many standard deviations from the mean. The same formula works for rows that nobody has seen yet.",
  },
  mistakes: {
    "you subtracted the mean. Now divide by the standard deviation.": (mean) =>
      VALUE - mean.data[0],
    "subtract the mean first.": (_, std) => VALUE / std.data[0],
    "you divided only the mean. Put brackets around the difference.": (mean, std) =>
      VALUE - mean.data[0] / std.data[0],
    "the sign is wrong. A value above the mean must be above 0 after scaling.": (mean, std) =>
      (mean.data[0] - VALUE) / std.data[0],
    "you multiplied by the standard deviation, but you must divide by it.": (mean, std) =>
      (VALUE - mean.data[0]) * std.data[0],
  },
});
