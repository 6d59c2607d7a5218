/** @file Says when a training went wrong, why, and what to change. */
import type { NdArray } from "../array/index.js";
import { formatNumber } from "../describe.js";
import type { Floats } from "../floats.js";
import type { Layer } from "./layer.js";
import {
  DIGITS,
  type Fit,
  JUMPS,
  MOVED,
  measureFit,
  notFiniteIn,
  PATIENCE,
  rises,
  SATURATED,
  SOLVED,
  standsSince,
} from "./metrics.js";
import type { Samples } from "./samples.js";

/** What `diagnosis` looks at, of all that training leaves behind. */
export interface Outcome {
  /** The mean squared error before each step's update, of shape (steps,). */
  losses: NdArray;
  /** The weights after the last step, of shape (features, 1). */
  Wo: NdArray;
  /** The bias after the last step, of shape (1,). */
  bo: NdArray;
}

/**
 * What went wrong in a training, and what to change, in a sentence or two; undefined if nothing did.
 *
 * @param samples what the training began with
 * @param outcome what it left behind
 * @param lr the learning rate it took
 */
export function diagnose(samples: Samples, outcome: Outcome, lr: number): string | undefined {
  const losses = outcome.losses.data;
  const steps = losses.length;
  if (steps === 0) return undefined;
  const notFinite = findNotFinite(samples, outcome, lr);
  if (notFinite) return notFinite;
  const layer = { weights: outcome.Wo, bias: outcome.bo } as Layer;
  const end = measureFit(samples.x, samples.yTrue, [layer]);
  if (end.loss < SOLVED) return undefined;
  const calm = calmRate(samples.x);
  if (calm === 0)
    return "x holds numbers so large that no rate is small enough. Scale x down, to about 1.";
  const rate = `lr = ${lr}`;
  if (lr < 0)
    return `${rate} is negative, so each step climbs. Take a positive one, such as ${calm}.`;
  if (lr === 0) return `${rate}, so no step moves anything. Take a positive one, such as ${calm}.`;
  if (lr > calm && rises(losses) > JUMPS)
    return (
      `The loss jumps up and down around ${formatNumber(end.loss, DIGITS)}: ${rate} is too large, and each step ` +
      `goes past the goal. Take a smaller one, such as ${calm}.`
    );
  const reach = (end.slopeSquared * Math.max(steps, PATIENCE)) / samples.yTrue.data.length;
  if (lr * reach > MOVED * end.loss) return undefined;
  if (end.wrong > 0 && end.maxWrongSlope < SATURATED) return saturated(losses, end, lr, calm);
  if (calm * reach > MOVED * end.loss) {
    // What has come far and has only slowed down needs no word.
    if (Math.abs(losses[0] - end.loss) > MOVED * losses[0]) return undefined;
    return (
      `The loss hardly moves: it is ${formatNumber(losses[0], DIGITS)} at first and ${formatNumber(end.loss, DIGITS)} at the ` +
      `end. ${rate} is too small. Take a larger one, such as ${calm}.`
    );
  }
  if (end.wrong === 0) return undefined;
  return (
    `The loss has settled at ${formatNumber(end.loss, DIGITS)}: some samples pull the weights one way, others ` +
    "the opposite way, and the pulls cancel. More steps change nothing, nor does another lr. " +
    "Give the network other inputs, or a hidden layer."
  );
}

function findNotFinite({ x, Wo, bo }: Samples, after: Outcome, lr: number) {
  const losses = after.losses.data;
  const at = losses.findIndex((loss) => !Number.isFinite(loss));
  if (at === 0) {
    const holds = notFiniteIn({ x, Wo, bo });
    if (holds)
      return (
        `The loss is ${losses[0]} from the first step on: ${holds}. ` +
        "Put a number there, or leave that row out."
      );
    return (
      `The loss is ${losses[0]} from the first step on: x·Wo + bo is beyond the largest number ` +
      "there is. Scale x and the weights down, to about 1."
    );
  }
  const overflown = [after.Wo, after.bo].some(({ data }) => !data.every(Number.isFinite));
  if (at < 0 && !overflown) return undefined;
  const when =
    at < 0
      ? "The weights are not finite after the last step"
      : `The loss is ${losses[at]} from step ${at} on`;
  const calm = calmRate(x);
  return calm === 0
    ? `${when}: x holds numbers so large that no rate is small enough. Scale x down, to about 1.`
    : `${when}: lr = ${lr} made the weights larger than the largest number there is. ` +
        `Take a smaller one, such as ${calm}.`;
}

function saturated(losses: Floats, end: Fit, lr: number, calm: number): string {
  const since = standsSince(losses);
  const tooFar = lr > calm && since > 0;
  const when = since > 0 ? `has not moved since step ${since}` : "does not move";
  const wrong = end.wrong === 1 ? "1 prediction is" : `${end.wrong} predictions are`;
  return (
    `The loss ${when} and stands at ${formatNumber(end.loss, DIGITS)}: ${wrong} wrong and saturated, so close to ` +
    `0 or 1 that the sigmoid has no slope left to learn by (y(1 - y) is ${formatNumber(end.maxWrongSlope, DIGITS)}). ` +
    (tooFar
      ? `lr = ${lr} made the weights too large. Take a smaller one, such as ${calm}.`
      : "x·Wo + bo is too large from the start. Begin with smaller weights, or scale x down to about 1.")
  );
}

/**
 * A learning rate at which the loss cannot rise, to one digit.
 *
 * Over its weighted sum no squared error of a sigmoid bends more than 0.154, its second derivative
 * where σ = 0.386; so over the weights and the bias the sum of all bends at most
 * L = 0.154 · Σ(|x_i|² + 1). No step of less than 2/L climbs; 1/L is the one that is sure of most,
 * and rounding it keeps well below 2/L. Source: the descent lemma, as in Nesterov, Introductory
 * Lectures on Convex Optimization, 1.2.3.
 */
function calmRate({ data, shape }: NdArray): number {
  let sum = shape[0];
  for (let i = 0; i < data.length; i++) sum += data[i] ** 2;
  return Number((1 / (0.154 * sum)).toPrecision(1));
}
