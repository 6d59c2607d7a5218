// @ts-check
/** @file The lessons' four samples, as plain numbers: a cold process imports nothing for them. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What a training starts from.
 *
 * @typedef {object} Samples
 * @property {number} n how many samples
 * @property {number} features
 * @property {Float64Array} x of shape (n, features), row by row
 * @property {Float64Array} yTrue of shape (n, 1): 0 or 1
 * @property {Float64Array} Wo of shape (features, 1)
 * @property {number} lr the learning rate
 */

/** @returns {Samples} */
export function fourSamples() {
  const text = readFileSync(join(import.meta.dirname, "four-samples.json"), "utf8");
  const { x, yTrue, Wo, lr } = JSON.parse(text);
  const [inputs, targets, weights] = [x, yTrue, Wo].map((numbers) => Float64Array.from(numbers));
  return { n: 4, features: 3, x: inputs, yTrue: targets, Wo: weights, lr };
}
