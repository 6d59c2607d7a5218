// @ts-check
/** @file Tests whether a value is an NdArray of any shape; for TypeScript, instanceof would give NdArray<any>. */

import { NdArray } from "nn";

/** @returns {value is NdArray} */
export function isArray(/** @type {unknown} */ value) {
  return value instanceof NdArray;
}
