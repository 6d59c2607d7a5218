/** @file The decision boundary of a network with two inputs: the line between class 0 and class 1. */

import type { NdArray } from "../array/index.js";
import { describeValue } from "../describe.js";
import { rangeError } from "../errors.js";
import type { Chart, ChartLayout, Trace } from "./chart.js";
import { axis, card } from "./layout.js";
import type { Numbers } from "./numbers.js";
import { type ChartOptions, checkChartOptions, describe } from "./options.js";
import {
  isCorrect,
  type Predict,
  type PredictionGrid,
  type Predictions,
  predictionGrid,
  predictOnGrid,
} from "./predictionGrid.js";
import { colors, ink } from "./style.js";

/** The options of {@link decisionBoundary} and {@link boundaryReplay}. Only the title is required. */
export interface BoundaryOptions extends ChartOptions {
  /** The names of the two inputs. Defaults to x₁ and x₂. */
  inputs?: [string, string];
}

/** The number of points along each side of the grid. */
const SIDE = 25;
/** The height of the plot in pixels. */
const HEIGHT = 300;

/**
 * Colours an area by the predictions of a network with two inputs: blue for class 0, orange for class 1. A
 * black line shows where the prediction is 0.5. The samples are drawn on top, with a ring around each sample
 * on the wrong side of the line.
 *
 * @param x the samples, of shape (n, 2)
 * @param yTrue the class of each sample, 0 or 1
 * @param predict the network, as a function from points of shape (m, 2) to one prediction for each point
 * @param options the title, and the names of the inputs
 * @returns a chart as a plain value, which {@link show} draws
 * @throws {TypeError} if predict is not a function, or an option is not valid
 * @throws {ShapeError} if x does not have the shape (n, 2), or predict does not return a number for each point
 * @throws {RangeError} if yTrue does not contain one class, 0 or 1, for each sample, a number is not finite, the
 *   samples are too far apart to be drawn, or inputs are not two names
 * @example
 * const xor = array([[0, 0], [0, 1], [1, 0], [1, 1]]);
 * const { layers } = trainLayers(xor, yTrue, randomLayers(randomState(1), 2, 3, 1), 0.5, 1000);
 * const title = "A hidden layer bends the boundary";
 * show(decisionBoundary(xor, yTrue, (points) => predict(points, layers), { title }));
 */
export function decisionBoundary(
  x: NdArray<[number, 2]>,
  yTrue: Numbers,
  predict: Predict,
  options: BoundaryOptions,
): Chart {
  checkBoundaryOptions("decisionBoundary", options);
  const grid = predictionGrid("decisionBoundary", x, yTrue, SIDE);
  const predictions = predictOnGrid(grid, predict);
  return {
    data: boundaryTraces(grid, predictions),
    layout: boundaryLayout(grid, options, HEIGHT),
    description: describe(options, () => [inWords(grid, predictions)]),
  };
}

/** @param name the name of the calling function, for error messages */
export function checkBoundaryOptions(name: string, options: BoundaryOptions): void {
  const own = { inputs: "a list of strings" } as const;
  checkChartOptions<BoundaryOptions>(name, options, own, "A straight line");
  const { inputs } = options;
  if (inputs !== undefined && inputs.length !== 2)
    throw rangeError(`${name}: inputs must be two names, not ${describeValue(inputs)}`);
}

/** Both axes have the same scale, unless one side of the grid is longer than the other by more than this factor. */
const SAME_SCALE = 3;

/**
 * Makes a layout with the title and the axes. Both axes have the same scale, unless the plot would become a
 * narrow strip.
 *
 * @param height the height of the plot itself, in pixels
 */
