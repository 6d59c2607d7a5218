/** @file Where a network of two inputs says class 1, and where class 0: its decision boundary. */

import { rangeError, ShapeError, typeError } from "../errors.js";
import { NdArray } from "../ndarray.js";
import { shapeText } from "../shape/shape.js";
import type { Chart, Trace } from "./chart.js";
import { axis, card } from "./layout.js";
import { type Numbers, numbers } from "./numbers.js";
import { colors, ink } from "./style.js";
import { extent } from "./text.js";

/** A network as a function: predictions from 0 to 1 for points of the plane, one to a row. */
export type Predict = (points: NdArray<[number, 2]>) => NdArray;

/** How `decisionBoundary` draws. Only the title is required. */
export interface BoundaryOptions {
  /** A sentence that says what to see. */
  title: string;
  /** Names of the two inputs; x₁ and x₂ if left out. */
  inputs?: [string, string];
  /** What the chart shows, in words; made from the numbers if left out. */
  description?: string;
}

/** Points along each side of the field on which the network is asked. */
const SIDE = 25;
/** How far the field goes beyond the outermost samples, as a share of their extent. */
const MARGIN = 0.25;

/**
 * Draws the plane of two inputs: coloured by what the network predicts at each point, blue towards
 * class 0 and orange towards class 1, a black line where it changes its mind (0.5), and the samples,
 * those on the wrong side in a ring.
 *
 * @param x the samples, of shape (n, 2)
 * @param yTrue the class of each, 0 or 1
 * @param predict the network
 * @example show(decisionBoundary(x, yTrue, (points) => predict(points, layers), { title: "..." }))
 * @throws TypeError where predict is no function, or there is no title
 * @throws ShapeError where x is not of shape (n, 2), or predict does not give one number for each point
 * @throws RangeError where there is not one class, 0 or 1, for each sample
 */
export function decisionBoundary(
  x: NdArray<[number, 2]>,
  yTrue: Numbers,
  predict: Predict,
  options: BoundaryOptions,
): Chart {
  const plane = readPlane("decisionBoundary", x, yTrue, options, SIDE);
  return drawn(plane, answers(plane, predict));
}

/** The samples, and the field of points around them. */
export interface Plane {
  /** The name of the function that draws. */
  name: string;
  x: NdArray<[number, 2]>;
  classes: number[];
  options: BoundaryOptions;
  /** The places of the field's points along each axis. */
  sides: [across: number[], up: number[]];
  /** The field's points, row by row, of shape (points, 2). */
  points: NdArray<[number, 2]>;
}

/** What a network answers: for each point of the field, row by row, and for each sample. */
export interface Answers {
  field: number[][];
  samples: number[];
}

/** Checks what was given, and lays the field, of size by size points, around the samples. */
export function readPlane(
  name: string,
  x: NdArray<[number, 2]>,
  yTrue: Numbers,
  options: BoundaryOptions,
  size: number,
): Plane {
  if (typeof options?.title !== "string" || options.title.trim() === "")
    throw typeError(`${name}: say what to see, as in { title: "A straight line" }`);
  if (!(x instanceof NdArray) || x.shape.length !== 2 || x.shape[1] !== 2 || x.shape[0] === 0)
    throw new ShapeError(
      `${name}: x must have the shape (n,2), two inputs for each sample, and ` +
        (x instanceof NdArray ? `has ${shapeText((x as NdArray).shape)}` : `is ${String(x)}`),
    );
  const classes = numbers(yTrue, `${name}: yTrue`);
  if (classes.length !== x.shape[0])
    throw rangeError(`${name}: there are ${x.shape[0]} samples and ${classes.length} classes`);
  const odd = classes.find((value) => value !== 0 && value !== 1);
  if (odd !== undefined) throw rangeError(`${name}: a class must be 0 or 1, and yTrue has ${odd}`);
  const across = side(column(x, 0), size);
  const up = side(column(x, 1), size);
  const places = up.flatMap((second) => across.flatMap((first) => [first, second]));
  const points = new NdArray<[number, 2]>(Float64Array.from(places), [size * size, 2], "float");
  return { name, x, classes, options, sides: [across, up], points };
}

