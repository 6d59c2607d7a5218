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
 * @param {number} rows
 * @param {number} columns
 * @param {Float64Array} numbers row by row
 * @returns {NdArray<[number, number]>}
 */
export function matrix(rows, columns, numbers) {
  return new NdArray(numbers, [rows, columns], "float");
}
