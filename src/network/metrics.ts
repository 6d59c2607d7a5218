/** @file Measures of a training run: how the loss changed, and how well the network fits its samples. */

import type { NdArray } from "../array/index.js";
import { formatNumber } from "../describe.js";
import type { Floats } from "../floats.js";
import { rowAndColumn } from "./check.js";
import type { Layer } from "./layer.js";
import { sigmoidDeriv } from "./sigmoid.js";
import { oneStep } from "./stepLayers.js";

/** If the mean squared error is below this, the problem counts as solved. */
export const SOLVED = 0.01;
/** A change of more than this fraction of the loss counts as progress. */
export const MOVED = 0.01;
/**
 * Progress must be possible within this many more steps or within the number of steps already taken,
 * whichever is larger.
 */
export const PATIENCE = 1000;
/** A prediction is saturated if the slope of the sigmoid at the prediction is less than this. */
export const SATURATED = 1e-3;
/** A loss oscillates if it rises in more than this fraction of the last steps. */
export const JUMPS = 1 / 4;
/** An increase in the loss counts only if it is more than this fraction, which is larger than the rounding error. */
export const ROUNDING = 1e-6;
const LAST_STEPS = 100;
/** The number of significant digits with which messages show a loss. */
export const DIGITS = 4;

/** Advice about an input that is not finite. */
export const REPLACE_INPUT = "Replace it with a number, or leave that row out.";
/** Advice about a weight that is not finite. */
export const REPLACE_WEIGHT = "Replace it with a number.";

/** Measures of how well a network fits the samples that it learns from. */
export interface Fit {
  loss: number;
  /** The number of predictions on the wrong side of 0.5. */
  wrong: number;
  /** The largest slope y(1 - y) among the wrong predictions. */
  maxWrongSlope: number;
  /** The squared length of the gradient of the summed squared error with respect to all weights and biases. */
  slopeSquared: number;
}

/** Describes how saturated the wrong predictions are. */
export function saturationInWords({ maxWrongSlope }: Fit): string {
  const slope = `${maxWrongSlope === 0 ? "" : "at most "}${formatNumber(maxWrongSlope, DIGITS)}`;
  return `so close to 0 or 1 that the sigmoid is almost flat there (its slope y(1 - y) is ${slope})`;
}

/** Measures how well layers fit the samples. */
export function measureFit(x: NdArray, yTrue: NdArray, layers: readonly Layer[]): Fit {
  const { loss, yPred, deltas } = oneStep(x, yTrue, layers, 0);
  const isWrong: NdArray = yTrue.sub(yPred).abs().greaterEqual(0.5);
  const gradients = deltas.flatMap(({ weights, bias }) => [weights, bias] as NdArray[]);
  return {
    loss,
    wrong: isWrong.sum(),
    maxWrongSlope: sigmoidDeriv(yPred).mul(isWrong).max(),
    slopeSquared: gradients.reduce((sum, gradient) => sum + gradient.square().sum(), 0),
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

/**
 * Computes the fraction of the last 100 steps in which the loss rose. Returns 0 if there are fewer
 * than 100 steps.
 */
export function rises(losses: Floats): number {
  const last = losses.subarray(-LAST_STEPS - 1);
  let count = 0;
  for (let step = 1; step < last.length; step++) {
    count += +(last[step] > last[step - 1] * (1 + ROUNDING));
  }
  return last.length > LAST_STEPS ? count / LAST_STEPS : 0;
}
