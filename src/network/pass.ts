/**
 * @file Forward and backward in one go over all samples, without an array for each value on the way.
 *
 * The samples are taken in blocks that stay in the processor's first cache, and each feature lies
 * in a row of its own, so that every inner loop runs over neighbours.
 */
import { addToBlock, BLOCK, blockProduct, expBlock, theBlock } from "../loops/block.js";
import { transpose } from "../loops/layout.js";

const block = theBlock;

/** The sums of one pass over n samples; the gradient's weights stand in the array handed in. */
export interface Sums {
  /** The sum of the squared errors. */
  squaredError: number;
  /** How many samples are predicted rightly. */
  right: number;
  /** The gradient of the summed squared error by the bias. */
  deltabo: number;
}

/** One pass with these weights and this bias. It writes its gradient by the weights into deltaWo. */
export type Pass = (Wo: Float64Array, bo: number, deltaWo: Float64Array) => Sums;

/**
 * Makes the pass over the given samples; what it returns is overwritten by its next call.
 *
 * @param x n rows of as many numbers as there are features
 * @param yTrue n targets, 0 or 1
 */
export function passOver(x: Float64Array, yTrue: Float64Array): Pass {
  const n = yTrue.length;
  const features = Math.trunc(x.length / n);
  const columns = transpose(x, [n, features]);
  const sums: Sums = { squaredError: 0, right: 0, deltabo: 0 };

  return (Wo, bo, deltaWo) => {
    sums.squaredError = 0;
    sums.right = 0;
    sums.deltabo = 0;
    deltaWo.fill(0);
    for (let first = 0; first < n; first += BLOCK) {
      const size = Math.min(BLOCK, n - first);
      // For each sample first -ho, then e^-ho, then dMSE_dho, in the same place.
      block.fill(-bo, 0, size);
      for (let j = 0; j < features; j++) addToBlock(columns, j * n + first, -Wo[j], size);
      expBlock(size);
      activate(yTrue, first, size, sums);
      for (let j = 0; j < features; j++) deltaWo[j] += blockProduct(columns, j * n + first, size);
    }
    return sums;
  };
}

/** Turns each sample's e^-ho into its dMSE_dho, and counts errors and right answers on the way. */
function activate(yTrue: Float64Array, first: number, size: number, sums: Sums): void {
  let squaredError = 0;
  let right = 0;
  let deltabo = 0;
  for (let i = 0; i < size; i++) {
    const target = yTrue[first + i];
    const yPred = 1 / (1 + block[i]);
    const error = target - yPred;
    const dMSE_dho = -2 * error * (yPred * (1 - yPred));
    block[i] = dMSE_dho;
    squaredError += error * error;
    right += +(+(yPred > 0.5) === target);
    deltabo += dMSE_dho;
  }
  sums.squaredError += squaredError;
  sums.right += right;
  sums.deltabo += deltabo;
}
