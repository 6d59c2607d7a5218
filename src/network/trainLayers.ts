/** @file Many steps of training for any number of layers. */
import type { NdArray } from "../array/index.js";
import { lookOut } from "../look.js";
import type { Shape } from "../shape/index.js";
import {
  type Chain,
  checkLayers,
  checkTraining,
  type PlainLayers,
  type TargetsFor,
} from "./chain.js";
import { checkSteps } from "./check.js";
import { type History, historyOf } from "./history.js";
import type { Layer, LayerList } from "./layer.js";
import { oneStep } from "./stepLayers.js";
import { troubleOfLayers } from "./troubleLayers.js";

/** What training leaves behind. */
export interface TrainedLayers<L extends readonly Layer[], N extends number = number>
  extends History<N> {
  /** The layers after the last step. */
  layers: PlainLayers<L>;
  /** What went wrong and what to change, in words; undefined if nothing did. */
  readonly trouble: string | undefined;
}

/**
 * Takes `steps` steps of gradient descent, each as `stepLayers` takes it.
 *
 * @param x the inputs, of shape (n, inputs)
 * @param yTrue the targets, 0 or 1, of shape (n, outputs of the last layer)
 * @param layers the layers to begin with, one or several
 * @param lr the learning rate: how far each step goes against the gradient
 * @param steps how many steps to take, 0 or more
 * @returns the losses and accuracies of all steps, and the last layers; nothing that was given is changed
 * @throws ShapeError where the shapes do not fit; RangeError for targets other than 0 and 1, and where lr
 * or steps cannot be
 */
export function trainLayers<
  X extends Shape,
  Y extends Shape,
  L extends LayerList,
  const N extends number = number,
>(
  x: NdArray<X>,
  yTrue: TargetsFor<X, L, Y>,
  layers: Chain<X, L>,
  lr: number,
  steps: N,
): TrainedLayers<L, N> {
  const first = [...checkLayers(x, layers)];
  const targets = checkTraining(x, yTrue, first, lr);
  checkSteps("trainLayers", steps);
  let current: readonly Layer[] = first;
  const losses = new Float64Array(steps);
  const accuracies = new Float64Array(steps);
  const look = lookOut();
  for (let s = 0; s < steps; s++) {
    look?.();
    const { loss, acc, layers: next } = oneStep(x, targets, current, lr);
    losses[s] = loss;
    accuracies[s] = acc;
    current = next;
  }
  const outcome = { ...historyOf<N>(losses, accuracies), layers: current };
  return {
    ...outcome,
    layers: current as unknown as PlainLayers<L>,
    // Worked out when asked for: it looks at all samples once more, and may train again.
    get trouble() {
      return troubleOfLayers({ x, yTrue: targets, layers: first }, outcome, lr);
    },
  };
}
