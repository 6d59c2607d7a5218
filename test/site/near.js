// @ts-check
/** @file Compares outputs whose numbers may differ in their last digits. */

import { numbersOf } from "../notebooks/outputs.js";

/**
 * How far two numbers of a chart may be apart, beside the larger: another version of the same engine
 * already rounds exp, log and pow differently in the last bit.
 */
const MOST = 1e-9;

/**
 * The places where two values differ, as a list of sentences; numbers that are packed into a text are
 * unpacked.
 *
 * @param {any} one
 * @param {any} other
 * @param {string} [place]
 * @returns {string[]}
 */
export function differences(one, other, place = "") {
  if (typeof one === "number" && typeof other === "number") {
    const isNear = Math.abs(one - other) <= MOST * Math.max(1, Math.abs(one), Math.abs(other));
    return isNear || Object.is(one, other) ? [] : [`${place}: ${one} is not ${other}`];
  }
  if (!one || !other || typeof one !== "object" || typeof other !== "object")
    return one === other
      ? []
      : [`${place}: ${JSON.stringify(one)} is not ${JSON.stringify(other)}`];
  if (one.bdata && other.bdata && !one.shape)
    return differences(numbersOf(one), numbersOf(other), place);
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) => differences(one[key], other[key], `${place}.${key}`));
}