/** Asks the network about the field and the samples. */
export function answers({ name, x, sides, points }: Plane, predict: Predict): Answers {
  if (typeof predict !== "function")
    throw typeError(
      `${name}: give the network as a function, as in (points) => predict(points, layers)`,
    );
  const ask = (asked: NdArray<[number, 2]>): number[] => {
    const given: unknown = predict(asked);
    const n = asked.shape[0];
    if (!(given instanceof NdArray) || given.data.length !== n)
      throw new ShapeError(
        `${name}: for points of shape (${n},2) the network must give an array of shape (${n},1), and gave ` +
          (given instanceof NdArray ? shapeText((given as NdArray).shape) : String(given)),
      );
    return Array.from(given.data);
  };
  const values = ask(points);
  const [across, up] = sides;
  const field = up.map((_, row) => values.slice(row * across.length, (row + 1) * across.length));
  return { field, samples: ask(x) };
}

/** The chart of one network's answers. */
export function drawn(plane: Plane, answered: Answers): Chart {
  const { options } = plane;
  const [first, second] = options.inputs ?? ["x₁", "x₂"];
  const layout = card({ title: options.title, height: 300, legend: true, bottom: 56 });
  return {
    data: [
      bandsTrace(plane, answered),
      boundaryTrace(plane, answered),
      classTrace(plane, 0),
      classTrace(plane, 1),
      wrongTrace(plane, answered),
    ],
    layout: {
      ...layout,
      xaxis: { ...axis(first), ...over(plane.sides[0]), showgrid: false },
      yaxis: { ...axis(second), ...over(plane.sides[1]), showgrid: false },
    },
    description: options.description ?? `${sentence(options.title)} ${inWords(plane, answered)}`,
  };
}

/** The places of the traces that differ from one network to another, as `changes` has them. */
export const MOVING = [0, 1, 4];

/** What another network's answers change in those traces. */
export function changes(plane: Plane, answered: Answers): Trace[] {
  const { x, y } = wrongTrace(plane, answered) as { x: number[]; y: number[] };
  return [{ z: answered.field }, { z: answered.field }, { x, y }];
}

/** How many samples are on their own side. */
export function inWords({ classes }: Plane, { samples }: Answers): string {
  const right = classes.filter((value, sample) => isRight(value, samples[sample])).length;
  return `${right} of ${classes.length} samples are on their own side of the boundary.`;
}

/** A title as a sentence. */
export function sentence(title: string): string {
  return `${title.replace(/[.!]$/, "")}.`;
}

function isRight(value: number, predicted: number): boolean {
  return +(predicted > 0.5) === value;
}

function column(x: NdArray<[number, 2]>, at: number): number[] {
  return Array.from({ length: x.shape[0] }, (_, sample) => x.data[sample * 2 + at]);
}

/** The field's places along one axis: evenly, a little beyond the samples. */
function side(values: number[], size: number): number[] {
  const [low, high] = extent(values);
  const margin = (high - low || 1) * MARGIN;
  const step = (high - low + 2 * margin) / (size - 1);
  return Array.from({ length: size }, (_, place) => low - margin + place * step);
}

function over(places: number[]) {
  return { range: [places[0], places[places.length - 1]] };
}

/** The field in four bands: pale where the network is less than three quarters sure. */
function bandsTrace({ sides }: Plane, { field }: Answers): Trace {
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

/** A trace of its own, since Plotly draws all lines of one trace alike. */
function boundaryTrace({ sides }: Plane, { field }: Answers): Trace {
  return {
    ...contour(sides, field),
    contours: { start: 0.5, end: 0.5, size: 1, coloring: "none" },
    line: { color: colors.black, width: 3 },
    hoverinfo: "skip",
  } as Trace;
}

function contour([across, up]: Plane["sides"], field: number[][]): Trace {
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

/** Many samples would cover each other. */
function markSize(classes: number[]): number {
  return classes.length > 20 ? 9 : 13;
}

function classTrace({ x, classes }: Plane, value: 0 | 1): Trace {
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

function wrongTrace({ x, classes }: Plane, { samples }: Answers): Trace {
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