export function boundaryLayout(
  { sides }: PredictionGrid,
  { title, inputs }: BoundaryOptions,
  height: number,
): ChartLayout {
  const [first, second] = inputs ?? ["x₁", "x₂"];
  const [across, up] = sides.map(length);
  const sameScale = Math.max(across, up) <= SAME_SCALE * Math.min(across, up);
  const bounded = sameScale && ({ constrain: "domain", constraintoward: "left" } as const);
  return {
    ...card({ title, height, legend: true, bottom: 52 }),
    xaxis: { ...axis(first), ...over(sides[0]), showgrid: false, ...bounded },
    yaxis: {
      ...axis(second),
      ...over(sides[1]),
      showgrid: false,
      ...(sameScale && { scaleanchor: "x", constrain: "domain", constraintoward: "top" }),
    },
  };
}

function over(side: number[]) {
  return { range: [side[0], side[side.length - 1]] };
}

function length(side: number[]): number {
  return side[side.length - 1] - side[0];
}

/** The traces in drawing order: later traces cover earlier ones. */
export function boundaryTraces(grid: PredictionGrid, predictions: Predictions): Trace[] {
  return [
    bandsTrace(grid, predictions),
    boundaryTrace(grid, predictions),
    classTrace(grid, 0),
    classTrace(grid, 1),
    wrongTrace(grid, predictions),
  ];
}

/** Says how many samples are on the correct side of the boundary. */
export function inWords({ classes }: PredictionGrid, { samples }: Predictions): string {
  const correct = classes.filter((value, sample) => isCorrect(value, samples[sample])).length;
  return `${correct} of ${classes.length} samples are on the correct side of the boundary.`;
}

/** The area in four colours, which are paler where the prediction is between 0.25 and 0.75. */
function bandsTrace({ sides }: PredictionGrid, { field }: Predictions): Trace {
  return {
    ...contour(sides, field),
    contours: { start: 0.25, end: 0.75, size: 0.25, coloring: "fill" },
    line: { width: 0 },
    zmin: 0,
    zmax: 1,
    colorscale: [
      [0, colors.sky],
      [0.5, ink.paper],
      [1, colors.orange],
    ],
    hovertemplate: "(%{x:.2f}, %{y:.2f}): %{z:.3f}<extra></extra>",
  } as Trace;
}

/** The line is a separate trace, because Plotly draws all lines in a trace in the same style. */
function boundaryTrace({ sides }: PredictionGrid, { field }: Predictions): Trace {
  return {
    ...contour(sides, field),
    contours: { start: 0.5, end: 0.5, size: 1, coloring: "none" },
    line: { color: colors.black, width: 3 },
    hoverinfo: "skip",
  } as Trace;
}

function contour([across, up]: PredictionGrid["sides"], field: number[][]): Trace {
  return {
    type: "contour",
    x: across,
    y: up,
    z: field,
    autocontour: false,
    showscale: false,
    showlegend: false,
  } as Trace;
}

const markers = [
  { symbol: "circle", color: colors.blue },
  { symbol: "square", color: colors.vermillion },
] as const;

/** If there are many samples, their markers are smaller, so that they do not cover each other. */
function markerSize(classes: number[]): number {
  return classes.length > 20 ? 9 : 13;
}

function classTrace({ x, classes }: PredictionGrid, value: 0 | 1): Trace {
  const own = classes.flatMap((actual, sample) => (actual === value ? [sample] : []));
  return {
    type: "scatter",
    mode: "markers",
    name: `class ${value}`,
    x: own.map((sample) => x.data[sample * 2]),
    y: own.map((sample) => x.data[sample * 2 + 1]),
    marker: {
      ...markers[value],
      size: markerSize(classes),
      line: { color: ink.paper, width: 1.5 },
    },
  };
}

function wrongTrace({ x, classes }: PredictionGrid, { samples }: Predictions): Trace {
  const wrong = classes.flatMap((value, sample) =>
    isCorrect(value, samples[sample]) ? [] : [sample],
  );
  return {
    type: "scatter",
    mode: "markers",
    name: "wrong",
    x: wrong.map((sample) => x.data[sample * 2]),
    y: wrong.map((sample) => x.data[sample * 2 + 1]),
    marker: {
      symbol: "circle-open",
      size: markerSize(classes) + 11,
      color: colors.black,
      line: { width: 3 },
    },
    hoverinfo: "skip",
  };
}
