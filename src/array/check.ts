/** @file Whether a value is an array. */

import { describeValue, isList } from "../describe.js";
import { typeError } from "../errors.js";
import { NdArray } from "./ndarray.js";

/** @throws TypeError for what is no array. */
export function checkArray(name: string, value: unknown): NdArray {
  if (value instanceof NdArray) return value;
  const advice =
    isList(value) || typeof value === "number" ? ", of which array(...) makes one" : "";
  throw typeError(`${name} must be an array, not ${describeValue(value)}${advice}`);
}
