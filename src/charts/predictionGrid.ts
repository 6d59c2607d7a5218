/** @file The plane of two inputs: its samples, and what a network predicts for all of it. */

import { make, NdArray } from "../array/index.js";
import { describeValue, formatNumber } from "../describe.js";
import { rangeError, ShapeError, typeError } from "../errors.js";
import { shapeText } from "../shape/shape.js";
import { type Numbers, numbers } from "./numbers.js";
import { extent } from "./text.js";

/** A network as a function: predictions from 0 to 1 for points of the plane, one to a row. */
export type Predict = (points: NdArray<[number, 2]>) => NdArray;

/** The samples, and the field of points around them. */
export interface PredictionGrid {
  /** The name of the function that draws. */
  name: string;
  x: NdArray<[number, 2]>;
  classes: number[];
  /** The places of the field's points along each axis. */
  sides: [across: number[], up: number[]];
  /** The field's points, row by row, of shape (points, 2). */
  points: NdArray<[number, 2]>;
}

/** What a network answers: for each point of the field, row by row, and for each sample. */
export interface Predictions {
  field: number[][];
  samples: number[];
}

/** How far the field goes beyond the samples, as a share of their distance from first to last. */
const MARGIN = 0.25;

/** Checks what was given, and makes the field around the samples, of size by size points. */
export function predictionGrid(
  name: string,
  x: NdArray<[number, 2]>,
  yTrue: Numbers,
  size: number,
): PredictionGrid {
  if (!(x instanceof NdArray) || x.shape.length !== 2 || x.shape[1] !== 2 || x.shape[0] === 0)
    throw new ShapeError(
      `${name}: x must have the shape (n,2), two inputs for each sample, and ` +
        (x instanceof NdArray
          ? `has ${shapeText((x as NdArray).shape)}`
          : `is ${describeValue(x)}`),
    );
  const hole = x.data.findIndex((value) => !Number.isFinite(value));
  if (hole >= 0)
    throw rangeError(
      `${name}: x must hold finite numbers, and has ${x.data[hole]} in row ${hole >> 1}, column ${hole % 2}`,
    );
  const classes = numbers(yTrue, `${name}: yTrue`);
  if (classes.length !== x.shape[0])
    throw rangeError(`${name}: there are ${x.shape[0]} samples and ${classes.length} classes`);
  checkClasses(name, classes);
  const across = side(column(x, 0), size);
  const up = side(column(x, 1), size);
  if (![...across, ...up].every(Number.isFinite))
    throw rangeError(`${name}: the samples in x lie too far apart to be drawn`);
  const places = up.flatMap((second) => across.flatMap((first) => [first, second]));
  const points = make<[number, 2]>(Float64Array.from(places), [size * size, 2], "float");
  return { name, x, classes, sides: [across, up], points };
}

/** @throws RangeError for a class that is neither 0 nor 1. */
export function checkClasses(name: string, classes: readonly number[]): void {
  const odd = classes.findIndex((value) => value !== 0 && value !== 1);
  if (odd >= 0)
    throw rangeError(
      `${name}: a class must be 0 or 1, and yTrue has ${classes[odd]} at place ${odd}`,
    );
}

/** Asks the network about the field and the samples. */
export function predictOnGrid(
  { name, x, sides, points }: PredictionGrid,
  predict: Predict,
): Predictions {
  if (typeof predict !== "function")
    throw typeError(
      `${name}: give the network as a function, as in (points) => predict(points, layers)`,
    );
  const ask = (asked: NdArray<[number, 2]>): number[] => {
    const answer: unknown = predict(asked);
    const n = asked.shape[0];
    if (!(answer instanceof NdArray) || answer.data.length !== n)
      throw new ShapeError(
        `${name}: for points of shape (${n},2) the network must give an array of shape (${n},1), and gave ` +
          (answer instanceof NdArray
            ? shapeText((answer as NdArray).shape)
            : describeValue(answer)),
      );
    const odd = answer.data.findIndex((value) => !Number.isFinite(value));
    if (odd >= 0)
      throw rangeError(
        `${name}: the network must give finite numbers, and gave ${answer.data[odd]} for the point ` +
          `(${formatNumber(asked.data[2 * odd])}, ${formatNumber(asked.data[2 * odd + 1])})`,
      );
    return Array.from(answer.data);
  };
  const values = ask(points);
  const [across, up] = sides;
  const field = up.map((_, row) => values.slice(row * across.length, (row + 1) * across.length));
  return { field, samples: ask(x) };
}

/** Whether a sample is on its own side of the boundary. */
export function isRight(value: number, predicted: number): boolean {
  return +(predicted > 0.5) === value;
}

function column(x: NdArray<[number, 2]>, at: number): number[] {
  return Array.from({ length: x.shape[0] }, (_, sample) => x.data[sample * 2 + at]);
}

/** The field's places along one axis, at equal distances, from a little before to a little after the samples. */
function side(values: number[], size: number): number[] {
  const [low, high] = extent(values);
  const margin = (high - low || Math.abs(high) || 1) * MARGIN;
  const step = (high - low + 2 * margin) / (size - 1);
  return Array.from({ length: size }, (_, place) => low - margin + place * step);
}
