/** @file Tries other learning rates from the same initial weights. */
import type { NdArray } from "../array/index.js";
import { formatNumber } from "../describe.js";
import { interruptCheck } from "../interrupt.js";
import { type Batches, epochsOf } from "./epochs.js";
import type { Layer } from "./layer.js";
import { DIGITS, ROUNDING } from "./metrics.js";

/** The samples, initial weights and batches of a training run. */
export interface Start {
  x: NdArray;
  yTrue: NdArray;
  layers: readonly Layer[];
  batches: Batches;
}

/** Returns the unit in which the length of a training run is counted: steps, or epochs if there are batches. */
export function unitOf({ batches }: Start): "step" | "epoch" {
  return batches.batchSize === undefined ? "step" : "epoch";
}

/** The number of steps in an epoch. */
function stepsPerEpoch({ x, batches: { batchSize } }: Start): number {
  return batchSize === undefined ? 1 : Math.ceil(x.shape[0] / batchSize);
}

/** The rates to try, as multiples of the given rate. */
const FACTORS = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8].map((power) => 10 ** power);
/**
 * The minimum and maximum number of steps in a trial. Within these bounds, all trials together take as long
 * as the training run.
 */
const TRIAL = { least: 10, most: 100 };

/** The result of training at a different rate. */
interface Trial {
  rate: number;
  /** The number of steps or epochs. */
  epochs: number;
  /** The final loss. */
  loss: number;
  /** Whether the loss never rose. */
  stable: boolean;
}

/** Trains from the same initial weights at different rates. */
export function tryOtherRates(start: Start, lr: number, epochs: number): Trial[] {
  const share = Math.floor(epochs / FACTORS.length);
  const [least, most] = [TRIAL.least, TRIAL.most].map((steps) =>
    Math.ceil(steps / stepsPerEpoch(start)),
  );
  const each = Math.max(least, Math.min(most, share));
  return FACTORS.map((factor) => tryRate(start, Number((lr * factor).toPrecision(2)), each));
}

function tryRate({ x, yTrue, layers, batches }: Start, rate: number, epochs: number): Trial {
  const epoch = epochsOf(x, yTrue, batches);
  let current = layers;
  let before = Number.POSITIVE_INFINITY;
  let stable = true;
  const checkInterrupt = interruptCheck();
  for (let e = 0; e <= epochs; e++) {
    checkInterrupt?.();
    const { loss, layers: next } = epoch(current, rate);
    stable &&= loss <= before * (1 + ROUNDING);
    before = loss;
    current = next;
  }
  return { rate, epochs, loss: before, stable };
}

/**
 * Recommends a rate: among the rates at which the loss never rises, the one with the lowest final loss.
 * Returns undefined if none of these losses is below `most`.
 */
export function otherRate(
  start: Start,
  lr: number,
  epochs: number,
  most: number,
): string | undefined {
  const trials = tryOtherRates(start, lr, epochs);
  const better = trials.filter(({ stable, loss }) => stable && loss < most);
  if (better.length === 0) return undefined;
  const best = better.reduce((least, other) => (other.loss < least.loss ? other : least));
  const how = best.rate > lr ? "larger" : "smaller";
  return (
    `Use a ${how} lr than ${lr}: from the same initial weights, lr = ${best.rate} brings the loss to ` +
    `${formatNumber(best.loss, DIGITS)} in ${best.epochs} ${unitOf(start)}${best.epochs === 1 ? "" : "s"}.`
  );
}
