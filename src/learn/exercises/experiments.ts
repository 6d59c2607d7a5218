/** @file The exercises of lesson 5. */
import { array, zeros } from "../../creation.js";
import type { NdArray } from "../../ndarray.js";
import { train } from "../../network/train.js";
import { checkOf } from "../exercise.js";

/** Checks the mean of the steps at which the starts have all answers right. It takes those steps. */
export const meanArrival = checkOf<[arrivals: number[]]>({
  wanted: "a number",
  right: {
    value: (arrivals) => array(arrivals).mean(),
    says: "it lies above the median, for a few slow starts pull a mean up and leave the median where it is.",
  },
  slips: [
    {
      value: (arrivals) => [...arrivals].sort((a, b) => a - b)[Math.floor(arrivals.length / 2)],
      says: "this is the median, the one in the middle. The mean is the sum divided by how many there are.",
    },
    {
      value: (arrivals) => array(arrivals).max(),
      says: "this is the slowest start alone.",
    },
  ],
});

type Setting = [yTrue: NdArray<[4, 1]>, Wo: NdArray<[number, number]>, lr: number, steps: number];

/** The first input of each sample, which is the answer. */
const firstInput = array([[0], [1], [1], [0]]);

/** The losses of a training that sees the first input alone. */
function lossesOfFirst([yTrue, Wo, lr, steps]: Setting): Float64Array {
  const first = array([[Wo.data[0]]]);
  return train(firstInput, yTrue, first, zeros(1), lr, steps).losses.data;
}

/**
 * Checks the last loss of a training that sees the first input alone. It takes the answers, the
 * weights of all inputs, the learning rate and the number of steps.
 */
export const lossOfFirstInput = checkOf<Setting>({
  wanted: "a number",
  right: {
    value: (...setting) => lossesOfFirst(setting)[setting[3] - 1],
    says: "with the one input that is the answer, and a bias, the network arrives as well.",
  },
  slips: [
    {
      value: (...setting) => lossesOfFirst(setting)[0],
      says: "this is the loss before the first update. The last one is at place steps - 1.",
    },
    {
      value: (...setting) => lossesOfFirst(setting)[Math.floor(setting[3] / 2)],
      says: "this is the loss half-way.",
    },
  ],
});
