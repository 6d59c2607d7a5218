/** @file The exercises of lesson 4. */
import { array, type NdArray } from "../../array/index.js";
import { formatNumber } from "../../describe.js";
import type { Floats } from "../../floats.js";
import { sigmoid } from "../../network/sigmoid.js";
import { step } from "../../network/step.js";
import { train } from "../../network/train.js";
import { checkOf } from "../check.js";
import type { Numbers } from "../compare.js";
import { difference, sizeInWords } from "../difference.js";

type Data = [
  x: NdArray<[number, number]>,
  yTrue: NdArray<[number, 1]>,
  Wo: NdArray<[number, 1]>,
  bo: NdArray<[1]>,
];

/** How many steps are taken in search of the first that is all right. */
const STEPS = 1000;

/** The accuracies of all steps, at this learning rate. */
function accuraciesAt(lr: number, [x, yTrue, Wo, bo]: Data): Floats {
  return train(x, yTrue, Wo, bo, lr, STEPS).accuracies.data;
}

/** The first step, at this learning rate, whose predictions are all right; -1 where none is. */
function firstAllRight(lr: number, data: Data): number {
  return accuraciesAt(lr, data).indexOf(1);
}

/** The step so many after that one, where there is one. */
function besideFirst(moved: number, data: Data): number | undefined {
  const first = firstAllRight(0.1, data);
  return first === -1 ? undefined : first + moved;
}

/** That no step is all right, for samples that one layer cannot part; undefined where one is. */
function neverAllRight(data: Data): string | undefined {
  const accuracies = accuraciesAt(0.1, data);
  if (accuracies.includes(1)) return;
  const samples = data[1].shape[0];
  const best = Math.round(Math.max(...accuracies) * samples);
  return `among the first ${STEPS} steps there is none like that here: at most ${best} of ${samples} answers are right. indexOf says so by -1.`;
}

/**
 * Checks the first step whose accuracy is 1, with a learning rate of 0.1. It takes the data and the
 * weights and bias before training.
 */
export const firstStepAllRight = checkOf<Data>({
  wanted: "a number",
  right: {
    value: (...data) => firstAllRight(0.1, data),
    says: "ten times the learning rate, and far fewer steps.",
    saysInstead: (...data) => {
      const [slow, fast] = [firstAllRight(0.01, data), firstAllRight(0.1, data)];
      if (fast === -1) return neverAllRight(data);
      if (slow === -1 || fast < slow) return;
      return "ten times the learning rate, and this time not fewer steps.";
    },
  },
  mistakes: [
    {
      value: (...data) => {
        const first = firstAllRight(0.01, data);
        return first === -1 ? undefined : first;
      },
      says: "this is the step for a learning rate of 0.01.",
    },
    {
      value: (...data) => besideFirst(1, data),
      says: "one too many. Steps are counted from 0, like the places of an array.",
    },
    {
      value: (...data) => besideFirst(-1, data),
      says: "one too few. This is the last step that is not all right yet.",
    },
    {
      value: () => -1,
      says: "-1 says that indexOf found no 1. Are these the accuracies, and of enough steps?",
    },
  ],
  says: (step, ...data) => {
    const never = neverAllRight(data);
    if (never !== undefined) return never;
    if (!Number.isInteger(step) || step < 0)
      return `a step is a whole number from 0 up, and this is ${formatNumber(step)}.`;
    const accuracies = accuraciesAt(0.1, data);
    if (step >= accuracies.length)
      return "too late: there are far earlier steps that are all right.";
    if (accuracies[step] === 1)
      return `too late: at step ${step} all answers are right, and at an earlier step they were already.`;
    const samples = data[1].shape[0];
    const rightOnes = Math.round(accuracies[step] * samples);
    return `at step ${step}, with a learning rate of 0.1, ${rightOnes} of ${samples} answers are right.`;
  },
});

/** A sample that the network has never seen: 1, and then 0 as often as there are other inputs. */
function unseen(W: Weights): NdArray<[1, number]> {
  return sample(W, (place) => +(place === 0));
}

/** One sample for these weights, from its inputs by their places. */
function sample(W: Weights, input: (place: number, size: number) => number): NdArray<[1, number]> {
  const size = W.shape[0];
  return array([Array.from({ length: size }, (_, place) => input(place, size))]);
}

type Weights = NdArray<[number, 1]>;

/**
 * Checks the prediction for the sample (1, 0, 0). It takes the weights and bias after training, and
 * the weights before.
 */
