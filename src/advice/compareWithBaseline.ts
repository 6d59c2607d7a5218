/** @file Compares a network with the simplest guess. */

import { checkArray, type NdArray } from "../array/index.js";
import { checkOptions } from "../checks.js";
import { describeValue } from "../describe.js";
import { rangeError, ShapeError, typeError } from "../errors.js";
import { checkTargets, rowAndColumn } from "../network/check.js";
import { checkSameShape } from "../network/loss.js";
import { type HasNumbers, type Shape, shapeText } from "../shape/index.js";

/** The options of `compareWithBaseline`. */
export interface CompareWithBaselineOptions {
  /** The names of the answers 0 and 1, such as the classes that `target` returns. */
  classes?: readonly [string, string];
}

/** A lead of up to this many rows may be due to chance. */
const FEW = 2;

/**
 * Compares a network with the simplest guess, on rows that the network has not seen. The simplest guess
 * is always the most frequent answer in the training set. As in {@link accuracy}, a prediction above 0.5 means 1.
 *
 * @param yTrain the answers in the training set, 0 or 1, of shape (m, 1)
 * @param yTest the answers in the test set, 0 or 1, of shape (n, 1)
 * @param yPred the predictions for the test set, of shape (n, 1)
 * @returns the comparison in two sentences
 * @throws {TypeError} if an argument is not an array, or an option is not valid
 * @throws {ShapeError} if yTest and yPred have different shapes, or there are no rows
 * @throws {RangeError} if an answer is not 0 or 1, or a prediction is NaN
 * @example
 * const yTrain = array([[0], [0], [1]]);
 * const yTest = array([[0], [1]]);
 * console.log(compareWithBaseline(yTrain, yTest, array([[0.2], [0.9]])));
 * // The network is right for 100% of the 2 rows it has not seen. Always guessing 0, the most frequent answer in the training set, is right for 50%: a difference of 1 row, which may be due to chance.
 */
export function compareWithBaseline<T extends Shape, S extends Shape>(
  this: HasNumbers<"mean", S, never>,
  yTrain: NdArray<T>,
  yTest: NdArray<S>,
  yPred: NdArray<S>,
  options?: CompareWithBaselineOptions,
): string;
export function compareWithBaseline(
  this: unknown,
  yTrain: NdArray,
  yTest: NdArray,
  yPred: NdArray,
  options: CompareWithBaselineOptions = {},
): string {
  checkAnswers("yTrain", yTrain);
  checkSameShape("compareWithBaseline", "yTest", yTest, yPred);
  checkAnswers("yTest", yTest);
  const nan = yPred.data.findIndex(Number.isNaN);
  if (nan >= 0)
    throw rangeError(
      `compareWithBaseline: yPred is NaN in ${rowAndColumn(nan, yPred)}, so the network has no answer for that row; read the diagnosis of its training`,
    );
  const words = classesIn(options);
  const rows = yTest.data.length;
  const ones = yTrain.data.filter((answer) => answer === 1).length;
  const zeros = yTrain.data.length - ones;
  const guess = ones > zeros ? 1 : 0;
  const right = yTest.data.filter((answer, row) => answer === Number(yPred.data[row] > 0.5)).length;
  const guessed = yTest.data.filter((answer) => answer === guess).length;
  const often =
    ones === zeros
      ? `which is as frequent as ${words[1 - guess]} in the training set`
      : "the most frequent answer in the training set";
  return (
    `The network is right for ${percent(right, rows)} of the ${rows === 1 ? "one row" : `${rows} rows`} it has not seen. ` +
    `Always guessing ${words[guess]}, ${often}, is right for ${percent(guessed, rows)}` +
    `${comparison(right, guessed, rows)}.`
  );
}

/**
 * Checks a column of answers.
 *
 * @throws {TypeError} if `answers` is not an array
 * @throws {ShapeError} if there are no rows, or a row has more than one answer
 * @throws {RangeError} if an answer is not 0 or 1
 */
function checkAnswers(name: string, answers: NdArray): void {
  const { shape, data } = checkArray(`compareWithBaseline: ${name}`, answers);
  if (data.length === 0 || data.length !== shape[0])
    throw new ShapeError(
      `compareWithBaseline: ${name} must have the shape (n,1), with one answer in each row, not ${shapeText(shape)}`,
    );
  checkTargets(`compareWithBaseline: ${name}`, answers);
}

function classesIn(options: CompareWithBaselineOptions): readonly [string, string] {
  checkOptions<CompareWithBaselineOptions>("compareWithBaseline", options, {
    classes: "a list of strings",
  });
  const { classes = ["0", "1"] } = options;
  if (classes.length !== 2)
    throw typeError(
      `compareWithBaseline: classes must be two strings, the meanings of 0 and 1, not ${describeValue(classes)}`,
    );
  return classes;
}

/** Formats part / all as a whole percentage. The result is 0% only if part is 0, and 100% only if part equals all. */
function percent(part: number, all: number): string {
  const share = Math.round((100 * part) / all);
  return `${part === 0 || part === all ? share : Math.min(99, Math.max(1, share))}%`;
}

/** Adds a comment if the network is not clearly better than the guess. */
function comparison(right: number, guessed: number, rows: number): string {
  const more = right - guessed;
  if (more < 0) return ", so the network is worse than that guess";
  if (more === 0) return ", so the network is no better than that guess";
  if (more <= FEW || percent(right, rows) === percent(guessed, rows))
    return `: a difference of ${more} ${more === 1 ? "row" : "rows"}, which may be due to chance`;
  return "";
}
