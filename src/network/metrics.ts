/** @file What is seen of a training: how its loss went, and how its network stands to the samples. */

import type { NdArray } from "../array/index.js";
import type { Floats } from "../floats.js";
import { whereIs } from "./check.js";
import type { Layer } from "./layer.js";
import { sigmoidDeriv } from "./sigmoid.js";
import { oneStep } from "./stepLayers.js";

/** Below this mean squared error there is nothing left to complain about. */
export const SOLVED = 0.01;
/** What counts as moving: a hundredth of the loss ... */
export const MOVED = 0.01;
/** ... within so many steps more, or as many as were taken if those were more. */
export const PATIENCE = 1000;
/** A prediction whose sigmoid has less slope than this is saturated. */
export const SATURATED = 1e-3;
/** A loss that still rises in one of four steps, by more than rounding, jumps to and fro. */
export const JUMPS = 1 / 4;
export const ROUNDING = 1e-6;
const LAST_STEPS = 100;
/** Digits of a loss in a sentence. */
export const DIGITS = 4;

/** A network on the samples that it learns from. */
export interface Fit {
  loss: number;
  /** How many samples are on the wrong side of 0.5. */
  wrong: number;
  /** The largest y(1 - y) among those. */
  maxWrongSlope: number;
  /** The squared length of the gradient of the summed squared error, by all weights and the bias. */
  slopeSquared: number;
}

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

/** The first number of these arrays that is not finite, with its place: "Wo holds NaN in row 1, column 0". */
export function notFiniteIn(named: Record<string, NdArray>): string | undefined {
  for (const [name, values] of Object.entries(named)) {
    const place = values.data.findIndex((value) => !Number.isFinite(value));
    if (place >= 0) return `${name} holds ${values.data[place]} in ${whereIs(place, values)}`;
  }
}

/** The first step from which on the loss stays where it ends. */
export function standsSince(losses: Floats): number {
  const last = losses[losses.length - 1];
  let since = losses.length - 1;
  while (since > 0 && Math.abs(losses[since - 1] - last) <= MOVED * last) since--;
  return since;
}

/** The share of the last steps in which the loss rose. */
export function rises(losses: Floats): number {
  const last = losses.subarray(-LAST_STEPS - 1);
  let count = 0;
  for (let step = 1; step < last.length; step++) {
    count += +(last[step] > last[step - 1] * (1 + ROUNDING));
  }
  return last.length > LAST_STEPS ? count / LAST_STEPS : 0;
}
