/** @file Reads the numbers for a chart from a list or an array. */

import { describeValue, isShaped, type ShapedNumbers } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import type { Floats } from "../floats.js";
import { shapeText } from "../shape/shape.js";

/** Numbers that a chart can draw: a list of numbers, or an array that is a row or a column. */
export type Numbers = readonly number[] | Floats | ShapedNumbers;

/** The maximum number of values in a line. More values would make a page too large. */
const MOST = 1_000_000;

/**
 * Converts numbers to a plain array, which Plotly and JSON can read.
 *
 * @param what the name of the numbers in messages, such as `lineChart: the line "loss"`
 * @throws {TypeError} if the values are not a list, a row or a column of numbers
 * @throws {RangeError} if there are more than a million numbers
 */
export function numbers(values: Numbers, what: string): number[] {
  if (values instanceof Float64Array) return few(values, what);
  if (Array.isArray(values))
    return few(values, what).map((value, index) => checked(value, index, what));
  if (!isShaped(values))
    throw typeError(`${what} must be an array of numbers, not ${describeValue(values)}`);
  if (values.shape.filter((size) => size !== 1).length > 1)
    throw typeError(
      `${what} must be a single row or column, such as an array of shape (4,) or (4,1), not of shape ` +
        shapeText(values.shape),
    );
  return few(values.data, what);
}

/**
 * Converts numbers to a plain array, like `numbers`, and checks that all are finite.
 *
 * @throws {TypeError} if the values are not a list, a row or a column of numbers
 * @throws {RangeError} if there are more than a million numbers, or a number is not finite
 */
export function finiteNumbers(values: Numbers, what: string): number[] {
  const read = numbers(values, what);
  const index = read.findIndex((value) => !Number.isFinite(value));
  if (index < 0) return read;
  throw rangeError(
    `${what} must contain only finite numbers, but it contains ${read[index]} at index ${index}`,
  );
}

function few<T>(values: ArrayLike<T>, what: string): T[] {
  if (values.length <= MOST) return Array.from(values);
  throw rangeError(
    `${what} has ${values.length} numbers, but a chart can show at most ${MOST}; leave some out`,
  );
}

function checked(value: unknown, index: number, what: string): number {
  if (typeof value === "number") return value;
  throw typeError(
    `${what} must contain only numbers, but it contains ${describeValue(value)} at index ${index}`,
  );
}

/** Adds up numbers. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
