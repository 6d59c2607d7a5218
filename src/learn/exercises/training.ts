/** @file The exercises of lesson 4. */

import { train } from "../../advice/train.js";
import { array, type NdArray } from "../../array/index.js";
import { formatNumber } from "../../describe.js";
import type { Floats } from "../../floats.js";
import { sigmoid } from "../../network/sigmoid.js";
import { step } from "../../network/step.js";
import { checkOf } from "../check.js";
import type { Numbers } from "../compare.js";
import { difference, howManyRight, sizeInWords } from "../difference.js";

type Data = [
  x: NdArray<[number, number]>,
  yTrue: NdArray<[number, 1]>,
  Wo: NdArray<[number, 1]>,
  bo: NdArray<[1]>,
];

/** The number of steps to search for the first step at which all predictions are right. */
const STEPS = 1000;

/** Returns the accuracies at all steps of a training run with this learning rate. */
function accuraciesAt(lr: number, [x, yTrue, Wo, bo]: Data): Floats {
  return train(x, yTrue, Wo, bo, lr, STEPS).accuracies.data;
}

/** Returns the first step at which all predictions are right, or -1 if there is none. */
function firstAllRight(lr: number, data: Data): number {
  return accuraciesAt(lr, data).indexOf(1);
}

/**
 * Returns the step that is `moved` steps after the first one at which all predictions are right;
 * undefined if there is none.
 */
function nearFirst(moved: number, data: Data): number | undefined {
  const first = firstAllRight(0.1, data);
  return first === -1 ? undefined : first + moved;
}

/**
 * Returns a message if no step gets all predictions right, for example because one layer cannot
 * separate the samples; otherwise undefined.
 */
function neverAllRight(data: Data): string | undefined {
  const accuracies = accuraciesAt(0.1, data);
  if (accuracies.includes(1)) return;
  const samples = data[1].shape[0];
  const best = Math.round(Math.max(...accuracies) * samples);
  return `there is no such step among the first ${STEPS}: at most ${howManyRight(best, samples, "predictions")}. In that case, indexOf returns -1.`;
}

/**
 * Checks the first step at which all predictions are right, with a learning rate of 0.1.
 *
 * @param answer a number, counted from 0
 * @param x the inputs, of shape (n, features)
 * @param yTrue the targets, 0 or 1, of shape (n, 1)
 * @param Wo the initial weights, of shape (features, 1)
 * @param bo the initial bias, of shape (1,)
 * @example
 * check.firstStepAllRight(387, x, yTrue, Wo, bo);
 * // Not yet right: this is the step for a learning rate of 0.01.
 */
export const firstStepAllRight = checkOf<Data>({
  wanted: "a number",
  right: {
    value: (...data) => firstAllRight(0.1, data),
    says: "with ten times the learning rate, it takes far fewer steps.",
    saysInstead: (...data) => {
      const [slow, fast] = [firstAllRight(0.01, data), firstAllRight(0.1, data)];
      if (fast === -1) return neverAllRight(data);
      if (slow === -1 || fast < slow) return;
      return "this time, ten times the learning rate does not mean fewer steps.";
    },
  },
  mistakes: {
    "this is the step for a learning rate of 0.01.": (...data) => {
      const first = firstAllRight(0.01, data);
      return first === -1 ? undefined : first;
    },
    "this is one too many. Steps are counted from 0, like the indices of an array.": (...data) =>
      nearFirst(1, data),
    "this is one too few. At this step, not all predictions are right yet.": (...data) =>
      nearFirst(-1, data),
    "-1 means that indexOf found no 1. Did you search the accuracies, and train for enough steps?":
      () => -1,
  },
  says: (step, ...data) => {
    const never = neverAllRight(data);
    if (never !== undefined) return never;
    if (!Number.isInteger(step) || step < 0)
      return `a step is a whole number, 0 or more, but this is ${formatNumber(step)}.`;
    const accuracies = accuraciesAt(0.1, data);
    if (step >= accuracies.length)
      return "this is too late: all predictions are right much earlier.";
    if (accuracies[step] === 1)
      return `this is too late: all predictions are right at step ${step}, but they already were at an earlier step.`;
    const samples = data[1].shape[0];
    const rightOnes = Math.round(accuracies[step] * samples);
    return `at step ${step}, with a learning rate of 0.1, ${howManyRight(rightOnes, samples, "predictions")}.`;
  },
});

/**
 * Returns the sample that the network has never seen: 1 for the first input, and 0 for the others.
 */
function unseen(W: Weights): NdArray<[1, number]> {
  return sample(W, (index) => +(index === 0));
}

/**
 * Makes a sample with as many inputs as there are weights; `input` returns the number at each
 * index.
 */
function sample(W: Weights, input: (index: number, size: number) => number): NdArray<[1, number]> {
  const size = W.shape[0];
  return array([Array.from({ length: size }, (_, index) => input(index, size))]);
}

type Weights = NdArray<[number, 1]>;

