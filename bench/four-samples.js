// @ts-check
/** @file The lessons' four samples, as plain numbers: a cold process imports nothing for them. */

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

/**
 * @param {string} text what four-samples.json holds
 * @returns {Samples}
 */
export function fourSamples(text) {
  const { x, yTrue, Wo, lr } = JSON.parse(text);
  const [inputs, targets, weights] = [x, yTrue, Wo].map((numbers) => Float64Array.from(numbers));
  return { n: 4, features: 3, x: inputs, yTrue: targets, Wo: weights, lr };
}
