/** @file Many steps of training in one pass over the samples each, without an array in between. */
import { refusal } from "../errors.js";
import { NdArray } from "../ndarray.js";
import type { Shape } from "../shape/index.js";
import { checkSamples, type Targets, type Weights } from "./samples.js";
import { logistic } from "./sigmoid.js";

/** What training leaves behind. */
export interface Trained<W extends Shape, N extends number = number> {
  /** The mean squared error before each step's update, of shape (steps,). */
  losses: NdArray<[N]>;
  /** The share of samples predicted rightly before each step's update, 0 to 1, of shape (steps,). */
  accuracies: NdArray<[N]>;
  /** The weights after the last step. */
  Wo: NdArray<W>;
  /** The bias after the last step. */
  bo: NdArray<[1]>;
}

/**
 * Takes `steps` steps of gradient descent, each as `step` takes it: the same formulas, worked out
 * row by row in one loop.
 *
 * @param x the inputs, of shape (n, features)
 * @param yTrue the targets, 0 or 1, of shape (n, 1)
 * @param Wo the weights to begin with, of shape (features, 1)
 * @param bo the bias to begin with, of shape (1,)
 * @param lr the learning rate: how far each step goes against the gradient
 * @param steps how many steps to take, 0 or more
 * @returns the losses and accuracies of all steps, and the last weights and bias; nothing that was
 * given is changed
 * @throws ShapeError where the shapes do not fit; RangeError where lr or steps cannot be
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
  if (!Number.isSafeInteger(steps) || steps < 0)
    throw refusal(
      new RangeError(`train: steps must be a whole number, 0 or more, not ${String(steps)}`),
    );
  const [n, features] = samples.x.shape;
  const inputs = samples.x.data;
  const targets = samples.yTrue.data;
  const losses = new Float64Array(steps);
  const accuracies = new Float64Array(steps);
  const w = samples.Wo.data.slice();
  const deltaW = new Float64Array(features);
  let b = bo.data[0];
  for (let s = 0; s < steps; s++) {
    deltaW.fill(0);
    let deltab = 0;
    let sum = 0;
    let right = 0;
    for (let row = 0; row < n; row++) {
      const at = row * features;
      let h = b;
      for (let j = 0; j < features; j++) h += inputs[at + j] * w[j];
      const y = logistic(h);
      const error = targets[row] - y;
      sum += error * error;
      right += +(+(y > 0.5) === targets[row]);
      const dMSE_dh = -2 * error * (y * (1 - y));
      deltab += dMSE_dh;
      for (let j = 0; j < features; j++) deltaW[j] += inputs[at + j] * dMSE_dh;
    }
    losses[s] = sum / n;
    accuracies[s] = right / n;
    for (let j = 0; j < features; j++) w[j] -= lr * deltaW[j];
    b -= lr * deltab;
  }
  return {
    losses: new NdArray(losses, [steps], "float"),
    accuracies: new NdArray(accuracies, [steps], "float"),
    Wo: new NdArray(w, samples.Wo.shape, "float") as unknown as NdArray<W>,
    bo: new NdArray(Float64Array.of(b), [1], "float"),
  };
}
