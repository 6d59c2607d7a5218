// @ts-check
/** @file The kinds of values: a parameter that accepts one kind must refuse the others. */

import { RandomState } from "nn";
import { isArray } from "../isArray.js";

/** @returns {string} */
export function kindOf(/** @type {unknown} */ value) {
  if (value === null) return "null";
  if (typeof value !== "object") return typeof value;
  if (isArray(value)) return "NdArray";
  if (value instanceof RandomState) return "RandomState";
  if (Array.isArray(value)) return "list";
  // An iterable is, for example, a Set, a Map or a typed array.
  return Symbol.iterator in value ? "iterable" : "object";
}
