// @ts-check
/** @file The samples as arrays of "nn". */

import { NdArray, zeros } from "nn";

/** @param {import("../four-samples.js").Samples} samples */
export function arrays({ n, features, x, yTrue, Wo }) {
  return {
    x: matrix(n, features, x),
    yTrue: matrix(n, 1, yTrue),
    Wo: matrix(features, 1, Wo),
    bo: zeros(1),
  };
}

/**
 * @template {number} Columns
 * @param {number} rows
 * @param {Columns} columns
 * @param {Float64Array} numbers row by row
 */
export function matrix(rows, columns, numbers) {
  /** @type {unknown} */
  const made = new NdArray(numbers, [rows, columns], "float");
  return /** @type {NdArray<[number, Columns]>} */ (made);
}
