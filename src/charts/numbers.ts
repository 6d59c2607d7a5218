/** @file Reads the numbers of a line, from a list or from an array. */

import { describeValue, isShaped, type ShapedNumbers } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import type { Floats } from "../floats.js";
import { shapeText } from "../shape/shape.js";

/** What a line can be drawn from: plain numbers, or an array with one axis longer than 1. */
export type Numbers = readonly number[] | Floats | ShapedNumbers;

/** More numbers in a row than this no chart shows, and a page has no room for them. */
const MOST = 1_000_000;

/**
 * The numbers as a plain array: what Plotly reads, and what JSON can hold.
 *
 * @param what names the numbers in a message, such as `lineChart: the line "loss"`
 * @throws TypeError for anything that is no row of numbers; RangeError for more than a million
 */
export function numbers(values: Numbers, what: string): number[] {
  if (values instanceof Float64Array) return few(values, what);
  if (Array.isArray(values))
    return few(values, what).map((value, index) => checked(value, index, what));
  if (!isShaped(values))
    throw typeError(`${what} must be an array of numbers, and is ${describeValue(values)}`);
  if (values.shape.filter((size) => size !== 1).length > 1)
    throw typeError(
      `${what} has shape ${shapeText(values.shape)}: give one row or column of it, ` +
        "such as shape (4,) or (4,1)",
    );
  return few(values.data, what);
}

/**
 * The same, of which each must be finite, since nothing can be drawn without it.
 *
 * @throws what `numbers` throws; RangeError for a number that is not finite
 */
export function finiteNumbers(values: Numbers, what: string): number[] {
  const read = numbers(values, what);
  const place = read.findIndex((value) => !Number.isFinite(value));
  if (place < 0) return read;
  throw rangeError(`${what} must hold finite numbers, and has ${read[place]} at place ${place}`);
}

function few<T>(values: ArrayLike<T>, what: string): T[] {
  if (values.length <= MOST) return Array.from(values);
  throw rangeError(
    `${what} has ${values.length} numbers, and a chart can show ${MOST}; leave some out`,
  );
}

function checked(value: unknown, index: number, what: string): number {
  if (typeof value === "number") return value;
  throw typeError(
    `${what} must hold numbers only, and has ${describeValue(value)} at place ${index}`,
  );
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
