/** @file Many steps of training, each one pass over the samples. */
import { make, type NdArray } from "../array/index.js";
import { interruptCheck } from "../interrupt.js";
import { passOver } from "../loops/pass.js";
import type { Shape } from "../shape/index.js";
import { checkSteps } from "./check.js";
import { diagnose } from "./diagnose.js";
import { type History, historyOf } from "./history.js";
import { checkSamples, type Targets, type Weights } from "./samples.js";

/** What training leaves behind. */
export interface Trained<W extends Shape, N extends number = number> extends History<N> {
  /** The weights after the last step. */
  Wo: NdArray<W>;
  /** The bias after the last step. */
  bo: NdArray<[1]>;
  /** What went wrong and what to change, in words; undefined if nothing did. */
  readonly diagnosis: string | undefined;
}

/**
 * Takes `steps` steps of gradient descent, each as `step` takes it: the same formulas, worked out
 * in one pass over the samples (loops/pass.ts).
 *
 * @param x the inputs, of shape (n, features)
 * @param yTrue the targets, 0 or 1, of shape (n, 1)
 * @param Wo the weights to begin with, of shape (features, 1)
 * @param bo the bias to begin with, of shape (1,)
 * @param lr the learning rate: how far each step goes against the gradient
 * @param steps how many steps to take, 0 or more
 * @returns the losses and accuracies of all steps, and the last weights and bias; nothing that was
 * given is changed
 * @throws ShapeError where the shapes do not fit; RangeError for targets other than 0 and 1, and where lr
 * or steps cannot be
 */
export function train<
  X extends Shape,
  Y extends Shape,
  W extends Shape,
  const N extends number = number,
>(
  x: NdArray<X>,
  yTrue: Targets<X, Y>,
  Wo: Weights<X, W>,
  bo: NdArray<[1]>,
  lr: number,
  steps: N,
): Trained<W, N> {
  const samples = checkSamples(x, yTrue, Wo, bo, lr);
  checkSteps("train", steps);
  const { weights, gradient, sums, run } = passOver(
    samples.x.data,
    samples.yTrue.data,
    samples.Wo.data,
    samples.bo.data[0],
  );
  const [n, features] = samples.x.shape;
  const losses = new Float64Array(steps);
  const accuracies = new Float64Array(steps);
  const look = interruptCheck();
  for (let s = 0; s < steps; s++) {
    look?.();
    run();
    losses[s] = sums[0] / n;
    accuracies[s] = sums[1] / n;
    for (let j = 0; j < weights.length; j++) weights[j] -= lr * gradient[j];
  }
  const outcome = {
    ...historyOf<N>(losses, accuracies),
    Wo: make(weights.slice(0, features), samples.Wo.shape, "float") as unknown as NdArray<W>,
    bo: make<[1]>(weights.slice(features, features + 1), [1], "float"),
  };
  return {
    ...outcome,
    // Worked out when asked for: it looks at all samples once more.
    get diagnosis() {
      return diagnose(samples, outcome, lr);
    },
  };
}
