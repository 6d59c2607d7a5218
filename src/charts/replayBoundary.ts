/** @file The replay of a decision boundary: how it moves while the network learns. */

import type { NdArray } from "../array/index.js";
import { checkChartSize } from "./animation.js";
import {
  type BoundaryOptions,
  boundaryLayout,
  boundaryTraces,
  checkBoundaryOptions,
  inWords,
} from "./boundary.js";
import type { Chart } from "./chart.js";
import type { Numbers } from "./numbers.js";
import { describe } from "./options.js";
import { type Predict, predictionGrid, predictOnGrid } from "./predictionGrid.js";
import { checkMoments, type Moment, withReplay } from "./replay.js";

/** Fewer points than in a chart that does not move, since each moment has all of them. */
const SIDE = 17;
/** Pixels of the plot: with the controls it must fit into a window of 800 by 600. */
const HEIGHT = 196;

/** A network at one moment of its training. */
export interface BoundaryMoment extends Moment {
  /** The network, as a function of points. */
  predict: Predict;
}

/**
 * The decision boundary at several moments of a training, to play. It shows the last moment until it
 * is played. Each moment takes some 4 KB in the notebook.
 *
 * @param x the samples, of shape (n, 2)
 * @param yTrue the class of each, 0 or 1
 * @param moments the network after a number of steps, two moments or more, in their order
 * @throws what decisionBoundary throws; RangeError for fewer than two moments, more than there is room for, or
 *   steps that do not rise
 */
export function boundaryReplay(
  x: NdArray<[number, 2]>,
  yTrue: Numbers,
  moments: readonly BoundaryMoment[],
  options: BoundaryOptions,
): Chart {
  checkBoundaryOptions("boundaryReplay", options);
  const plane = predictionGrid("boundaryReplay", x, yTrue, SIDE);
  checkMoments("boundaryReplay", moments);
  const field = SIDE * SIDE + x.data.length;
  checkChartSize("boundaryReplay", "moments", moments.length, field);
  const asked = moments.map(({ step, predict }) => ({
    step,
    answered: predictOnGrid(plane, predict),
  }));
  const first = asked[0];
  const last = asked[asked.length - 1];
  const description = describe(options, () => [
    `A replay of ${asked.length} moments of a training.`,
    ...[first, last].map(({ step, answered }) => `At step ${step} ${inWords(plane, answered)}`),
  ]);
  return withReplay(
    asked,
    ({ answered }) => ({
      data: boundaryTraces(plane, answered),
      layout: boundaryLayout(plane, options, HEIGHT),
    }),
    description,
  );
}
