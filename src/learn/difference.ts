/**
 * @file Describes how an answer differs from the right value, without revealing the right value.
 */

import { formatNumber } from "../describe.js";
import { sameShape, shapeText } from "../shape/index.js";
import type { Numbers } from "./compare.js";
import { factorBetween, factorInWords } from "./factor.js";
import { indexText } from "./indexText.js";

/**
 * The largest difference at which two numbers count as equal, relative to the largest number in the
 * array.
 */
const TOLERANCE = 1e-6;

/**
 * Returns the message about numbers that include NaN or infinity; undefined if all numbers are
 * finite.
 */
export function notFinite({ data, shape }: Numbers) {
  const numbers = Array.from(data);
  const isNumber = shape.length === 0;
  if (numbers.some(Number.isNaN))
    return isNumber
      ? "this is NaN, which is not a number. The logarithm of a negative number gives NaN, for example."
      : "it contains nan. The logarithm of a negative number gives nan, for example.";
  if (numbers.every(Number.isFinite)) return;
  return isNumber
    ? "this is infinite. Dividing by 0 gives infinity, for example, and the logarithm of 0 gives minus infinity."
    : "it contains inf. Dividing by 0 gives inf, for example, and the logarithm of 0 gives -inf.";
}

/** Returns the likely reason for the wrong shape of an array, or an empty string. */
export function aboutShape(given: Numbers, right: Numbers): string {
  const [rows, columns] = given.shape;
  if (given.shape.length === 2 && rows === columns && sameShape(right.shape, [rows, 1]))
    return ` A column of shape ${shapeText([rows, 1])} and a flat array of shape ${shapeText([rows])} give this shape: every number is combined with every other.`;
  if (right.data.length !== 1 || given.data.length === 0) return "";
  const [wanted] = Array.from(right.data);
  const sum = Array.from(given.data).reduce((total, number) => total + number, 0);
  const close = (value: number) => Math.abs(value - wanted) <= TOLERANCE * Math.abs(wanted);
  if (close(sum)) return " The sum of its numbers is the right answer.";
  return close(sum / given.data.length) ? " The mean of its numbers is the right answer." : "";
}

/**
 * Describes how an answer of the right shape differs from the right value, in a clause without a
 * full stop.
 */
export function difference(given: Numbers, right: Numbers): string {
  const factor = factorBetween(given.data, right.data);
  const times = Math.round(factor ?? 1);
  if (given.data.length === 1 && times > 2) return timesInWords(times);
  const words = factor === undefined ? "" : factorInWords(factor);
  if (words !== "") return words;
  return given.data.length === 1
    ? `it is ${sizeInWords(given.data[0], right.data[0])}`
    : ofArrays(given, right);
}

/** Says no more than "perhaps", because a single number is a whole multiple of many others. */
function timesInWords(times: number): string {
  const perhaps = times === 100 ? "it is in per cent" : "it is a sum instead of a mean";
  return `it is ${times} times what it should be; perhaps ${perhaps}`;
}

/**
 * Compares a number's sign and size with those of the right number. The result follows "it is" in a
 * message.
 */
export function sizeInWords(given: number, right: number): string {
  if (!Number.isFinite(right)) return "finite, but the right answer is not";
  if (given === 0) return "0, but the right answer is not";
  if (given * right < 0)
    return given < 0
      ? "negative, but the right answer is positive"
      : "positive, but the right answer is negative";
  // "Too small" would be ambiguous for negative numbers.
  const [large, small] = right < 0 ? ["too far below 0", "too close to 0"] : LARGE_AND_SMALL;
  const ratio = Math.abs(given / right);
  if (ratio > 10) return `${large}, more than ten times what it should be`;
  if (ratio > 2) return `${large}, more than twice what it should be`;
  if (ratio < 1 / 10) return `${small}, less than a tenth of what it should be`;
  if (ratio < 1 / 2) return `${small}, less than half of what it should be`;
  const nearly = Math.abs(ratio - 1) < 0.01;
  const words = ratio > 1 ? large : small;
  return nearly
    ? `${words}, but by less than one per cent (did you round a number on the way?)`
    : words;
}

const LARGE_AND_SMALL = ["too large", "too small"] as const;

/**
 * Returns how many things are right, with the matching verb: `1 of 4 samples is right`,
 * `3 of 4 samples are right`.
 */
export function howManyRight(right: number, all: number, things: string): string {
  return `${right} of ${all} ${things} ${right === 1 ? "is" : "are"} right`;
}

function ofArrays(given: Numbers, right: Numbers): string {
  const a = Array.from(given.data);
  const b = Array.from(right.data);
  if (a.every((number) => number === 0)) return "it is 0 everywhere";
  const largest = b.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  const near = (one: number, other: number) => Math.abs(one - other) <= TOLERANCE * largest;
  const sorted = (numbers: number[]) => [...numbers].sort((one, other) => one - other);
  if (sorted(a).every((number, i) => near(number, sorted(b)[i])))
    return "the numbers are right, but they are in a different order";
  const wrong = b.flatMap((number, i) => (near(a[i], number) ? [] : [i]));
  const worst = wrong.reduce((most, i) =>
    Math.abs(a[i] - b[i]) > Math.abs(a[most] - b[most]) ? i : most,
  );
  const which = wrong.length === 1 ? "The other one" : "The worst one";
  const number = a[worst] === 0 ? "" : `${formatNumber(a[worst])}, which is `;
  return (
    `${howManyRight(b.length - wrong.length, b.length, "numbers")}. ` +
    `${which}, at ${indexText(worst, given.shape)}, is ${number}${sizeInWords(a[worst], b[worst])}`
  );
}
