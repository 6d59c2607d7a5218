/** @file Checks that a value is an array. */

import { describeValue, isList } from "../describe.js";
import { typeError } from "../errors.js";
import { NdArray } from "./ndarray.js";

/**
 * Returns `value` if it is an array.
 *
 * @throws {TypeError} if `value` is not an array
 */
export function checkArray(name: string, value: unknown): NdArray {
  if (value instanceof NdArray) return value;
  const advice = isList(value) || typeof value === "number" ? "; array(...) turns it into one" : "";
  throw typeError(`${name} must be an array, not ${describeValue(value)}${advice}`);
}
