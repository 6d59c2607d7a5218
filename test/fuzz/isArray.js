// @ts-check
/**
 * @file Tests whether a value is an NdArray of any shape; in TypeScript, instanceof would narrow it to
 * NdArray<any>.
 */

import { NdArray } from "nn";

/** @returns {value is NdArray} */
export function isArray(/** @type {unknown} */ value) {
  return value instanceof NdArray;
}
