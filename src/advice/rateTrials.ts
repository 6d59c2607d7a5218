/** @file Tries other learning rates from the same initial weights. */
import { formatNumber } from "../describe.js";
import { host } from "../host.js";
import { activationOf } from "../network/activations/table.js";
import { epochsOf } from "../network/epochs.js";
import type { Start } from "../network/trainEpochs.js";
import { DIGITS, ROUNDING, type Run } from "./metrics.js";

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
function tryOtherRates({ start, losses }: Run): Trial[] {
  const share = Math.floor(losses.length / FACTORS.length);
  const [least, most] = [TRIAL.least, TRIAL.most].map((steps) =>
    Math.ceil(steps / stepsPerEpoch(start)),
  );
  const each = Math.max(least, Math.min(most, share));
  return FACTORS.map((factor) => tryRate(start, Number((start.lr * factor).toPrecision(2)), each));
}

function tryRate(
  { x, yTrue, layers, batches, loss: error }: Start,
  rate: number,
  epochs: number,
): Trial {
  const epoch = epochsOf(x, yTrue, batches, error);
  let current = layers;
  let before = Number.POSITIVE_INFINITY;
  let stable = true;
  const { checkInterrupt } = host();
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
export function otherRate(run: Run, most: number): string | undefined {
  const { lr } = run.start;
  const trials = tryOtherRates(run);
  const better = trials.filter(({ stable, loss }) => stable && loss < most);
  if (better.length === 0) return undefined;
  const best = better.reduce((least, other) => (other.loss < least.loss ? other : least));
  const how = best.rate > lr ? "larger" : "smaller";
  return (
    `Use a ${how} lr than ${lr}: from the same initial weights, lr = ${best.rate} brings the loss to ` +
    `${formatNumber(best.loss, DIGITS)} in ${best.epochs} ${unitOf(run.start)}${best.epochs === 1 ? "" : "s"}.`
  );
}

/** Returns a rate below the given one at which the loss does not rise. */
export function smallerRate(run: Run): number {
  const { lr } = run.start;
  if (run.safe !== undefined) return run.safe;
  const stable = tryOtherRates(run).filter((trial) => trial.stable && trial.rate < lr);
  return Math.max(lr / 1000, ...stable.map((trial) => trial.rate));
}

/**
 * Returns a learning rate at which the loss cannot rise, rounded to one digit, or undefined if there is no formula
 * for it.
 *
 * With one layer, the curvature of the summed error with respect to the weights and biases is at most
 * L = c · Σ(|x_i|² + 1), where c is the largest second derivative of an error with respect to its weighted sums. A
 * step of less than 2/L never goes uphill. The guaranteed descent is largest at 1/L, and after rounding, the rate is
 * still well below 2/L. Source: the descent lemma, as in Nesterov, Introductory Lectures on Convex Optimization,
 * 1.2.3.
 */
export function safeRate({ x, layers, loss }: Start): number | undefined {
  const curvature = activationOf(layers[0]).curvature?.[loss.name];
  if (layers.length > 1 || curvature === undefined) return undefined;
  let sum = x.shape[0];
  for (let i = 0; i < x.data.length; i++) sum += x.data[i] ** 2;
  return Number((1 / (curvature * sum)).toPrecision(1));
}
