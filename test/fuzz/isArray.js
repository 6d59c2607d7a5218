// @ts-check
/** @file Whether a value is an array, of whatever shape: instanceof alone would tell TypeScript "of any". */

import { NdArray } from "nn";

/** @returns {value is NdArray} */
export function isArray(/** @type {unknown} */ value) {
  return value instanceof NdArray;
}
