/**
 * @file The pass over the samples, computed with the fast loops, which keep the samples in memory
 * between passes.
 */

import type { Floats } from "../../floats.js";
import { FREE, sharedMemory } from "./module.js";

/** A pass over the samples, with its inputs and results. */
export interface Pass {
  /** The weights, followed by the bias. */
  weights: Float64Array;
  /** The gradient of the summed squared error with respect to the weights and the bias, written by `run`. */
  gradient: Float64Array;
  /** The sum of the squared errors, and the number of correct predictions, written by `run`. */
  sums: Float64Array;
  /** Makes one pass over all samples. */
  run: () => void;
}

/**
 * Prepares the pass over n samples.
 *
 * @param x the inputs, in n rows with one number for each feature
 * @param yTrue the n targets, each 0 or 1
 * @returns undefined if the fast loops are not available or there is not enough memory
 */
export function fastPass(x: Floats, yTrue: Floats, features: number): Pass | undefined {
  const n = yTrue.length;
  const slots = Math.ceil(n / 4) * 4;
  const sizes = [slots * (features + 1), features + 1, features + 1, 2];
  const total = sizes.reduce((sum, size) => sum + size);
  const memory = sharedMemory(FREE + total * 8);
  if (!memory) return undefined;
  let end = FREE / 8;
  const [samples, weights, gradient, sums] = sizes.map((size) => {
    end += size;
    return memory.numbers.subarray(end - size, end);
  });
  layOut(x, yTrue, features, slots, samples);
  const [from, factors, to] = [samples, weights, gradient].map(({ byteOffset }) => byteOffset);
  const run = () => memory.loops.pass(from, slots * 8, features, factors, to);
  return { weights, gradient, sums, run };
}

/** The number of samples in a block, as in assembly/pass.ts. */
const BLOCK = 512;

/** Writes the samples in blocks. Each block has one column for each feature, then one for the targets. */
function layOut(
  x: Floats,
  yTrue: Floats,
  features: number,
  slots: number,
  samples: Float64Array,
): void {
  const n = yTrue.length;
  let to = 0;
  for (let first = 0; first < slots; first += BLOCK) {
    const end = Math.min(first + BLOCK, slots);
    for (let j = 0; j < features; j++)
      for (let i = first; i < end; i++) samples[to++] = i < n ? x[i * features + j] : 0;
    for (let i = first; i < end; i++) samples[to++] = i < n ? yTrue[i] : Number.NaN;
  }
}
