/** @file One or more lines on one pair of axes. */

import { describeValue, formatNumber, isShaped } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import type { Chart, Trace } from "./chart.js";
import { axis, card } from "./layout.js";
import { finiteNumbers, type Numbers, numbers } from "./numbers.js";
import { type ChartOptions, checkChartOptions, describe } from "./options.js";
import { checkPoints, type LineChartPoint, pointsInWords, pointTraces } from "./points.js";
import { lineStyle } from "./style.js";
import { extent, lineInWords } from "./text.js";

/** Up to this many steps, each step has a tick. Plotly by itself would also put ticks at 0.5, 1.5, ... */
const FEW = 12;

/** How `lineChart` draws. Only the title is required. */
export interface LineChartOptions extends ChartOptions {
  /** The x of each point, the same for all lines; 0, 1, 2, ... if left out. */
  x?: Numbers;
  /** The name of the x axis; "x" if left out, and "step" where x is left out too. */
  xLabel?: string;
  /** The name of the y axis; if left out, the name of the line if there is only one. */
  yLabel?: string;
  /** The lowest and the highest y that are drawn; those of the lines if left out. */
  yRange?: [low: number, high: number];
  /** Points to mark on the curves, with a name or a tangent. */
  points?: readonly LineChartPoint[];
}

/**
 * Draws lines over one x axis.
 *
 * @param lines name of each line, and its y values: an array of numbers or an NdArray with one
 *   axis longer than 1, all of one length
 * @example show(lineChart({ sigmoid: y }, { x: valX, xLabel: "x", title: "It rises from 0 to 1" }))
 * @returns a chart as a plain value; `show` draws it
 * @throws TypeError for anything that is not a row of numbers, and for options that cannot be
 * @throws RangeError for lines that are empty or of different lengths, an x that is not finite, or a range
 *   whose low is not below its high
 */
export function lineChart(lines: Record<string, Numbers>, options: LineChartOptions): Chart {
  const drawn = readLines(lines);
  const [first] = drawn;
  checkChartOptions<LineChartOptions>("lineChart", options, own, "The loss falls at every step");
  const { title, yRange } = options;
  checkRange(yRange);
  const x = readX(options.x, first);
  const xLabel = options.xLabel ?? (options.x === undefined ? "step" : "x");
  const yLabel = options.yLabel ?? (drawn.length === 1 ? first.name : "");
  const legend = drawn.length > 1 || first.name !== yLabel;
  const points = options.points ?? [];
  checkPoints("lineChart", points);
  return {
    data: [
      ...drawn.map(({ name, y }, place): Trace => {
        return { type: "scatter", name, x, y, ...lineStyle(place, y.length) };
      }),
      ...pointTraces(points, x),
    ],
    layout: {
      ...card({ title, height: 300, legend, bottom: 56 }),
      xaxis: { ...axis(xLabel), ...(options.x === undefined && x.length <= FEW && { dtick: 1 }) },
      yaxis: { ...axis(yLabel), ...(yRange && { range: yRange }) },
    },
    description: describe(options, () => [...inWords(xLabel, x, drawn), ...pointsInWords(points)]),
    isCurves: true,
  };
}

const own = {
  x: "anything",
  xLabel: "a string",
  yLabel: "a string",
  yRange: "anything",
  points: "anything",
} as const;

function checkRange(range: unknown): void {
  if (range === undefined) return;
  const [low, high] = Array.isArray(range) && range.length === 2 ? range : [];
  if (!Number.isFinite(low) || !Number.isFinite(high) || low >= high)
    throw rangeError(
      `lineChart: yRange must be [low, high], two finite numbers with low below high, and is ${describeValue(range)}`,
    );
}

interface Line {
  name: string;
  y: number[];
}

function readLines(lines: Record<string, Numbers>): Line[] {
  if (lines === null || typeof lines !== "object" || Array.isArray(lines) || isShaped(lines))
    throw typeError("lineChart: give each line a name, as in lineChart({ loss: losses }, ...)");
  const read = Object.entries(lines).map(([name, values]): Line => {
    return { name, y: numbers(values, `lineChart: the line "${name}"`) };
  });
  if (read.length === 0)
    throw rangeError("lineChart: there is no line; give one, as in { loss: losses }");
  const [first] = read;
  if (first.y.length === 0)
    throw rangeError(
      `lineChart: the line "${first.name}" has no points; a line needs one at least`,
    );
  const other = read.find(({ y }) => y.length !== first.y.length);
  if (other)
    throw rangeError(
      `lineChart: the line "${first.name}" has ${first.y.length} points and "${other.name}" has ` +
        `${other.y.length}; lines over one x axis need the same number`,
    );
  return read;
}

function readX(x: Numbers | undefined, line: Line): number[] {
  if (x === undefined) return line.y.map((_, index) => index);
  const read = finiteNumbers(x, "lineChart: x");
  if (read.length !== line.y.length)
    throw rangeError(
      `lineChart: x has ${read.length} points and the line "${line.name}" has ${line.y.length}; ` +
        "each point needs both",
    );
  return read;
}

function inWords(xLabel: string, x: number[], lines: Line[]): string[] {
  const [low, high] = extent(x);
  const count = lines.length === 1 ? "A line" : `${lines.length} lines`;
  return [
    `${count} over ${xLabel} from ${formatNumber(low)} to ${formatNumber(high)}.`,
    ...lines.map(({ name, y }) => lineInWords(name, y)),
  ];
}
