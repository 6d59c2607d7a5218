// @ts-check
/** @file "nn", in the loop that lesson 4 has, and its matrix product. */

import { loop, loopOfFour } from "../node_modules/.lesson/loop.mjs";
import { arrays, matrix } from "./arrays.js";

/**
 * @param {import("../four-samples.js").Samples} samples
 * @returns {(steps: number) => ArrayLike<number>} trains for so many steps, gives their losses
 */
export function prepare(samples) {
  const { x, yTrue, Wo, bo } = arrays(samples);
  const run = samples.n === 4 ? loopOfFour : loop;
  return (steps) => run(x, yTrue, Wo, bo, samples.lr, steps);
}

/**
 * @param {number} size
 * @param {Float64Array} a
 * @param {Float64Array} b
 * @returns {(times: number) => ArrayLike<number>} multiplies so often, gives the product's diagonal
 */
export function prepareMatmul(size, a, b) {
  const [A, B] = [matrix(size, size, a), matrix(size, size, b)];
  return (times) => {
    let product = A;
    for (let time = 0; time < times; time++) product = A.matmul(B);
    return Float64Array.from({ length: size }, (_, i) => product.data[i * size + i]);
  };
}
