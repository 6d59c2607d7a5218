/**
 * @file Says when the training of several layers went wrong, what can be seen of it, and what to change.
 *
 * No rate is known at which their loss cannot rise, as one is for one layer (diagnose.ts). So a rate is
 * advised only where it was tried here, from the same start, and its loss is said.
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
  rises,
  SATURATED,
  SOLVED,
} from "./metrics.js";
import { overfitting } from "./overfitting.js";
import { otherRate, roundOf, type Start, tryOtherRates } from "./rateTrials.js";
import type { Samples } from "./samples.js";
import { sigmoidDeriv } from "./sigmoid.js";
import { oneStep } from "./stepLayers.js";

/** What it left behind. */
interface Outcome {
  losses: NdArray;
  layers: readonly Layer[];
  /** On held-out samples, where there are some. */
  heldOut: History | undefined;
}

/** A training as it began, and the samples that it did not learn from. */
interface Began extends Start {
  heldOut: HeldOut | undefined;
}

/**
 * What went wrong in a training, and what to change, in a sentence or two; undefined if nothing did.
 * Where other rates are tried it takes as long as the training did, or as 140 steps if those are more.
 */
export function diagnoseLayers(start: Began, after: Outcome, lr: number): string | undefined {
  const { x, yTrue } = start;
  const losses = after.losses.data;
  const steps = losses.length;
  if (steps === 0) return undefined;
  const parted = start.heldOut && overfitting(start.heldOut, after);
  if (parted) return parted;
  if (start.layers.length === 1) return ofOneLayer(start, after, lr);
  const notFinite = findNotFinite(start, after, lr);
  if (notFinite) return notFinite;
  const end = measureFit(x, yTrue, after.layers);
  const dead = lr > 0 && steps >= ENOUGH && deadOutputs(x, yTrue, after.layers);
  if (dead) {
    const advice =
      otherRate(start, lr, steps, end.loss * (1 - LESS)) ??
      (deadOutputs(x, yTrue, start.layers)
        ? "Some began so: begin with smaller weights, or take a smaller lr."
        : "None began so: take a smaller lr.");
    return `${dead} ${advice}`;
  }
  if (end.loss < SOLVED) return undefined;
  if (lr < 0) return `lr = ${lr} is negative, so each step goes uphill. Take a positive one.`;
  if (lr === 0) return "lr = 0, so no step moves anything. Take a positive one.";
  if (rises(losses) > JUMPS) {
    const calmer = tryOtherRates(start, lr, steps).filter(({ rate, calm }) => calm && rate < lr);
    const rate = Math.max(lr / 1000, ...calmer.map((trial) => trial.rate));
    return (
      `The loss jumps up and down around ${formatNumber(end.loss, DIGITS)}: lr = ${lr} is too large, and its steps ` +
      `go past the goal. Take a smaller one, such as ${formatNumber(rate, 2)}.`
    );
  }
  const reach = (end.slopeSquared * Math.max(steps, PATIENCE)) / yTrue.data.length;
  if (lr * reach > MOVED * end.loss) return undefined;
  const moved = Math.abs(losses[0] - end.loss) > MOVED * losses[0];
  if (moved && end.wrong === 0) return undefined;
  const stands = moved
    ? `The loss has settled at ${formatNumber(end.loss, DIGITS)}, with ${wrongOnes(end.wrong)}.`
    : `The loss hardly moves: it is ${formatNumber(losses[0], DIGITS)} at first and ${formatNumber(end.loss, DIGITS)} at the end.`;
  const why =
    alikeUnits(start.layers, after.layers) ??
    noSlope(start, after, end, lr, steps) ??
    otherRate(start, lr, steps, end.loss * (1 - (moved ? LESS : MOVED))) ??
    fading(start) ??
    "It may be a plateau, which more steps leave, or a dead end: try other first weights, or more hidden units.";
  return `${stands} ${why}`;
}

/** In fewer rounds an output that began so may not have come back yet. */
const ENOUGH = 10;
/** Of what has moved, another rate must leave so much less to be worth a word. */
const LESS = 0.1;

function wrongOnes(count: number): string {
  return count === 1 ? "1 prediction wrong" : `${count} predictions wrong`;
}

function ofOneLayer({ x, yTrue, layers }: Start, { losses, layers: last }: Outcome, lr: number) {
  const samples = { x, yTrue, Wo: layers[0].weights, bo: layers[0].bias } as unknown as Samples;
  return diagnose(samples, { losses, Wo: last[0].weights, bo: last[0].bias }, lr);
}

