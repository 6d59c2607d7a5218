/** @file One pass over the samples: in a single step, or batch by batch in an order that is drawn. */
import type { NdArray } from "../array/index.js";
import { checkCount } from "../checks.js";
import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import { interruptCheck } from "../interrupt.js";
import { type RandomState, randomState, seeded } from "../random/index.js";
import type { Layer } from "./layer.js";
import { shareRight, squaredError } from "./loss.js";
import { forward, oneStep, stepped } from "./stepLayers.js";

/** How a pass goes through the samples. */
export interface Batches {
  /** How many samples each step takes, and what is left the last one; all of them in one if left out. */
  batchSize?: number;
  /**
   * What the order of the samples is drawn from, a new one for each epoch: a text, as for `seeded`, or a number,
   * as for `randomState`. "batches" if left out.
   */
  seed?: string | number;
}

/** @throws RangeError for a batch of no samples; TypeError, RangeError for a seed that is neither a text nor a whole number. */
export function checkBatches({ batchSize, seed }: Batches): void {
  if (batchSize === 0) throw rangeError("trainLayers: batchSize must be 1 or more, not 0");
  if (batchSize !== undefined) checkCount("trainLayers: batchSize", batchSize);
  if (seed !== undefined) ordersOf(seed);
}

/** @throws TypeError, RangeError for what is no seed. */
function ordersOf(seed: unknown): RandomState {
  if (typeof seed === "string") return seeded(seed);
  if (typeof seed === "number") return randomState(seed);
  throw typeError(
    `trainLayers: seed must be a text or a whole number, such as "digits" or 1234, not ${describeValue(seed)}`,
  );
}

/** How good a network is on some samples. */
export interface Quality {
  /** The mean of the squared errors. */
  loss: number;
  /** The share of outputs on the right side of 0.5, 0 to 1. */
  acc: number;
}

/** Takes layers through the next epoch; the quality is that on all samples, before it. */
export type Epoch = (
  layers: readonly Layer[],
  lr: number,
) => Quality & { layers: readonly Layer[] };

/**
 * The epochs of a training, from its first on.
 *
 * Source: L. Bottou, F. Curtis, J. Nocedal: Optimization Methods for Large-Scale Machine Learning, SIAM Review
 * 60 (2018), section 3: the samples are drawn without putting back, epoch by epoch.
 */
export function epochsOf(
  x: NdArray,
  yTrue: NdArray,
  { batchSize, seed = "batches" }: Batches,
): Epoch {
  if (batchSize === undefined) return (layers, lr) => oneStep(x, yTrue, layers, lr);
  const orders = ordersOf(seed);
  const n = x.shape[0];
  const look = interruptCheck();
  return (layers, lr) => {
    const quality = qualityOf(x, yTrue, layers);
    const order = orders.permutation(n);
    const [xs, ys] = [x.take(order, 0), yTrue.take(order, 0)] as NdArray<[number, number]>[];
    let current = layers;
    for (let start = 0; start < n; start += batchSize) {
      look?.();
      const stop = start + batchSize;
      current = stepped(xs.slice(start, stop), ys.slice(start, stop), current, lr);
    }
    return { ...quality, layers: current };
  };
}

/** How good layers are on samples that fit them. */
export function qualityOf(x: NdArray, yTrue: NdArray, layers: readonly Layer[]): Quality {
  const { a } = forward(x, layers);
  const yPred = a[a.length - 1] as NdArray;
  return { loss: squaredError(yTrue, yPred).mean(), acc: shareRight(yTrue, yPred) };
}
