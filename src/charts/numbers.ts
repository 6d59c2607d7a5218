/** @file Reads the numbers of a line, from a list or from an array. */

import { typeError } from "../errors.js";
import { shapeText } from "../shape/shape.js";
import { given, isShaped, type ShapedNumbers } from "../words.js";

/** What a line can be drawn from: plain numbers, or an array with one axis longer than 1. */
export type Numbers = readonly number[] | Float64Array | ShapedNumbers;

/**
 * The numbers as a plain array: what Plotly reads, and what JSON can hold.
 *
 * @param what names the numbers in a message, such as `curves: the line "loss"`
 * @throws TypeError for anything that is no row of numbers
 */
export function numbers(values: Numbers, what: string): number[] {
  if (values instanceof Float64Array) return Array.from(values);
  if (Array.isArray(values)) return values.map((value, index) => checked(value, index, what));
  if (!isShaped(values))
    throw typeError(`${what} must be an array of numbers, and is ${given(values)}`);
  if (values.shape.filter((size) => size !== 1).length > 1)
    throw typeError(
      `${what} has shape ${shapeText(values.shape)}: give one row or column of it, ` +
        "such as shape (4,) or (4,1)",
    );
  return Array.from(values.data);
}

function checked(value: unknown, index: number, what: string): number {
  if (typeof value === "number") return value;
  throw typeError(`${what} must hold numbers only, and has ${given(value)} at place ${index}`);
}
