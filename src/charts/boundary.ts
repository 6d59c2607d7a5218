/** @file Where a network of two inputs says class 1, and where class 0: its decision boundary. */

import type { NdArray } from "../array/index.js";
import { describeValue } from "../describe.js";
import { rangeError } from "../errors.js";
import type { Chart, ChartLayout, Trace } from "./chart.js";
import { axis, card } from "./layout.js";
import type { Numbers } from "./numbers.js";
import { type ChartOptions, checkChartOptions, describe } from "./options.js";
import {
  isRight,
  type Predict,
  type PredictionGrid,
  type Predictions,
  predictionGrid,
  predictOnGrid,
} from "./predictionGrid.js";
import { colors, ink } from "./style.js";

/** How `decisionBoundary` draws. Only the title is required. */
export interface BoundaryOptions extends ChartOptions {
  /** Names of the two inputs; x₁ and x₂ if left out. */
  inputs?: [string, string];
}

/** The network is asked at this many points along each side of the field. */
const SIDE = 25;
/** Pixels of the plot. */
const HEIGHT = 300;

/**
 * Draws the plane of two inputs: coloured by what the network predicts at each point, blue towards
 * class 0 and orange towards class 1, a black line where its prediction is 0.5, and the samples, with
 * a ring around those on the wrong side.
 *
 * @param x the samples, of shape (n, 2)
 * @param yTrue the class of each, 0 or 1
 * @param predict the network
 * @example show(decisionBoundary(x, yTrue, (points) => predict(points, layers), { title: "..." }))
 * @throws TypeError where predict is no function, or options cannot be
 * @throws ShapeError where x is not of shape (n, 2), or predict does not give one number for each point
 * @throws RangeError where there is not one class, 0 or 1, for each sample, or a number is not finite
 */
export function decisionBoundary(
  x: NdArray<[number, 2]>,
  yTrue: Numbers,
  predict: Predict,
  options: BoundaryOptions,
): Chart {
  checkBoundaryOptions("decisionBoundary", options);
  const plane = predictionGrid("decisionBoundary", x, yTrue, SIDE);
  const answered = predictOnGrid(plane, predict);
  return {
    data: boundaryTraces(plane, answered),
    layout: boundaryLayout(plane, options, HEIGHT),
    description: describe(options, () => [inWords(plane, answered)]),
  };
}

/** @param name of the function that draws */
export function checkBoundaryOptions(name: string, options: BoundaryOptions): void {
  const own = { inputs: "a list of strings" } as const;
  checkChartOptions<BoundaryOptions>(name, options, own, "A straight line");
  const { inputs } = options;
  if (inputs !== undefined && inputs.length !== 2)
    throw rangeError(`${name}: inputs must be two names, and is ${describeValue(inputs)}`);
}

/** If one side of the field is longer by more than this, a unit is not as long on both axes. */
const ALIKE = 3;

/**
 * Title and axes. A circle is drawn as a circle, unless the field would be a mere strip.
 *
 * @param height pixels of the plot itself
 */
export function boundaryLayout(
  { sides }: PredictionGrid,
  { title, inputs }: BoundaryOptions,
  height: number,
): ChartLayout {
  const [first, second] = inputs ?? ["x₁", "x₂"];
  const [across, up] = sides.map(length);
  const alike = Math.max(across, up) <= ALIKE * Math.min(across, up);
  const bounded = alike && ({ constrain: "domain", constraintoward: "left" } as const);
  return {
    ...card({ title, height, legend: true, bottom: 52 }),
    xaxis: { ...axis(first), ...over(sides[0]), showgrid: false, ...bounded },
    yaxis: {
      ...axis(second),
      ...over(sides[1]),
      showgrid: false,
      ...(alike && { scaleanchor: "x", constrain: "domain", constraintoward: "top" }),
    },
  };
}

function over(places: number[]) {
  return { range: [places[0], places[places.length - 1]] };
}

function length(places: number[]): number {
  return places[places.length - 1] - places[0];
}

/** What is drawn, in this order: what comes later covers what was before. */
export function boundaryTraces(plane: PredictionGrid, answered: Predictions): Trace[] {
  return [
    bandsTrace(plane, answered),
    boundaryTrace(plane, answered),
    classTrace(plane, 0),
    classTrace(plane, 1),
    wrongTrace(plane, answered),
  ];
}

/** How many samples are on their own side. */
export function inWords({ classes }: PredictionGrid, { samples }: Predictions): string {
  const right = classes.filter((value, sample) => isRight(value, samples[sample])).length;
  return `${right} of ${classes.length} samples are on their own side of the boundary.`;
}

/** The field in four colours: pale where the prediction is between 0.25 and 0.75. */
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

/** Not a part of the bands: Plotly draws all lines of one trace in the same way. */
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

/** Smaller if there are many, since they would cover each other. */
function markSize(classes: number[]): number {
  return classes.length > 20 ? 9 : 13;
}

function classTrace({ x, classes }: PredictionGrid, value: 0 | 1): Trace {
  const own = classes.flatMap((given, sample) => (given === value ? [sample] : []));
  return {
    type: "scatter",
    mode: "markers",
    name: `class ${value}`,
    x: own.map((sample) => x.data[sample * 2]),
    y: own.map((sample) => x.data[sample * 2 + 1]),
    marker: { ...markers[value], size: markSize(classes), line: { color: ink.paper, width: 1.5 } },
  };
}

function wrongTrace({ x, classes }: PredictionGrid, { samples }: Predictions): Trace {
  const wrong = classes.flatMap((value, sample) =>
    isRight(value, samples[sample]) ? [] : [sample],
  );
  return {
    type: "scatter",
    mode: "markers",
    name: "wrong",
    x: wrong.map((sample) => x.data[sample * 2]),
    y: wrong.map((sample) => x.data[sample * 2 + 1]),
    marker: {
      symbol: "circle-open",
      size: markSize(classes) + 11,
      color: colors.black,
      line: { width: 3 },
    },
    hoverinfo: "skip",
  };
}
