/** @file A fan chart of many runs: their median, and bands that contain most of the runs. */

import { describeValue, formatNumber, isShaped, type ShapedNumbers } from "../describe.js";
import { rangeError, ShapeError, typeError } from "../errors.js";
import { shapeText } from "../shape/shape.js";
import type { Chart, Trace } from "./chart.js";
import { axis, card } from "./layout.js";
import { finiteNumbers, type Numbers, numbers } from "./numbers.js";
import { type ChartOptions, checkChartOptions, describe } from "./options.js";
import { quantiles } from "./quantiles.js";
import { colors, translucent } from "./style.js";
import { lineInWords } from "./text.js";

/** The options of {@link fanChart}. Only the title is required. */
export interface FanChartOptions extends ChartOptions {
  /** The x values of the steps, the same for all runs. Defaults to 0, 1, 2, ... */
  x?: Numbers;
  /** The name of the x axis. Defaults to "x" if you pass `x`, otherwise to "step". */
  xLabel?: string;
  /** The name of the y axis. By default, the y axis has no name. */
  yLabel?: string;
}

/** The maximum number of points along the x axis. More points would not be visible. */
const MOST = 100;

/** The outer and the inner band, each with the quantiles of its edges, its name and its style. */
const bands = [
  { low: 0.05, high: 0.95, name: "9 of 10 runs", opacity: 0.14, dash: "dot" },
  { low: 0.25, high: 0.75, name: "half of the runs", opacity: 0.3, dash: "dash" },
] as const;

/**
 * Draws many runs as a fan chart: the median, a band with the middle 50% of the runs, and a band with the
 * middle 90%. The median and the bands are computed separately for each step, so they usually do not follow
 * any single run. Runs that contain a value that is not finite are left out, and the legend shows how many.
 *
 * @param runs an array of shape (runs, steps), or a list of runs of equal length
 * @param options the title, the x values, and the names of the axes
 * @returns a chart as a plain value, which {@link show} draws
 * @throws {TypeError} if runs is neither a list nor an array of runs, or an option is not valid
 * @throws {ShapeError} if runs is an array that does not have two axes
 * @throws {RangeError} if the runs and x do not all have the same length, x is not finite, or no run is finite
 * @example
 * const draws = randomState(1);
 * const runs = Array.from({ length: 50 }, () => train(x, yTrue, draws.randn(3, 1), bo, 1, 200).losses);
 * show(fanChart(runs, { title: "Every run converges", yLabel: "loss" }));
 */
export function fanChart(
  runs: ShapedNumbers | readonly Numbers[],
  options: FanChartOptions,
): Chart {
  const own = { x: "anything", xLabel: "a string", yLabel: "a string" } as const;
  checkChartOptions<FanChartOptions>("fanChart", options, own, "Every run converges");
  const { title, yLabel = "" } = options;
  const xLabel = options.xLabel ?? (options.x === undefined ? "step" : "x");
  const all = readRuns(runs);
  const finite = all.filter((run) => run.every(Number.isFinite));
  if (finite.length === 0)
    throw rangeError(
      all.length === 1
        ? "fanChart: the only run contains a value that is not finite"
        : `fanChart: each of the ${all.length} runs contains a value that is not finite`,
    );
  const steps = stepsToDraw(all[0].length);
  const x = readX(options.x, steps, all[0].length);
  const shares = [...bands.flatMap(({ low, high }) => [low, high]), 0.5];
  const columns = steps.map((step) =>
    quantiles(
      Float64Array.from(finite, (run) => run[step]),
      shares,
    ),
  );
  const edge = (share: number) => columns.map((column) => column[shares.indexOf(share)]);
  const lost = all.length - finite.length;
  const median = `median of ${finite.length} runs${lost === 0 ? "" : ` (${lost} not finite)`}`;
  const data: Trace[] = bands.map(({ low, high, name, opacity, dash }) => ({
    type: "scatter",
    mode: "lines",
    name,
    // Along the upper edge from left to right, then back along the lower edge.
    x: [...x, ...x.slice().reverse()],
    y: [...edge(high), ...edge(low).reverse()],
    fill: "toself",
    fillcolor: translucent(colors.blue, opacity),
    line: { color: colors.blue, width: 1, dash },
    hoverinfo: "skip",
  }));
  data.push({
    type: "scatter",
    mode: "lines",
    name: median,
    x,
    y: edge(0.5),
    line: { color: colors.black, width: 2.5, simplify: false },
  });
  return {
    data,
    layout: {
      ...card({ title, height: 300, legend: true, bottom: 56 }),
      xaxis: axis(xLabel),
      yaxis: axis(yLabel),
    },
    description: describe(options, () => [
      `A fan chart of runs plotted against ${xLabel}, from ${formatNumber(x[0])} to ${formatNumber(x[x.length - 1])}.`,
      lineInWords(`The ${median}`, edge(0.5)),
      ...bands.map(({ low, high, name }) => {
        const [from, to] = [low, high].map((share) => formatNumber(edge(share)[x.length - 1]));
        return `At the end, ${name} are between ${from} and ${to}.`;
      }),
    ]),
  };
}

function readRuns(runs: ShapedNumbers | readonly Numbers[]): number[][] {
  const read = isShaped(runs) ? rowsOf(runs) : listOf(runs);
  if (read.length === 0 || read[0].length === 0)
    throw rangeError("fanChart: there is nothing to draw; pass runs with at least one step");
  const other = read.findIndex((run) => run.length !== read[0].length);
  if (other > 0)
    throw rangeError(
      `fanChart: all runs must have the same number of steps, but run 0 has ${read[0].length} and run ` +
        `${other} has ${read[other].length}`,
    );
  return read;
}

function rowsOf({ data, shape }: ShapedNumbers): number[][] {
  if (shape.length !== 2)
    throw new ShapeError(
      `fanChart: runs must have the shape (runs,steps), with a row for each run, not ${shapeText(shape)}`,
    );
  const [rows, columns] = shape;
  checkSize(data.length);
  return Array.from({ length: rows }, (_, row) =>
    Array.from(data.subarray(row * columns, (row + 1) * columns)),
  );
}

function listOf(runs: readonly Numbers[]): number[][] {
  if (!Array.isArray(runs))
    throw typeError(
      `fanChart: runs must be a list of runs, or an array of shape (runs,steps), not ${describeValue(runs)}`,
    );
  let count = 0;
  return Array.from(runs, (run, index) => {
    const read = numbers(run, `fanChart: run ${index}`);
    count += read.length;
    checkSize(count);
    return read;
  });
}

/** The maximum number of values in all runs together. More values would take seconds and too much memory. */
const MOST_NUMBERS = 10_000_000;

function checkSize(count: number): void {
  if (count > MOST_NUMBERS)
    throw rangeError(
      `fanChart: all runs together have more than ${MOST_NUMBERS} numbers; pass fewer runs or steps`,
    );
}

function readX(x: Numbers | undefined, steps: number[], length: number): number[] {
  if (x === undefined) return steps;
  const read = finiteNumbers(x, "fanChart: x");
  if (read.length === length) return steps.map((step) => read[step]);
  throw rangeError(
    `fanChart: x must have one number for each step, ${length} in total, not ${read.length}`,
  );
}

/** The steps to draw: all of them, or evenly spaced ones that include the first and the last. */
function stepsToDraw(length: number): number[] {
  const count = Math.min(length, MOST);
  if (count === 1) return [0];
  return Array.from({ length: count }, (_, i) => Math.round((i * (length - 1)) / (count - 1)));
}
