/** @file The pass over samples by the fast loops, whose memory holds them from one pass to the next. */

import type { Floats } from "../../floats.js";
import { FREE, sharedMemory } from "./module.js";

/** A pass over samples, and what it works with. */
export interface Pass {
  /** The weights, then the bias. */
  weights: Float64Array;
  /** The gradient of the summed squared error with respect to each of them, written by `run`; ... */
  gradient: Float64Array;
  /** ... the sum of the squared errors, and how many samples are predicted rightly. */
  sums: Float64Array;
  /** Passes over all samples. */
  run: () => void;
}

/**
 * Makes the pass over n samples, or none without the fast loops, or where there is not enough memory.
 *
 * @param x n rows of as many numbers as there are features
 * @param yTrue n targets, 0 or 1
 */
export function fastPass(x: Floats, yTrue: Floats, features: number): Pass | undefined {
  const n = yTrue.length;
  const places = Math.ceil(n / 4) * 4;
  const sizes = [places * (features + 1), features + 1, features + 1, 2];
  const total = sizes.reduce((sum, size) => sum + size);
  const room = sharedMemory(FREE + total * 8);
  if (!room) return undefined;
  let end = FREE / 8;
  const [samples, weights, gradient, sums] = sizes.map((size) => {
    end += size;
    return room.numbers.subarray(end - size, end);
  });
  layOut(x, yTrue, features, places, samples);
  const [from, factors, to] = [samples, weights, gradient].map(({ byteOffset }) => byteOffset);
  const run = () => room.loops.pass(from, places * 8, features, factors, to);
  return { weights, gradient, sums, run };
}

/** How many samples a block has, as in assembly/pass.ts. */
const BLOCK = 512;

/** Writes the samples in blocks, each with a column for each feature, and one for the targets. */
function layOut(
  x: Floats,
  yTrue: Floats,
  features: number,
  places: number,
  samples: Float64Array,
): void {
  const n = yTrue.length;
  let to = 0;
  for (let first = 0; first < places; first += BLOCK) {
    const end = Math.min(first + BLOCK, places);
    for (let j = 0; j < features; j++)
      for (let i = first; i < end; i++) samples[to++] = i < n ? x[i * features + j] : 0;
    for (let i = first; i < end; i++) samples[to++] = i < n ? yTrue[i] : Number.NaN;
  }
}
