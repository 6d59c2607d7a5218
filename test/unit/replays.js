// @ts-check
/** @file The training run and the networks whose replays the tests show. */

import { array, predict, randomLayers, randomState, step, train, trainLayers, zeros } from "nn";

export const lesson = {
  x: array([
    [0, 0, 1],
    [1, 1, 1],
    [1, 0, 1],
    [0, 1, 1],
  ]),
  yTrue: array([[0, 1, 1, 0]]).T,
};

/**
 * Trains for a thousand steps.
 *
 * @param {number} every the number of steps between two moments of the replay
 */
export function training(every) {
  const { x, yTrue } = lesson;
  let now = { Wo: randomState(1234).randn(3, 1), bo: zeros(1) };
  const moments = [];
  for (let at = 0; at <= 1000; at += every) {
    const { yPred, loss } = step(x, yTrue, now.Wo, now.bo, 0.01);
    moments.push({ step: at, yPred, loss, Wo: now.Wo, bo: now.bo });
    now = train(x, yTrue, now.Wo, now.bo, 0.01, every);
  }
  return moments;
}

export const xor = array([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]);
export const start = randomLayers(randomState(1234), 2, 3, 1);
export const trained = trainLayers(xor, lesson.yTrue, start, 0.5, 600).layers;

/** @type {import("nn").BoundaryMoment[]} */
export const boundaryMoments = [
  { step: 0, predict: (points) => predict(points, start) },
  { step: 600, predict: (points) => predict(points, trained) },
];
