/** @file The exercises of lesson 4. */
import { array } from "../../creation.js";
import type { NdArray } from "../../ndarray.js";
import { sigmoid } from "../../network/sigmoid.js";
import { step } from "../../network/step.js";
import { train } from "../../network/train.js";
import { checkOf } from "../exercise.js";

type Data = [
  x: NdArray<[number, number]>,
  yTrue: NdArray<[number, 1]>,
  Wo: NdArray<[number, 1]>,
  bo: NdArray<[1]>,
];

/** The first step, at this learning rate, whose predictions are all right. */
function firstAllRight(lr: number, [x, yTrue, Wo, bo]: Data): number {
  return train(x, yTrue, Wo, bo, lr, 1000).accuracies.data.indexOf(1);
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
  },
  slips: [
    {
      value: (...data) => firstAllRight(0.01, data),
      says: "this is the step for a learning rate of 0.01.",
    },
    {
      value: (...data) => firstAllRight(0.1, data) + 1,
      says: "one too many. Steps are counted from 0, like the places of an array.",
    },
    {
      value: (...data) => firstAllRight(0.1, data) - 1,
      says: "one too few. This is the last step that is not all right yet.",
    },
    {
      value: () => -1,
      says: "-1 says that indexOf found no 1. Are these the accuracies, and of enough steps?",
    },
  ],
});

/** A sample that the network has never seen. */
const unseen = array([[1, 0, 0]]);

/**
 * Checks the prediction for the sample (1, 0, 0). It takes the weights and bias after training, and
 * the weights before.
 */
export const unseenSample = checkOf<[W: NdArray<[3, 1]>, b: NdArray<[1]>, Wo: NdArray<[3, 1]>]>({
  wanted: "a number",
  right: {
    value: (W, b) => sigmoid(unseen.matmul(W).add(b)),
    says: "is it the answer that the rule gives? All samples of the training ended with 1, and this one does not.",
  },
  slips: [
    {
      value: (W, b) => unseen.matmul(W).add(b),
      says: "this is the weighted sum. The sigmoid is missing.",
    },
    {
      value: (W) => sigmoid(unseen.matmul(W)),
      says: "the bias is missing, so the answer is too sure.",
    },
    {
      value: (_, __, Wo) => sigmoid(unseen.matmul(Wo)),
      says: "these are the weights before training, Wo. Those after it are W.",
    },
    {
      value: (_, b, Wo) => sigmoid(unseen.matmul(Wo).add(b)),
      says: "the bias is that of after training, and the weights are still those of before: take W.",
    },
    {
      value: (W, b) => sigmoid(unseen.matmul(W).add(b)).greater(0.5),
      says: "this is the class. Wanted is how sure the network is of it.",
    },
  ],
});

/**
 * Checks the bias after one step from the beginning. It takes the data, the weights and bias
 * before training, and the learning rate.
 */
export const oneBiasStep = checkOf<[...data: Data, lr: number]>({
  wanted: "a number",
  right: {
    value: (x, yTrue, Wo, bo, lr) => step(x, yTrue, Wo, bo, lr).bo,
    says: "the bias after one step, with all derivatives taken before anything changed.",
  },
  slips: [
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
  ],
});
