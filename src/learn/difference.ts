/** @file How an answer differs from the right value, in words that do not give the right value away. */

import { formatNumber } from "../describe.js";
import { sameShape, shapeText } from "../shape/index.js";
import type { Numbers } from "./compare.js";
import { factorBetween, factorInWords } from "./factor.js";
import { indexText } from "./indexText.js";

/** Two numbers of an array count as equal up to this, relative to the largest of them all. */
const TOLERANCE = 1e-6;

/** The sentence for a number that is none (NaN), or is infinite; undefined for any other. */
export function notFinite({ data, shape }: Numbers) {
  const numbers = Array.from(data);
  const isNumber = shape.length === 0;
  if (numbers.some(Number.isNaN)) {
    const it = isNumber ? "this is not a number (NaN)" : "there is a nan in it";
    return `${it}: the logarithm of a negative number is one, for example.`;
  }
  if (numbers.every(Number.isFinite)) return;
  const it = isNumber ? "this is infinite" : "there is an inf in it";
  return `${it}: a number divided by 0 is, for example, and so is the logarithm of 0, with a minus.`;
}

/** What is said about an array of another shape, beyond that: how it may have come about. */
export function aboutShape(given: Numbers, right: Numbers): string {
  const [rows, columns] = given.shape;
  if (given.shape.length === 2 && rows === columns && sameShape(right.shape, [rows, 1]))
    return ` A column ${shapeText([rows, 1])} and a flat list ${shapeText([rows])} make that: each number meets every other.`;
  if (right.data.length !== 1 || given.data.length === 0) return "";
  const [wanted] = Array.from(right.data);
  const sum = Array.from(given.data).reduce((total, number) => total + number, 0);
  const close = (value: number) => Math.abs(value - wanted) <= TOLERANCE * Math.abs(wanted);
  if (close(sum)) return " Added up, its numbers are the right answer.";
  return close(sum / given.data.length) ? " The mean of its numbers is the right answer." : "";
}

/** What an answer of the right shape does, compared with the right value: a clause without an end. */
export function difference(given: Numbers, right: Numbers): string {
  const factor = factorBetween(given.data, right.data);
  const words = factor === undefined ? "" : factorInWords(factor);
  if (words !== "") return words;
  return given.data.length === 1
    ? `it is ${sizeInWords(given.data[0], right.data[0])}`
    : ofArrays(given, right);
}

/** How a number compares with the right one: its sign, its size. */
export function sizeInWords(given: number, right: number): string {
  if (!Number.isFinite(right)) return "finite, and the right answer is not";
  if (given === 0) return "0, and the right answer is not";
  if (given * right < 0)
    return given < 0
      ? "negative, and the right answer is positive"
      : "positive, and the right answer is negative";
  // Of two negative numbers the one farther from 0 is the smaller: that is said in full.
  const [large, small] = right < 0 ? ["too far below 0", "too near to 0"] : LARGE_AND_SMALL;
  const ratio = Math.abs(given / right);
  if (ratio > 10) return `${large}: more than ten times as far from 0 as it should be`;
  if (ratio > 2) return `${large}: more than twice as far from 0 as it should be`;
  if (ratio < 1 / 10) return `${small}: less than a tenth of what it should be`;
  if (ratio < 1 / 2) return `${small}: less than half of what it should be`;
  const nearly = Math.abs(ratio - 1) < 0.01;
  const word = ratio > 1 ? large : small;
  return nearly ? `${word}, by less than a hundredth (was a number rounded on the way?)` : word;
}

const LARGE_AND_SMALL = ["too large", "too small"] as const;

function ofArrays(given: Numbers, right: Numbers): string {
  const a = Array.from(given.data);
  const b = Array.from(right.data);
  if (a.every((number) => number === 0)) return "it is 0 everywhere";
  const largest = b.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  const near = (one: number, other: number) => Math.abs(one - other) <= TOLERANCE * largest;
  const sorted = (numbers: number[]) => [...numbers].sort((one, other) => one - other);
  if (sorted(a).every((number, place) => near(number, sorted(b)[place])))
    return "the right numbers, in another order";
  const wrong = b.flatMap((number, place) => (near(a[place], number) ? [] : [place]));
  const worst = wrong.reduce((most, place) =>
    Math.abs(a[place] - b[place]) > Math.abs(a[most] - b[most]) ? place : most,
  );
  const number = a[worst] === 0 ? "" : `${formatNumber(a[worst])}, which is `;
  const how = `at ${indexText(worst, given.shape)}, where it is ${number}${sizeInWords(a[worst], b[worst])}`;
  const rightPlaces = b.length - wrong.length;
  return rightPlaces > 0
    ? `right in ${rightPlaces} of ${b.length} places, and wrong ${how}`
    : `wrong in all ${b.length} places, most of all ${how}`;
}
