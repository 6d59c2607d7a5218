/** @file The forward and backward pass over all samples, without arrays for the intermediate values. */

import type { Floats } from "../floats.js";
import { LONG_PASS } from "./thresholds.js";
import { fastPass, type Pass } from "./wasm/pass.js";

/**
 * Prepares the pass over the given samples.
 *
 * @param x the inputs, in n rows with one number for each feature
 * @param yTrue the n targets, each 0 or 1
 * @param Wo the initial weights, one for each feature
 * @param bo the initial bias
 */
export function passOver(x: Floats, yTrue: Floats, Wo: Floats, bo: number): Pass {
  const fast = yTrue.length >= LONG_PASS ? fastPass(x, yTrue, Wo.length) : undefined;
  const pass = fast ?? plainPass(x, yTrue, Wo.length);
  pass.weights.set([...Wo, bo]);
  return pass;
}

/** Prepares a pass that processes one sample after another, without the fast loops. */
function plainPass(x: Floats, yTrue: Floats, features: number): Pass {
  const weights = new Float64Array(features + 1);
  const gradient = new Float64Array(features + 1);
  const sums = new Float64Array(2);
  const run = () => {
    gradient.fill(0);
    let squaredError = 0;
    let right = 0;
    for (let i = 0, row = 0; i < yTrue.length; i++, row += features) {
      // Adds the products in the same order as the loop in the lessons, so that the results agree to
      // the last digit.
      let ho = 0;
      for (let j = 0; j < features; j++) ho += x[row + j] * weights[j];
      ho += weights[features];
      const yPred = 1 / (1 + Math.exp(-ho));
      const error = yTrue[i] - yPred;
      const dMSE_dho = -2 * error * (yPred * (1 - yPred));
      for (let j = 0; j < features; j++) gradient[j] += x[row + j] * dMSE_dho;
      gradient[features] += dMSE_dho;
      squaredError += error * error;
      right += +(+(yPred > 0.5) === yTrue[i]);
    }
    sums[0] = squaredError;
    sums[1] = right;
  };
  return { weights, gradient, sums, run };
}
