/**
 * @file Explains what went wrong in the training of several layers, and what to change.
 *
 * For one layer, there is a formula for a learning rate at which the loss cannot rise (diagnose.ts). For
 * several layers, there is no such formula, so every suggested rate has first been tried from the same
 * initial weights.
 */
import type { NdArray } from "../array/index.js";
import { formatNumber } from "../describe.js";
import { deadOutputs } from "./deadOutputs.js";
import { diagnose } from "./diagnose.js";
import type { History } from "./history.js";
import type { Layer } from "./layer.js";
import type { HeldOut } from "./layersOptions.js";
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
} from "./metrics.js";
import { overfitting } from "./overfitting.js";
import { otherRate, type Start, tryOtherRates, unitOf } from "./rateTrials.js";
import type { Samples } from "./samples.js";
import { sigmoidDeriv } from "./sigmoid.js";
import { oneStep } from "./stepLayers.js";

/** The results of a training run that are needed for its diagnosis. */
interface Outcome {
  losses: NdArray;
  layers: readonly Layer[];
  /** The history on the held-out samples, if there are any. */
  heldOut: History | undefined;
}

interface StartWithHeldOut extends Start {
  heldOut: HeldOut | undefined;
}

/**
 * Explains in a few sentences what went wrong in a training run and what to change. Returns
 * undefined if nothing went wrong. Trying other rates takes as long as the training did, or as long
 * as 140 steps, whichever is longer.
 */
export function diagnoseLayers(
  start: StartWithHeldOut,
  after: Outcome,
  lr: number,
): string | undefined {
  const { x, yTrue } = start;
  const losses = after.losses.data;
  const steps = losses.length;
  if (steps === 0) return undefined;
  const overfitted = start.heldOut && overfitting(start.heldOut, after);
  if (overfitted) return overfitted;
  if (start.layers.length === 1) return diagnoseOneLayer(start, after, lr);
  const notFinite = findNotFinite(start, after, lr);
  if (notFinite) return notFinite;
  const end = measureFit(x, yTrue, after.layers);
  const dead = lr > 0 && steps >= ENOUGH && deadOutputs(x, yTrue, after.layers);
  if (dead) {
    const advice =
      otherRate(start, lr, steps, end.loss * (1 - LESS)) ??
      (deadOutputs(x, yTrue, start.layers)
        ? "Some outputs were already like this at the start: use smaller initial weights or a smaller lr."
        : "No output was like this at the start: use a smaller lr.");
    return `${dead} ${advice}`;
  }
  if (end.loss < SOLVED) return undefined;
  if (lr < 0) return `lr = ${lr} is negative, so every step goes uphill. Use a positive value.`;
  if (lr === 0) return "lr = 0, so the steps change nothing. Use a positive value.";
  if (rises(losses) > JUMPS) {
    const trials = tryOtherRates(start, lr, steps);
    const stable = trials.filter((trial) => trial.stable && trial.rate < lr);
    const rate = Math.max(lr / 1000, ...stable.map((trial) => trial.rate));
    return (
      `The loss jumps up and down around ${formatNumber(end.loss, DIGITS)}: lr = ${lr} is too large, so the steps ` +
      `overshoot the minimum. Use a smaller value, such as ${formatNumber(rate, 2)}.`
    );
  }
  const reach = (end.slopeSquared * Math.max(steps, PATIENCE)) / yTrue.data.length;
  if (lr * reach > MOVED * end.loss) return undefined;
  const moved = Math.abs(losses[0] - end.loss) > MOVED * losses[0];
  if (moved && end.wrong === 0) return undefined;
  const loss = moved
    ? `The loss has settled at ${formatNumber(end.loss, DIGITS)}, with ${wrongPredictions(end.wrong)}.`
    : `The loss hardly changes: it is ${formatNumber(losses[0], DIGITS)} at the start and ${formatNumber(end.loss, DIGITS)} at the end.`;
  const why =
    identicalUnits(start.layers, after.layers) ??
    saturation(start, after, end, lr, steps) ??
    otherRate(start, lr, steps, end.loss * (1 - (moved ? LESS : MOVED))) ??
    vanishingGradient(start) ??
    "This may be a plateau, which more steps would get past, or a local minimum: try more steps, different initial weights or more hidden units.";
  return `${loss} ${why}`;
}

/** With fewer steps or epochs than this, an output that was dead at the start may not have recovered yet. */
const ENOUGH = 10;
/**
 * If the loss has fallen, a different rate is worth mentioning only if it reduces the loss by at least this
 * fraction more.
 */
const LESS = 0.1;

function wrongPredictions(count: number): string {
  return count === 1 ? "1 wrong prediction" : `${count} wrong predictions`;
}

function diagnoseOneLayer(
  { x, yTrue, layers }: Start,
  { losses, layers: last }: Outcome,
  lr: number,
) {
  const samples = { x, yTrue, Wo: layers[0].weights, bo: layers[0].bias } as unknown as Samples;
  return diagnose(samples, { losses, Wo: last[0].weights, bo: last[0].bias }, lr);
}

