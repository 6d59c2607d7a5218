/** @file Line charts. */

import { describeValue, formatNumber, isShaped } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import type { Chart, Trace } from "./chart.js";
import { axis, card } from "./layout.js";
import { finiteNumbers, type Numbers, numbers } from "./numbers.js";
import { type ChartOptions, checkChartOptions, describe } from "./options.js";
import { checkPoints, type LineChartPoint, pointsInWords, pointTraces } from "./points.js";
import { lineStyle } from "./style.js";
import { extent, lineInWords } from "./text.js";

/** With at most this many steps, every step has a tick. By default, Plotly would also put ticks at 0.5, 1.5, ... */
const FEW = 12;

/** The options of {@link lineChart}. The title defaults to the names of the lines. */
export interface LineChartOptions extends Partial<ChartOptions> {
  /** The x values, the same for all lines. Defaults to 0, 1, 2, ... */
  x?: Numbers;
  /** The name of the x axis. Defaults to "x" if you pass `x`, otherwise to "step". */
  xLabel?: string;
  /** The name of the y axis. If there is only one line, it defaults to the name of the line. */
  yLabel?: string;
  /** The range of the y axis. By default, the range contains all lines. */
  yRange?: [low: number, high: number];
  /** Points to mark on the lines, with a name or a tangent. */
  points?: readonly LineChartPoint[];
}

/**
 * Draws one or more lines with the same x values.
 *
 * @param lines the y values of each line, keyed by the line's name: arrays of numbers, or NdArrays that are
 *   a row or a column, all of equal length
 * @param options the title, the x values, the names of the axes, and points to mark
 * @returns a chart as a plain value, which {@link show} draws
 * @throws {TypeError} if a line is not a list of numbers, or an option is not valid
 * @throws {RangeError} if the lines are empty or have different lengths, x is not finite, or yRange is not increasing
 * @example
 * const valX = linspace(-10, 10, 1000);
 * show(lineChart({ sigmoid: sigmoid(valX) }, { x: valX, title: "The sigmoid rises from 0 to 1" }));
 */
export function lineChart(lines: Record<string, Numbers>, options: LineChartOptions = {}): Chart {
  const drawn = readLines(lines);
  const [first] = drawn;
  checkChartOptions<LineChartOptions>("lineChart", options, own);
  const { title = drawn.map(({ name }) => name).join(", "), yRange } = options;
  checkRange(yRange);
  const x = readX(options.x, first);
  const xLabel = options.xLabel ?? (options.x === undefined ? "step" : "x");
  const yLabel = options.yLabel ?? (drawn.length === 1 ? first.name : "");
  const legend = drawn.length > 1 || first.name !== yLabel;
  const points = options.points ?? [];
  checkPoints("lineChart", points);
  return {
    data: [
      ...drawn.map(({ name, y }, index): Trace => {
        return { type: "scatter", name, x, y, ...lineStyle(index, y.length) };
      }),
      ...pointTraces(points, x),
    ],
    layout: {
      ...card({ title, height: 300, legend, bottom: 56 }),
      xaxis: { ...axis(xLabel), ...(options.x === undefined && x.length <= FEW && { dtick: 1 }) },
      yaxis: { ...axis(yLabel), ...(yRange && { range: yRange }) },
    },
    description: describe({ ...options, title }, () => [
      ...inWords(xLabel, x, drawn),
      ...pointsInWords(points),
    ]),
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
      `lineChart: yRange must be [low, high], two finite numbers with low below high, not ${describeValue(range)}`,
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
    throw rangeError("lineChart: there are no lines; pass at least one, as in { loss: losses }");
  const [first] = read;
  if (first.y.length === 0)
    throw rangeError(
      `lineChart: the line "${first.name}" has no points; a line needs at least one`,
    );
  const other = read.find(({ y }) => y.length !== first.y.length);
  if (other)
    throw rangeError(
      `lineChart: all lines must have the same number of points, but "${first.name}" has ${first.y.length} ` +
        `and "${other.name}" has ${other.y.length}`,
    );
  return read;
}

function readX(x: Numbers | undefined, line: Line): number[] {
  if (x === undefined) return line.y.map((_, index) => index);
  const read = finiteNumbers(x, "lineChart: x");
  if (read.length !== line.y.length)
    throw rangeError(
      `lineChart: x must have one number for each point of the line "${line.name}", ${line.y.length} in total, ` +
        `not ${read.length}`,
    );
  return read;
}

function inWords(xLabel: string, x: number[], lines: Line[]): string[] {
  const [low, high] = extent(x);
  const count = lines.length === 1 ? "A line" : `${lines.length} lines`;
  return [
    `${count} plotted against ${xLabel}, from ${formatNumber(low)} to ${formatNumber(high)}.`,
    ...lines.map(({ name, y }) => lineInWords(name, y)),
  ];
}
