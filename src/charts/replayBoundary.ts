/** @file The replay of a decision boundary, which moves while the network learns. */

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

/**
 * The number of points along each side of the grid. There are fewer than in a static chart, because every
 * frame contains a grid.
 */
const SIDE = 17;
/** The height of the plot in pixels. Together with the controls, it must fit into a window of 800 by 600. */
const HEIGHT = 196;

/** A network at one moment in its training. */
export interface BoundaryMoment extends Moment {
  /** The network, as a function from points to predictions. */
  predict: Predict;
}

/**
 * Draws a replay of how the decision boundary moves during a training run. Until you play the replay, it
 * shows the last moment. Each moment takes about 4 KB in the notebook.
 *
 * @param x the samples, of shape (n, 2)
 * @param yTrue the class of each sample, 0 or 1
 * @param moments two or more moments in order, each with its step and the network as a function
 * @param options the title, and the names of the inputs
 * @returns a chart as a plain value, which {@link show} draws
 * @throws {TypeError} if moments is not a list of moments, or an option is not valid
 * @throws {ShapeError} if x does not have the shape (n, 2), or a network does not return a number for each point
 * @throws {RangeError} if there are fewer than two moments or too many, the steps do not increase, yTrue does
 *   not contain one class, 0 or 1, for each sample, or a number is not finite
 * @example
 * const xor = array([[0, 0], [0, 1], [1, 0], [1, 1]]);
 * const moments = [0, 100, 200].map((step) => {
 *   const { layers } = trainLayers(xor, yTrue, randomLayers(randomState(1), 2, 3, 1), 0.5, step);
 *   return { step, predict: (points: NdArray<[number, 2]>) => predict(points, layers) };
 * });
 * show(boundaryReplay(xor, yTrue, moments, { title: "The boundary bends" }));
 */
export function boundaryReplay(
  x: NdArray<[number, 2]>,
  yTrue: Numbers,
  moments: readonly BoundaryMoment[],
  options: BoundaryOptions,
): Chart {
  checkBoundaryOptions("boundaryReplay", options);
  const grid = predictionGrid("boundaryReplay", x, yTrue, SIDE);
  checkMoments("boundaryReplay", moments);
  const each = SIDE * SIDE + x.data.length;
  checkChartSize("boundaryReplay", "moments", moments.length, each);
  const frames = moments.map(({ step, predict }) => ({
    step,
    predictions: predictOnGrid(grid, predict),
  }));
  const first = frames[0];
  const last = frames[frames.length - 1];
  const description = describe(options, () => [
    `A replay of a training run in ${frames.length} frames.`,
    ...[first, last].map(
      ({ step, predictions }) => `At step ${step}, ${inWords(grid, predictions)}`,
    ),
  ]);
  return withReplay(
    frames,
    ({ predictions }) => ({
      data: boundaryTraces(grid, predictions),
      layout: boundaryLayout(grid, options, HEIGHT),
    }),
    description,
  );
}
