// @ts-check
/** @file Reads the golden values that the Python programs in this folder generate. */
import { readFileSync } from "node:fs";
import { array } from "nn";

/**
 * An array as encode.py writes it: a flat list of numbers, with nan and infinities as strings.
 * @typedef {{ dtype: "int" | "float" | "bool", shape: number[], data: (number | string)[] }} GoldenArray
 */

/**
 * Reads all cases of one file.
 *
 * @param {"printing" | "draws" | "arrays" | "errors" | "layers" | "batches" | "chains" | "torch"} name
 * @returns {any[]}
 */
export function readCases(name) {
  return JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8"));
}

/** @type {Record<string, number>} */
const WORDS = { nan: Number.NaN, inf: Infinity, "-inf": -Infinity };

/**
 * @param {number | string} value
 * @returns {number}
 */
export function numberOf(value) {
  return typeof value === "number" ? value : WORDS[value];
}

/**
 * Returns the numbers of an array as a flat list.
 *
 * @param {GoldenArray} array
 */
export function dataOf(array) {
  return Float64Array.from(array.data, numberOf);
}

/**
 * Decodes an array.
 *
 * @param {GoldenArray} golden
 * @returns {any}
 */
export function arrayOf(golden) {
  return array(Array.from(dataOf(golden)), golden.dtype).reshape(golden.shape);
}

/**
 * Decodes the layers of a network.
 *
 * @param {{ weights: GoldenArray, bias: GoldenArray, activation?: import("nn").ActivationName }[]} golden
 * @returns {import("nn").Layer[]}
 */
export function layersOf(golden) {
  return golden.map(({ weights, bias, ...rest }) => ({
    weights: arrayOf(weights),
    bias: arrayOf(bias),
    ...rest,
  }));
}
