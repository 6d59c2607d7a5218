// @ts-check
/** @file "nn", in one call of `train`. */

import { train } from "nn";
import { arrays } from "./arrays.js";

/**
 * @param {import("../four-samples.js").Samples} samples
 * @returns {(steps: number) => ArrayLike<number>} trains for so many steps, gives their losses
 */
export function prepare(samples) {
  const { x, yTrue, Wo, bo } = arrays(samples);
  return (steps) => train(x, yTrue, Wo, bo, samples.lr, steps).losses.data;
}
