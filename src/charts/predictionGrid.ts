/** @file A grid of points around samples with two inputs, and a network's predictions for these points. */

import { make, NdArray } from "../array/index.js";
import { describeValue, formatNumber } from "../describe.js";
import { rangeError, ShapeError, typeError } from "../errors.js";
import { shapeText } from "../shape/shape.js";
import { type Numbers, numbers } from "./numbers.js";
import { extent } from "./text.js";

/** A network as a function that returns a prediction from 0 to 1 for each point, with one prediction in each row. */
export type Predict = (points: NdArray<[number, 2]>) => NdArray;

/** The samples, and the grid of points around them. */
export interface PredictionGrid {
  /** The name of the calling function, for error messages. */
  name: string;
  x: NdArray<[number, 2]>;
  classes: number[];
  /** The coordinates of the grid points along each axis. */
  sides: [across: number[], up: number[]];
  /** The grid points, row by row, of shape (points, 2). */
  points: NdArray<[number, 2]>;
}

/** The predictions of a network. */
export interface Predictions {
  /** The predictions for the grid points, row by row. */
  field: number[][];
  /** The predictions for the samples. */
  samples: number[];
}

/** How far the grid extends beyond the samples, as a fraction of their range. */
const MARGIN = 0.25;

/** Checks the samples, and makes a grid of `size` by `size` points around them. */
export function predictionGrid(
  name: string,
  x: NdArray<[number, 2]>,
  yTrue: Numbers,
  size: number,
): PredictionGrid {
  if (!(x instanceof NdArray) || x.shape.length !== 2 || x.shape[1] !== 2 || x.shape[0] === 0)
    throw new ShapeError(
      `${name}: x must be an array of shape (n,2), with two inputs for each sample, not ` +
        (x instanceof NdArray ? `of shape ${shapeText((x as NdArray).shape)}` : describeValue(x)),
    );
  const odd = x.data.findIndex((value) => !Number.isFinite(value));
  if (odd >= 0)
    throw rangeError(
      `${name}: x must contain only finite numbers, but it contains ${x.data[odd]} in row ${odd >> 1}, column ${odd % 2}`,
    );
  const classes = numbers(yTrue, `${name}: yTrue`);
  if (classes.length !== x.shape[0])
    throw rangeError(
      `${name}: yTrue must have one class for each sample, ${x.shape[0]} in total, not ${classes.length}`,
    );
  checkClasses(name, classes);
  const across = side(column(x, 0), size);
  const up = side(column(x, 1), size);
  if (![...across, ...up].every(Number.isFinite))
    throw rangeError(`${name}: the samples in x are too far apart to be drawn`);
  const coordinates = up.flatMap((second) => across.flatMap((first) => [first, second]));
  const points = make<[number, 2]>(Float64Array.from(coordinates), [size * size, 2], "float");
  return { name, x, classes, sides: [across, up], points };
}

/**
 * Checks that all classes are 0 or 1.
 *
 * @throws {RangeError} if a class is not 0 or 1
 */
export function checkClasses(name: string, classes: readonly number[]): void {
  const odd = classes.findIndex((value) => value !== 0 && value !== 1);
  if (odd >= 0)
    throw rangeError(
      `${name}: a class must be 0 or 1, but yTrue contains ${classes[odd]} at index ${odd}`,
    );
}

/** Computes the predictions for the grid points and for the samples. */
export function predictOnGrid(
  { name, x, sides, points }: PredictionGrid,
  predict: Predict,
): Predictions {
  if (typeof predict !== "function")
    throw typeError(
      `${name}: pass the network as a function, as in (points) => predict(points, layers)`,
    );
  const predictAll = (inputs: NdArray<[number, 2]>): number[] => {
    const predicted: unknown = predict(inputs);
    const n = inputs.shape[0];
    if (!(predicted instanceof NdArray) || predicted.data.length !== n)
      throw new ShapeError(
        `${name}: for points of shape (${n},2) the network must return an array of shape (${n},1), not ` +
          (predicted instanceof NdArray
            ? `of shape ${shapeText((predicted as NdArray).shape)}`
            : describeValue(predicted)),
      );
    const odd = predicted.data.findIndex((value) => !Number.isFinite(value));
    if (odd >= 0)
      throw rangeError(
        `${name}: the network must return finite numbers, but it returned ${predicted.data[odd]} for the point ` +
          `(${formatNumber(inputs.data[2 * odd])}, ${formatNumber(inputs.data[2 * odd + 1])})`,
      );
    return Array.from(predicted.data);
  };
  const values = predictAll(points);
  const [across, up] = sides;
  const field = up.map((_, row) => values.slice(row * across.length, (row + 1) * across.length));
  return { field, samples: predictAll(x) };
}

/** Returns whether a sample is on the correct side of the boundary. */
export function isCorrect(value: number, predicted: number): boolean {
  return +(predicted > 0.5) === value;
}

function column(x: NdArray<[number, 2]>, index: number): number[] {
  return Array.from({ length: x.shape[0] }, (_, sample) => x.data[sample * 2 + index]);
}

/** The coordinates of the grid along one axis, evenly spaced, with a margin on both sides of the samples. */
function side(values: number[], size: number): number[] {
  const [low, high] = extent(values);
  const margin = (high - low || Math.abs(high) || 1) * MARGIN;
  const step = (high - low + 2 * margin) / (size - 1);
  return Array.from({ length: size }, (_, index) => low - margin + index * step);
}
