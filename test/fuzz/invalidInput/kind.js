// @ts-check
/** @file What kind of value something is: a place that takes one kind must refuse the others. */

import { RandomState } from "nn";
import { isArray } from "../isArray.js";

/** @returns {string} */
export function kindOf(/** @type {unknown} */ value) {
  if (value === null) return "null";
  if (typeof value !== "object") return typeof value;
  if (isArray(value)) return "NdArray";
  if (value instanceof RandomState) return "RandomState";
  if (Array.isArray(value)) return "list";
  // Whatever can be looped over, and says how long it is: a Set, a Map, a typed array.
  return Symbol.iterator in value ? "iterable" : "object";
}