function findNotFinite(start: Start, after: Outcome, lr: number) {
  const { x, yTrue, layers } = start;
  const losses = after.losses.data;
  const at = losses.findIndex((loss) => !Number.isFinite(loss));
  if (at === 0) {
    const begin = `The loss is ${losses[0]} from the first ${unitOf(start)} on`;
    const input = notFiniteIn({ x });
    if (input) return `${begin} because ${input}. ${REPLACE_INPUT}`;
    const weight = notFiniteIn(named(layers));
    if (weight) return `${begin} because ${weight}. ${REPLACE_WEIGHT}`;
    const { h } = oneStep(x, yTrue, layers, 0);
    const l = h.findIndex(({ data }) => data.some(Number.isNaN));
    return (
      `${begin} because the weighted sums of layer ${l + 1} are too large for floating-point numbers. ` +
      "Scale x and the weights down to values of about 1."
    );
  }
  if (at < 0 && notFiniteIn(named(after.layers)) === undefined) return undefined;
  const unit = unitOf(start);
  const when =
    at < 0 ? `After the last ${unit},` : `The loss is ${losses[at]} from ${unit} ${at} on because`;
  return `${when} the weights are too large for floating-point numbers. ${largest(x, layers, lr)}`;
}

/** The arrays of all layers, keyed by their names in code, such as `layers[0].weights`. */
function named(layers: readonly Layer[]): Record<string, NdArray> {
  return Object.fromEntries(
    layers.flatMap(({ weights, bias }, l): [string, NdArray][] => [
      [`layers[${l}].weights`, weights],
      [`layers[${l}].bias`, bias],
    ]),
  );
}

/** Names the largest number at the start of a training run, and says what to do about it. */
function largest(x: NdArray, layers: readonly Layer[], lr: number): string {
  const weights = Math.max(...Object.values(named(layers)).map(largestOf));
  const inputs = largestOf(x);
  const [size, advice] = [
    [Math.abs(lr), `lr = ${lr}: use a smaller value`] as const,
    [inputs, `${formatNumber(inputs)}, in x: scale x down to values of about 1`] as const,
    [weights, `${formatNumber(weights)}, in the weights: use smaller initial weights`] as const,
  ].reduce((most, other) => (other[0] > most[0] ? other : most));
  return size > 0 ? `The largest number at the start is ${advice}.` : "";
}

/** The largest absolute value in an array. */
function largestOf({ data }: NdArray): number {
  return data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** Describes the first hidden layer whose units have identical weights at the start and at the end. */
function identicalUnits(first: readonly Layer[], last: readonly Layer[]): string | undefined {
  const l = first.findIndex((_, i) => areIdentical(first, i) && areIdentical(last, i));
  if (l < 0) return undefined;
  return (
    `The ${first[l].bias.shape[0]} units of layer ${l + 1} started with identical weights, got the same gradients ` +
    "and remained identical, so together they can do no more than one unit. " +
    "Start with random weights, such as those from randomLayers."
  );
}

/** The maximum relative rounding error between numbers that should be equal. */
const ROUNDING_ERROR = 1e-9;

/**
 * Returns whether a hidden layer has two or more units with identical incoming weights, biases and outgoing weights.
 */
function areIdentical(layers: readonly Layer[], l: number): boolean {
  if (l === layers.length - 1 || layers[l].bias.shape[0] < 2) return false;
  const equal = (values: NdArray) =>
    largestOf(values.max(0).sub(values.min(0))) <= ROUNDING_ERROR * largestOf(values);
  return equal(layers[l].weights.T) && equal(layers[l].bias) && equal(layers[l + 1].weights);
}

/** Describes the saturation of the wrong predictions or of a hidden layer, if there is any. */
function saturation(start: Start, after: Outcome, end: Fit, lr: number, steps: number) {
  const { x, yTrue } = start;
  const stuck = (layers: readonly Layer[], { wrong, maxWrongSlope }: Fit) =>
    wrong > 0 && maxWrongSlope < SATURATED ? layers.length : saturatedHidden(x, yTrue, layers);
  const l = stuck(after.layers, end);
  if (l === 0) return undefined;
  const what =
    l === after.layers.length
      ? `The wrong predictions are saturated: ${saturationInWords(end)}.`
      : `All outputs of layer ${l} are saturated: so close to 0 or 1 that the sigmoid is almost flat there.`;
  const atStart = stuck(start.layers, measureFit(x, yTrue, start.layers));
  if (atStart === l)
    return `${what} This was already the case at the start: use smaller initial weights, or scale x down to values of about 1.`;
  return `${what} ${otherRate(start, lr, steps, end.loss * (1 - LESS)) ?? "This was not the case at the start: use a smaller lr."}`;
}

/** The number of the first hidden layer that is saturated for all samples, counted from 1, or 0 if there is none. */
function saturatedHidden(x: NdArray, yTrue: NdArray, layers: readonly Layer[]): number {
  const { a } = oneStep(x, yTrue, layers, 0);
  return 1 + a.slice(0, -1).findIndex((outputs) => largestOf(sigmoidDeriv(outputs)) < SATURATED);
}

/** The first layer hardly learns if its gradient is this many times smaller than the last layer's gradient. */
const VANISHED = 1000;

function vanishingGradient({ x, yTrue, layers }: Start): string | undefined {
  const gradients = oneStep(x, yTrue, layers, 0).deltas.map(({ weights }) => largestOf(weights));
  const [first, last] = [gradients[0], gradients[gradients.length - 1]];
  if (layers.length < 3 || first * VANISHED > last) return undefined;
  return (
    `The gradients vanish on the way back through the layers: in the first step, the largest gradient is ${formatNumber(last)} ` +
    `in layer ${layers.length} but only ${formatNumber(first)} in layer 1, which hardly learns. Use fewer layers.`
  );
}
