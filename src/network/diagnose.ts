/** @file Explains what went wrong in the training of one layer, and what to change. */
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
  REPLACE_INPUT,
  REPLACE_WEIGHT,
  rises,
  SATURATED,
  SOLVED,
  saturationInWords,
  stuckSince,
} from "./metrics.js";
import type { Samples } from "./samples.js";

/** The results of a training run that are needed for its diagnosis. */
export interface Outcome {
  /** The mean squared error before each step's update, of shape (steps,). */
  losses: NdArray;
  /** The weights after the last step, of shape (features, 1). */
  Wo: NdArray;
  /** The bias after the last step, of shape (1,). */
  bo: NdArray;
}

/**
 * Explains in a few sentences what went wrong in a training run and what to change. Returns undefined if
 * nothing went wrong.
 *
 * @param samples the samples and the initial weights
 * @param outcome the results of the training run
 * @param lr the learning rate of the training run
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
  const safe = safeRate(samples.x);
  if (safe === 0)
    return "Some numbers in x are so large that no learning rate is small enough. Scale x down to values of about 1.";
  const rate = `lr = ${lr}`;
  if (lr < 0)
    return `${rate} is negative, so every step goes uphill. Use a positive value, such as ${safe}.`;
  if (lr === 0)
    return `${rate}, so the steps change nothing. Use a positive value, such as ${safe}.`;
  if (lr > safe && rises(losses) > JUMPS)
    return (
      `The loss jumps up and down around ${formatNumber(end.loss, DIGITS)}: ${rate} is too large, so the steps ` +
      `overshoot the minimum. Use a smaller value, such as ${safe}.`
    );
  const reach = (end.slopeSquared * Math.max(steps, PATIENCE)) / samples.yTrue.data.length;
  if (lr * reach > MOVED * end.loss) return undefined;
  if (end.wrong > 0 && end.maxWrongSlope < SATURATED) return saturated(losses, end, lr, safe);
  if (safe * reach > MOVED * end.loss) {
    // A training run that made good progress and has only slowed down needs no advice.
    if (Math.abs(losses[0] - end.loss) > MOVED * losses[0]) return undefined;
    return (
      `The loss hardly changes: it is ${formatNumber(losses[0], DIGITS)} at the start and ${formatNumber(end.loss, DIGITS)} ` +
      `at the end. ${rate} is too small. Use a larger value, such as ${safe}.`
    );
  }
  if (end.wrong === 0) return undefined;
  return (
    `The loss has settled at ${formatNumber(end.loss, DIGITS)}: some samples pull the weights one way, others pull ` +
    "them the opposite way, and the pulls cancel out. More steps will not help, and neither will a " +
    "different lr. Try other inputs, or add a hidden layer."
  );
}

function findNotFinite({ x, Wo, bo }: Samples, after: Outcome, lr: number) {
  const losses = after.losses.data;
  const at = losses.findIndex((loss) => !Number.isFinite(loss));
  if (at === 0) {
    const start = `The loss is ${losses[0]} from the first step on`;
    const input = notFiniteIn({ x });
    if (input) return `${start} because ${input}. ${REPLACE_INPUT}`;
    const weight = notFiniteIn({ Wo, bo });
    if (weight) return `${start} because ${weight}. ${REPLACE_WEIGHT}`;
    return (
      `${start} because x·Wo + bo is too large for a floating-point number. ` +
      "Scale x and the weights down to values of about 1."
    );
  }
  const overflown = [after.Wo, after.bo].some(({ data }) => !data.every(Number.isFinite));
  if (at < 0 && !overflown) return undefined;
  const when =
    at < 0
      ? "The weights are not finite after the last step"
      : `The loss is ${losses[at]} from step ${at} on`;
  const safe = safeRate(x);
  return safe === 0
    ? `${when}: some numbers in x are so large that no learning rate is small enough. Scale x down to values of about 1.`
    : `${when}: lr = ${lr} made the weights too large for floating-point numbers. ` +
        `Use a smaller value, such as ${safe}.`;
}

function saturated(losses: Floats, end: Fit, lr: number, safe: number): string {
  const since = stuckSince(losses);
  const wasRate = lr > safe && since > 0;
  const when = since > 0 ? `since step ${since}` : "from the start";
  const wrong = end.wrong === 1 ? "1 prediction is" : `${end.wrong} predictions are`;
  return (
    `The loss has been stuck at ${formatNumber(end.loss, DIGITS)} ${when} because ${wrong} wrong and saturated: ` +
    `${saturationInWords(end)}. ` +
    (wasRate
      ? `lr = ${lr} made the weights too large. Use a smaller value, such as ${safe}.`
      : "x·Wo + bo was too far from 0 at the start. Use smaller initial weights, or scale x down to values of about 1.")
  );
}

/**
 * Returns a learning rate at which the loss cannot rise, rounded to one digit.
 *
 * The second derivative of a sigmoid's squared error with respect to its weighted sum is at most
 * 0.154, which it reaches where σ = 0.386. With respect to the weights and the bias, the curvature
 * of the summed error is therefore at most L = 0.154 · Σ(|x_i|² + 1). A step of less than 2/L never
 * goes uphill. The guaranteed descent is largest at 1/L, and after rounding, the rate is still well
 * below 2/L. Source: the descent lemma, as in Nesterov, Introductory Lectures on Convex
 * Optimization, 1.2.3.
 */
function safeRate({ data, shape }: NdArray): number {
  let sum = shape[0];
  for (let i = 0; i < data.length; i++) sum += data[i] ** 2;
  return Number((1 / (0.154 * sum)).toPrecision(1));
}