export const unseenSample = checkOf<[W: Weights, b: NdArray<[1]>, Wo: Weights]>({
  wanted: "a number",
  right: {
    value: (W, b) => sigmoid(unseen(W).matmul(W).add(b)),
    says: "is it the answer that the rule gives? All samples of the training ended with 1, and this one does not.",
  },
  mistakes: [
    {
      value: (W, b) => unseen(W).matmul(W).add(b),
      says: "this is the weighted sum. The sigmoid is missing.",
    },
    {
      value: (W) => sigmoid(unseen(W).matmul(W)),
      says: "the bias is missing, so the answer is too sure.",
    },
    {
      value: (_, __, Wo) => sigmoid(unseen(Wo).matmul(Wo)),
      says: "these are the weights before training, Wo. Those after it are W.",
    },
    {
      value: (_, b, Wo) => sigmoid(unseen(Wo).matmul(Wo).add(b)),
      says: "the bias is that of after training, and the weights are still those of before: take W.",
    },
    {
      value: (W, b) => sigmoid(unseen(W).matmul(W).add(b)).greater(0.5),
      says: "this is the class. Wanted is how sure the network is of it.",
    },
    {
      value: (W, b) => {
        const ended = sample(W, (place, size) => +(place === 0 || place === size - 1));
        return sigmoid(ended.matmul(W).add(b));
      },
      says: "this is the answer to (1, 0, 1), a sample of the training. The last input of the new one is 0.",
    },
  ],
  says: (prediction, W, b) => {
    if (prediction < 0 || prediction > 1)
      return "a prediction lies between 0 and 1, and this does not. Has it passed the sigmoid?";
    const right = sigmoid(unseen(W).matmul(W).add(b)).item();
    if (prediction > 0.5 !== right > 0.5)
      return `this would be a ${prediction > 0.5 ? "yes" : "no"}, and the network says the opposite.`;
    return `the network says ${prediction > 0.5 ? "yes" : "no"} as well, but your number is ${sizeInWords(prediction, right)}.`;
  },
});

/**
 * Checks the bias after one step from the beginning. It takes the data, the weights and bias
 * before training, and the learning rate.
 */
export const oneBiasStep = checkOf<[...data: Data, lr: number]>({
  wanted: "an array",
  right: {
    value: (x, yTrue, Wo, bo, lr) => step(x, yTrue, Wo, bo, lr).bo,
    says: "the bias after one step, with all derivatives taken before anything changed.",
  },
  mistakes: [
    {
      value: (x, yTrue, Wo, bo, lr) => step(x, yTrue, step(x, yTrue, Wo, bo, lr).Wo, bo, lr).bo,
      says: "the weights were updated first, and the bias's derivative was taken from the new ones.",
    },
    {
      value: (x, yTrue, Wo, bo, lr) => step(x, yTrue, Wo, bo, -lr).bo,
      says: "it went uphill. The gradient is subtracted.",
    },
    {
      value: (x, yTrue, Wo, bo, lr) => bo.sub(step(x, yTrue, Wo, bo, lr).deltabo),
      says: "the learning rate is missing.",
    },
    {
      value: (x, yTrue, Wo, bo, lr) => step(x, yTrue, Wo, bo, lr).deltabo,
      says: "this is the gradient. One step is left, the update.",
    },
    {
      value: (x, yTrue, Wo, bo, lr) => step(x, yTrue, Wo, bo, lr / x.shape[0]).bo,
      says: "it is a step by the mean's gradient. In this lesson it is the sum's.",
    },
    {
      value: (x, yTrue, Wo, bo, lr) => bo.sub(step(x, yTrue, Wo, bo, lr).dMSE_dy.sum(0).mul(lr)),
      says: "the sigmoid's slope is missing: the sum is over dMSE_dho, and this is the one over dMSE_dy.",
    },
    {
      value: (_, __, ___, bo) => bo,
      says: "this is bo as it was before the step. The update is missing, or its result was not kept.",
    },
    {
      value: (x, yTrue, Wo, bo, lr) => train(x, yTrue, Wo, bo, lr, STEPS).bo,
      says: "this is the bias after a thousand steps. Begin from Wo and bo, and take one.",
    },
  ],
  says: (bias, x, yTrue, Wo, bo, lr) => {
    const moved = (to: number): Numbers => ({ data: [to - bo.item()], shape: [] });
    const right = step(x, yTrue, Wo, bo, lr).bo.item();
    return `look at the step, your answer minus bo: ${difference(moved(bias), moved(right))}.`;
  },
});
