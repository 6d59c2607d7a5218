/** @file Measures of a training run: how the loss changed, and how well the network fits its samples. */
import type { NdArray } from "../array/index.js";
import type { Floats } from "../floats.js";
import type { Dead } from "../network/activations/activation.js";
import { activationOf } from "../network/activations/table.js";
import { rowAndColumn } from "../network/check.js";
import type { Layer } from "../network/layer.js";
import { correct } from "../network/loss.js";
import { backward, forward, type Pass, qualityOf } from "../network/pass.js";
import type { End, Start } from "../network/trainEpochs.js";

/** A change of more than this fraction of the loss counts as progress. */
export const MOVED = 0.01;
/**
 * Progress must be possible within this many more steps or within the number of steps already taken,
 * whichever is larger.
 */
export const PATIENCE = 1000;
/** A loss oscillates if it rises in more than this fraction of the last steps. */
export const JUMPS = 1 / 4;
/** An increase in the loss counts only if it is more than this fraction, which is larger than the rounding error. */
export const ROUNDING = 1e-6;
const LAST_STEPS = 100;
/** If the loss has fallen, other advice is worth mentioning only if it reduces the loss by this fraction more. */
export const LESS = 0.1;
/** The number of significant digits with which messages show a loss. */
export const DIGITS = 4;

/** A training run, with measures of it. */
export interface Run {
  start: Start;
  end: End;
  /** The losses before each step or epoch. */
  losses: Floats;
  /** How well the network fits its samples at the end. */
  fit: Fit;
  /** A rate at which the loss cannot rise; undefined if there is no formula for it. */
  safe: number | undefined;
  /** How much the loss could still fall with a learning rate of 1, if the steps were small. */
  reach: number;
  /** Whether the loss has changed. */
  moved: boolean;
  /** A description of overfitting, if there is any. */
  overfitting: string | undefined;
  /** A description of the dead outputs at the end; an empty string if there are none. */
  deadOutputs: string;
}

/** Measures of how well a network fits the samples that it learns from. */
export interface Fit {
  layers: readonly Layer[];
  /** The forward pass of the layers over the samples. */
  pass: Pass;
  loss: number;
  /** The number of wrong predictions. */
  wrong: number;
  /** The largest slope of the activation among the wrong predictions; Infinity if the gradient does not contain it. */
  maxWrongSlope: number;
  /** What to say about predictions where that slope is almost 0, if the activation has such a place. */
  dead: Dead | undefined;
  /** The squared length of the gradient, with respect to all weights and biases, divided by the number of errors. */
  slopeSquared: number;
}

/** Measures how well layers fit the samples. */
export function measureFit({ x, yTrue, loss }: Start, layers: readonly Layer[]): Fit {
  const pass = forward(x, layers);
  const last = layers.length - 1;
  const [h, a] = [pass.h[last], pass.a[last]];
  const { slope, dead, sumsToOne } = activationOf(layers[last]);
  const isWrong: NdArray = correct(yTrue, a, sumsToOne).equal(0);
  const gradients = backward(x, yTrue, layers, pass, loss).flatMap(
    ({ weights, bias }) => [weights, bias] as NdArray[],
  );
  return {
    layers,
    pass,
    loss: qualityOf(yTrue, layers, pass, loss).loss,
    wrong: isWrong.sum(),
    maxWrongSlope: loss.needs === "slope" && slope ? slope(h, a).mul(isWrong).max() : Infinity,
    dead,
    slopeSquared:
      gradients.reduce((sum, gradient) => sum + gradient.square().sum(), 0) / isWrong.data.length,
  };
}

/** Describes the first number in these arrays that is not finite: "Wo contains NaN in row 1, column 0". */
export function notFiniteIn(named: Record<string, NdArray>): string | undefined {
  for (const [name, values] of Object.entries(named)) {
    const index = values.data.findIndex((value) => !Number.isFinite(value));
    if (index >= 0)
      return `${name} contains ${values.data[index]} in ${rowAndColumn(index, values)}`;
  }
}

/** Returns the first step after which the loss no longer changes. */
export function stuckSince(losses: Floats): number {
  const last = losses[losses.length - 1];
  let since = losses.length - 1;
  while (since > 0 && Math.abs(losses[since - 1] - last) <= MOVED * last) since--;
  return since;
}

/** Computes the fraction of the last steps in which the loss rose. Returns 0 if there are fewer steps. */
export function rises(losses: Floats, steps = LAST_STEPS): number {
  const last = losses.subarray(-steps - 1);
  let count = 0;
  for (let step = 1; step < last.length; step++) {
    count += +(last[step] > last[step - 1] * (1 + ROUNDING));
  }
  return last.length > steps ? count / steps : 0;
}

/** The largest absolute value in an array. */
export function largestOf({ data }: NdArray): number {
  return data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
