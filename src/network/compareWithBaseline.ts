/** @file Whether a network is better than the simplest guess. */

import { checkArray, type NdArray } from "../array/index.js";
import { checkOptions } from "../checks.js";
import { describeValue } from "../describe.js";
import { rangeError, ShapeError, typeError } from "../errors.js";
import { type HasNumbers, type Shape, shapeText } from "../shape/index.js";
import { checkTargets, whereIs } from "./check.js";
import { checkSameShape } from "./loss.js";

/** How `compareWithBaseline` says it. */
export interface CompareWithBaselineOptions {
  /** What 0 and 1 mean, as `target` gives it; the verdict then says these words. */
  classes?: readonly [string, string];
}

/** So few rows more may be right by chance. */
const FEW = 2;

/**
 * How many rows are predicted rightly that the network has not seen, beside the simplest guess: always the most
 * frequent answer of the rows that it was trained with. As in `accuracy`, a prediction above 0.5 says 1.
 *
 * @param yTrain the answers that it was trained with, 0 or 1, one for each row
 * @param yTest the answers to predict, 0 or 1, of shape (n, 1)
 * @param yPred the predictions for them, of the same shape
 * @example console.log(compareWithBaseline(yTrain, yTest, predict(xTest, layers), { classes }))
 * @throws TypeError for what is no array, or no such option; RangeError for an answer other than 0 and 1, and a
 * prediction that is NaN; ShapeError where the shapes of yTest and yPred differ, or there is no row
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
      `compareWithBaseline: yPred in ${whereIs(nan, yPred)} is NaN: a network without an answer; look at the diagnosis of its training`,
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
      ? `as frequent as ${words[1 - guess]} in training`
      : "the most frequent answer in training";
  return (
    `Right in ${percent(right, rows)} of ${rows === 1 ? "1 row that it has" : `${rows} rows that it has`} not seen. ` +
    `To say always ${words[guess]}, ${often}, is right in ${percent(guessed, rows)}` +
    `${comparison(right, guessed, rows)}.`
  );
}

/** @throws TypeError for what is no array; ShapeError for more than one answer in a row, or no row; RangeError for other answers than 0 and 1. */
function checkAnswers(name: string, answers: NdArray): void {
  const { shape, data } = checkArray(`compareWithBaseline: ${name}`, answers);
  if (data.length === 0 || data.length !== shape[0])
    throw new ShapeError(
      `compareWithBaseline: ${name} of shape ${shapeText(shape)} is not (n,1), one answer for each row`,
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
      `compareWithBaseline: classes must be two texts, what 0 and what 1 means, not ${describeValue(classes)}`,
    );
  return classes;
}

/** In whole percent; 0 and 100 only where it is none or all. */
function percent(part: number, all: number): string {
  const share = Math.round((100 * part) / all);
  return `${part === 0 || part === all ? share : Math.min(99, Math.max(1, share))} %`;
}

/** What to think of it, where it is not plain that the network is better. */
function comparison(right: number, guessed: number, rows: number): string {
  const more = right - guessed;
  if (more < 0) return ": the network is worse than that guess";
  if (more === 0) return ": the network is no better than that guess";
  if (more <= FEW || percent(right, rows) === percent(guessed, rows))
    return `: a difference of ${more} ${more === 1 ? "row" : "rows"}, which may be chance`;
  return "";
}