/**
 * Checks the prediction for the sample (1, 0, 0), which is not in the training set.
 *
 * @param answer a number, or an array with one number
 * @param W the trained weights, of shape (features, 1)
 * @param b the trained bias, of shape (1,)
 * @param Wo the initial weights, of shape (features, 1)
 * @example
 * const { Wo: W, bo: b } = train(x, yTrue, Wo, bo, 0.01, 1000);
 * check.unseenSample(array([[1, 0, 0]]).matmul(W).add(b), W, b, Wo);
 * // Not yet right: this is the weighted sum. The sigmoid is missing.
 */
export const unseenSample = checkOf<[W: Weights, b: NdArray<[1]>, Wo: Weights]>({
  wanted: "a number",
  right: {
    value: (W, b) => sigmoid(unseen(W).matmul(W).add(b)),
    says: "compare it with the rule. All training samples end with 1, but this one does not.",
  },
  mistakes: {
    "this is the weighted sum. The sigmoid is missing.": (W, b) => unseen(W).matmul(W).add(b),
    "the bias is missing. Add it before you apply the sigmoid.": (W) =>
      sigmoid(unseen(W).matmul(W)),
    "you used the weights from before training, Wo. The trained weights are W.": (_, __, Wo) =>
      sigmoid(unseen(Wo).matmul(Wo)),
    "the bias is the trained one, but the weights are still the ones from before training. Use W.":
      (_, b, Wo) => sigmoid(unseen(Wo).matmul(Wo).add(b)),
    "this is only the class. The prediction also says how sure the network is.": (W, b) =>
      sigmoid(unseen(W).matmul(W).add(b)).greater(0.5),
    "this is the prediction for (1, 0, 1), a training sample. The last input of the new sample is 0.":
      (W, b) => {
        const ended = sample(W, (index, size) => +(index === 0 || index === size - 1));
        return sigmoid(ended.matmul(W).add(b));
      },
  },
  says: (prediction, W, b) => {
    if (prediction < 0 || prediction > 1)
      return "a prediction is between 0 and 1, but this is not. Did you apply the sigmoid?";
    const right = sigmoid(unseen(W).matmul(W).add(b)).item();
    if (prediction > 0.5 !== right > 0.5)
      return `this would be a ${prediction > 0.5 ? "yes" : "no"}, but the network says the opposite.`;
    return `the network says ${prediction > 0.5 ? "yes" : "no"} too, but your number is ${sizeInWords(prediction, right)}.`;
  },
});

/**
 * Checks the bias after the first training step.
 *
 * @param answer an array of shape (1,)
 * @param x the inputs, of shape (n, features)
 * @param yTrue the targets, 0 or 1, of shape (n, 1)
 * @param Wo the initial weights, of shape (features, 1)
 * @param bo the initial bias, of shape (1,)
 * @param lr the learning rate
 * @example
 * check.oneBiasStep(step(x, yTrue, Wo, bo, 0.01).deltabo, x, yTrue, Wo, bo, 0.01);
 * // Not yet right: this is the gradient. One step is missing: the update.
 */
export const oneBiasStep = checkOf<[...data: Data, lr: number]>({
  wanted: "an array",
  right: {
    value: (x, yTrue, Wo, bo, lr) => step(x, yTrue, Wo, bo, lr).bo,
    says: "this is the bias after one step, with all derivatives computed before anything was updated.",
  },
  mistakes: {
    "you updated the weights first, and then used the new ones for the derivative with respect to the bias.":
      (x, yTrue, Wo, bo, lr) => step(x, yTrue, step(x, yTrue, Wo, bo, lr).Wo, bo, lr).bo,
    "this step goes uphill. Subtract the gradient instead of adding it.": (x, yTrue, Wo, bo, lr) =>
      step(x, yTrue, Wo, bo, -lr).bo,
    "the learning rate is missing.": (x, yTrue, Wo, bo, lr) =>
      bo.sub(step(x, yTrue, Wo, bo, lr).deltabo),
    "this is the gradient. One step is missing: the update.": (x, yTrue, Wo, bo, lr) =>
      step(x, yTrue, Wo, bo, lr).deltabo,
    "this step uses the gradient of the mean. This lesson uses the gradient of the sum.": (
      x,
      yTrue,
      Wo,
      bo,
      lr,
    ) => step(x, yTrue, Wo, bo, lr / x.shape[0]).bo,
    "the sigmoid's slope is missing. You summed dMSE_dy instead of dMSE_dho.": (
      x,
      yTrue,
      Wo,
      bo,
      lr,
    ) => bo.sub(step(x, yTrue, Wo, bo, lr).dMSE_dy.sum(0).mul(lr)),
    "this is bo before the step. The update is missing, or you did not keep its result.": (
      _,
      __,
      ___,
      bo,
    ) => bo,
    "this is the bias after a thousand steps. Start from Wo and bo, and take only one.": (
      x,
      yTrue,
      Wo,
      bo,
      lr,
    ) => train(x, yTrue, Wo, bo, lr, STEPS).bo,
  },
  says: (bias, x, yTrue, Wo, bo, lr) => {
    const moved = (to: number): Numbers => ({ data: [to - bo.item()], shape: [] });
    const right = step(x, yTrue, Wo, bo, lr).bo.item();
    return `look at the step (your answer minus bo): ${difference(moved(bias), moved(right))}.`;
  },
});
