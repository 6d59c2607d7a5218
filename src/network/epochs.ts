/**
 * @file One epoch of training: a single step over all samples, or a step for each batch of samples in random order.
 */
import type { NdArray } from "../array/index.js";
import { checkCount } from "../checks.js";
import { describeValue } from "../describe.js";
import { typeError } from "../errors.js";
import { host } from "../host.js";
import { type RandomState, randomState, seeded } from "../random/index.js";
import type { Layer } from "./layer.js";
import type { Loss } from "./losses.js";
import { backward, forward, type Quality, qualityOf, updated } from "./pass.js";

/** The options that control how an epoch splits the samples into batches. */
export interface Batches {
  /**
   * The number of samples in a batch; the last batch contains the rest. By default, one batch contains all samples.
   */
  batchSize?: number;
  /**
   * The seed for shuffling the samples, either a string for {@link seeded} or a number for
   * {@link randomState}. Defaults to "batches".
   */
  seed?: string | number;
}

/**
 * Checks the batch size and the seed.
 *
 * @throws {TypeError} if the seed is neither a string nor a number
 * @throws {RangeError} if the batch size is not a whole number above 0, or the seed is not valid for `randomState`
 */
export function checkBatches({ batchSize, seed }: Batches): void {
  if (batchSize !== undefined) checkCount("trainLayers: batchSize", batchSize, { least: 1 });
  if (seed !== undefined) generatorOf(seed);
}

function generatorOf(seed: unknown): RandomState {
  if (typeof seed === "string") return seeded(seed);
  if (typeof seed === "number") return randomState(seed);
  throw typeError(
    `trainLayers: seed must be a string or a whole number, such as "digits" or 1234, not ${describeValue(seed)}`,
  );
}

/**
 * Trains layers for one epoch. It returns the new layers, and the loss and accuracy on all samples before the epoch.
 */
export type Epoch = (
  layers: readonly Layer[],
  lr: number,
) => Quality & { layers: readonly Layer[] };

/**
 * Returns a function that trains layers for one epoch per call. With batches, each call shuffles the samples
 * again, and each epoch uses every sample once.
 *
 * Source: L. Bottou, F. Curtis, J. Nocedal: Optimization Methods for Large-Scale Machine Learning, SIAM Review
 * 60 (2018), section 3.
 */
export function epochsOf(
  x: NdArray,
  yTrue: NdArray,
  { batchSize, seed = "batches" }: Batches,
  loss: Loss,
): Epoch {
  const step = (
    xs: NdArray,
    ys: NdArray,
    layers: readonly Layer[],
    lr: number,
    pass = forward(xs, layers),
  ) => updated(layers, backward(xs, ys, layers, pass, loss), lr);
  if (batchSize === undefined)
    return (layers, lr) => {
      const pass = forward(x, layers);
      return { ...qualityOf(yTrue, layers, pass, loss), layers: step(x, yTrue, layers, lr, pass) };
    };
  const generator = generatorOf(seed);
  const n = x.shape[0];
  const { checkInterrupt } = host();
  return (layers, lr) => {
    const quality = qualityOf(yTrue, layers, forward(x, layers), loss);
    const order = generator.permutation(n);
    const [xs, ys] = [x.take(order, 0), yTrue.take(order, 0)] as NdArray<[number, number]>[];
    let current = layers;
    for (let start = 0; start < n; start += batchSize) {
      checkInterrupt?.();
      const stop = start + batchSize;
      current = step(xs.slice(start, stop), ys.slice(start, stop), current, lr);
    }
    return { ...quality, layers: current };
  };
}
