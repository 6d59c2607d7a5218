/**
 * @file Forward and backward in one go over all samples, without an array for each value on the way.
 *
 * The samples are taken in blocks that stay in the processor's first cache, and each feature lies
 * in a column of its own, so that every inner loop runs over neighbours. The bias is the weight of
 * one more column, of ones; columns of zeros follow until there are a multiple of four.
 */

import type { Floats } from "../floats.js";
import { BLOCK, createBlock } from "../loops/block.js";
import { transpose } from "../loops/layout.js";
import { checkShape, sizeOf } from "../shape/index.js";

/** The one block of all passes: see createBlock. */
const { numbers: block, exp, subtractProduct, addProduct } = createBlock();

/** How many columns the loops take at a time. */
const GROUP = 4;

/** What one pass over n samples counts. */
interface Sums {
  /** The sum of the squared errors. */
  squaredError: number;
  /** How many samples are predicted rightly. */
  right: number;
}

/** A pass over samples, and what it works with. */
export interface Pass {
  /** The weights, then the bias, then zeros. */
  weights: Float64Array;
  /** The gradient of the summed squared error with respect to each of them, written by `run`. */
  gradient: Float64Array;
  /** Passes over all samples; what it returns is overwritten the next time. */
  run: () => Sums;
}

/**
 * Makes the pass over the given samples.
 *
 * @param x n rows of as many numbers as there are features
 * @param yTrue n targets, 0 or 1
 * @param Wo the weights to begin with, one for each feature
 * @param bo the bias to begin with
 */
export function passOver(x: Floats, yTrue: Floats, Wo: Floats, bo: number): Pass {
  const n = yTrue.length;
  const columns = columnsOf(x, n, Wo.length);
  const weights = new Float64Array(columns.length / n);
  weights.set([...Wo, bo]);
  const gradient = new Float64Array(weights.length);
  const sums: Sums = { squaredError: 0, right: 0 };

  const run = () => {
    sums.squaredError = 0;
    sums.right = 0;
    gradient.fill(0);
    for (let first = 0; first < n; first += BLOCK) {
      const size = Math.min(BLOCK, n - first);
      // For each sample first -ho, then e^-ho, then dMSE_dho, in the same place.
      block.fill(0, 0, size);
      for (let j = 0; j < weights.length; j += GROUP)
        subtractProduct(columns, j * n + first, n, weights, j, size);
      exp(size);
      activate(yTrue, first, size, sums);
      for (let j = 0; j < weights.length; j += GROUP)
        addProduct(columns, j * n + first, n, gradient, j, size);
    }
    return sums;
  };
  return { weights, gradient, run };
}

/** The features of n samples as columns, the column of ones, and columns of zeros. */
function columnsOf(x: Floats, n: number, features: number): Float64Array {
  const shape = checkShape("train", [n, GROUP * Math.ceil((features + 1) / GROUP)]);
  const columns = new Float64Array(sizeOf(shape));
  columns.set(transpose(x, [n, features]));
  return columns.fill(1, features * n, (features + 1) * n);
}

/** Turns each sample's e^-ho into its dMSE_dho, and counts errors and right answers on the way. */
function activate(yTrue: Floats, first: number, size: number, sums: Sums): void {
  let squaredError = 0;
  let right = 0;
  let i = 0;
  for (; i + 1 < size; i += 2) {
    const target0 = yTrue[first + i];
    const target1 = yTrue[first + i + 1];
    const yPred0 = 1 / (1 + block[i]);
    const yPred1 = 1 / (1 + block[i + 1]);
    const error0 = target0 - yPred0;
    const error1 = target1 - yPred1;
    block[i] = dMSE_dho(error0, yPred0);
    block[i + 1] = dMSE_dho(error1, yPred1);
    squaredError += error0 * error0 + error1 * error1;
    right += isRight(yPred0, target0) + isRight(yPred1, target1);
  }
  if (i < size) {
    const target = yTrue[first + i];
    const yPred = 1 / (1 + block[i]);
    const error = target - yPred;
    block[i] = dMSE_dho(error, yPred);
    squaredError += error * error;
    right += isRight(yPred, target);
  }
  sums.squaredError += squaredError;
  sums.right += right;
}

function dMSE_dho(error: number, yPred: number): number {
  return -2 * error * (yPred * (1 - yPred));
}

function isRight(yPred: number, target: number): number {
  return +(+(yPred > 0.5) === target);
}