function findNotFinite(start: Start, after: Outcome, lr: number) {
  const { x, yTrue, layers } = start;
  const losses = after.losses.data;
  const at = losses.findIndex((loss) => !Number.isFinite(loss));
  if (at === 0) {
    const holds = notFiniteIn({ x, ...named(layers) });
    if (holds)
      return `The loss is ${losses[0]} from the first step on: ${holds}. Put a number there.`;
    const { h } = oneStep(x, yTrue, layers, 0);
    const place = h.findIndex(({ data }) => data.some(Number.isNaN));
    return (
      `The loss is ${losses[0]} from the first step on: the weighted sums of layer ${place + 1} are beyond ` +
      "the largest number there is. Scale x and the weights down, to about 1."
    );
  }
  if (at < 0 && notFiniteIn(named(after.layers)) === undefined) return undefined;
  const round = roundOf(start);
  const when =
    at < 0 ? `After the last ${round}` : `The loss is ${losses[at]} from ${round} ${at} on:`;
  return `${when} the weights are beyond the largest number there is. ${largest(x, layers, lr)}`;
}

/** The arrays of layers, as code names them. */
function named(layers: readonly Layer[]): Record<string, NdArray> {
  return Object.fromEntries(
    layers.flatMap(({ weights, bias }, l): [string, NdArray][] => [
      [`layers[${l}].weights`, weights],
      [`layers[${l}].bias`, bias],
    ]),
  );
}

/** The largest of all numbers that a training begins with, and what to do about it. */
function largest(x: NdArray, layers: readonly Layer[], lr: number): string {
  const weights = Math.max(...Object.values(named(layers)).map(farthest));
  const [size, advice] = [
    [Math.abs(lr), `lr = ${lr}: take a smaller one`] as const,
    [farthest(x), `one of x, ${formatNumber(farthest(x))}: scale x down, to about 1`] as const,
    [weights, `one of the weights, ${formatNumber(weights)}: begin with smaller ones`] as const,
  ].reduce((most, other) => (other[0] > most[0] ? other : most));
  return size > 0 ? `The largest number it began with is ${advice}.` : "";
}

/** How far a number of an array is from 0, at most. */
function farthest({ data }: NdArray): number {
  return data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** The hidden layer whose units began alike and are so at the end: each of them gets the slopes of the others. */
function alikeUnits(first: readonly Layer[], last: readonly Layer[]): string | undefined {
  const l = first.findIndex((_, place) => isAlike(first, place) && isAlike(last, place));
  if (l < 0) return undefined;
  return (
    `The ${first[l].bias.shape[0]} units of layer ${l + 1} began alike, get the same slopes, and stay alike: ` +
    "they do no more than one. Begin with random weights, such as randomLayers gives."
  );
}

/** What rounding makes of numbers that are the same. */
const SAME = 1e-9;

/** Whether all units of a layer, two or more, take and give the same. */
function isAlike(layers: readonly Layer[], l: number): boolean {
  if (l === layers.length - 1 || layers[l].bias.shape[0] < 2) return false;
  const alike = (values: NdArray) =>
    farthest(values.max(0).sub(values.min(0))) <= SAME * farthest(values);
  return alike(layers[l].weights.T) && alike(layers[l].bias) && alike(layers[l + 1].weights);
}

/** What has no slope left to learn by: predictions that are wrong, or a hidden layer. */
function noSlope(start: Start, after: Outcome, end: Fit, lr: number, steps: number) {
  const { x, yTrue } = start;
  const stuck = (layers: readonly Layer[], { wrong, maxWrongSlope }: Fit) =>
    wrong > 0 && maxWrongSlope < SATURATED ? layers.length : hiddenWithoutSlope(x, yTrue, layers);
  const l = stuck(after.layers, end);
  if (l === 0) return undefined;
  const what =
    l === after.layers.length
      ? `What is wrong is saturated, so close to 0 or 1 that the sigmoid has no slope left to learn by (y(1 - y) is ${formatNumber(end.maxWrongSlope, DIGITS)}).`
      : `All outputs of layer ${l} are so close to 0 or 1 that its sigmoids have no slope left to learn by.`;
  const since = stuck(start.layers, measureFit(x, yTrue, start.layers));
  if (since === l)
    return `${what} It was so at the start too: begin with smaller weights, or scale x down to about 1.`;
  return `${what} ${otherRate(start, lr, steps, end.loss * (1 - LESS)) ?? "It was not so at the start: take a smaller lr."}`;
}

/** The number, from 1 up, of the first hidden layer that is saturated at all samples; 0 if none is. */
function hiddenWithoutSlope(x: NdArray, yTrue: NdArray, layers: readonly Layer[]): number {
  const { a } = oneStep(x, yTrue, layers, 0);
  return 1 + a.slice(0, -1).findIndex((outputs) => farthest(sigmoidDeriv(outputs)) < SATURATED);
}

/** Slopes in the first layer this many times smaller than in the last hardly move it. */
const FADED = 1000;

function fading({ x, yTrue, layers }: Start): string | undefined {
  const slopes = oneStep(x, yTrue, layers, 0).deltas.map(({ weights }) => farthest(weights));
  const [first, last] = [slopes[0], slopes[slopes.length - 1]];
  if (layers.length < 3 || first * FADED > last) return undefined;
  return (
    `The slopes fade from layer to layer: at the first step the largest is ${formatNumber(last)} in layer ` +
    `${layers.length} and ${formatNumber(first)} in layer 1, which hardly learns. Take fewer layers.`
  );
}
