/** @file Many runs at once, as a fan: their median, and the bands in which most of them lie. */

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

/** How `fanChart` draws. Only the title is required. */
export interface FanChartOptions extends ChartOptions {
  /** The x of each step, the same for all runs; 0, 1, 2, ... if left out. */
  x?: Numbers;
  /** The name of the x axis; "x" if left out, and "step" where x is left out too. */
  xLabel?: string;
  /** The name of the y axis; none if left out. */
  yLabel?: string;
}

/** At most this many points along the x axis: nobody would see more. */
const MOST = 100;

/** The outer band and the inner one: between which shares of the runs, name, and how it is drawn. */
const bands = [
  { low: 0.05, high: 0.95, name: "9 of 10 runs", opacity: 0.14, dash: "dot" },
  { low: 0.25, high: 0.75, name: "half of the runs", opacity: 0.3, dash: "dash" },
] as const;

/**
 * Draws many runs as a fan: the median, the band that holds the middle half of the runs, and the one
 * that holds nine of ten. Each is computed step by step, so an edge need not be one of the runs.
 * Runs with a value that is not finite are left out, and the legend says how many.
 *
 * @param runs an array of shape (runs, steps), or a list of runs of one length
 * @example show(fanChart(losses, { title: "Every start arrives", yLabel: "loss" }))
 * @returns a chart as a plain value; `show` draws it
 * @throws TypeError for what holds no runs, or for options that cannot be; ShapeError for an array without two axes
 * @throws RangeError for runs or an x of different lengths, an x that is not finite, or where no run is finite
 */
export function fanChart(
  runs: ShapedNumbers | readonly Numbers[],
  options: FanChartOptions,
): Chart {
  const own = { x: "anything", xLabel: "a string", yLabel: "a string" } as const;
  checkChartOptions<FanChartOptions>("fanChart", options, own, "Every start arrives");
  const { title, yLabel = "" } = options;
  const xLabel = options.xLabel ?? (options.x === undefined ? "step" : "x");
  const all = readRuns(runs);
  const finite = all.filter((run) => run.every(Number.isFinite));
  if (finite.length === 0)
    throw rangeError(`fanChart: none of the ${all.length} runs is finite throughout`);
  const at = places(all[0].length);
  const x = readX(options.x, at, all[0].length);
  const shares = [...bands.flatMap(({ low, high }) => [low, high]), 0.5];
  const columns = at.map((step) =>
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
    // From left to right along the upper edge, and back along the lower edge.
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
      `A fan of lines over ${xLabel} from ${formatNumber(x[0])} to ${formatNumber(x[x.length - 1])}.`,
      lineInWords(`The ${median}`, edge(0.5)),
      ...bands.map(({ low, high, name }) => {
        const [from, to] = [low, high].map((share) => formatNumber(edge(share)[x.length - 1]));
        return `At the end ${name} lie between ${from} and ${to}.`;
      }),
    ]),
  };
}

function readRuns(runs: ShapedNumbers | readonly Numbers[]): number[][] {
  const read = isShaped(runs) ? rowsOf(runs) : listOf(runs);
  if (read.length === 0 || read[0].length === 0)
    throw rangeError("fanChart: there is nothing to draw; give runs of one step at least");
  const other = read.findIndex((run) => run.length !== read[0].length);
  if (other > 0)
    throw rangeError(
      `fanChart: run 0 has ${read[0].length} steps and run ${other} has ${read[other].length}; all ` +
        "need the same number",
    );
  return read;
}

function rowsOf({ data, shape }: ShapedNumbers): number[][] {
  if (shape.length !== 2)
    throw new ShapeError(
      `fanChart: shape ${shapeText(shape)} is not (runs,steps), a row for each run`,
    );
  const [rows, columns] = shape;
  checkRunCount(data.length);
  return Array.from({ length: rows }, (_, row) =>
    Array.from(data.subarray(row * columns, (row + 1) * columns)),
  );
}

function listOf(runs: readonly Numbers[]): number[][] {
  if (!Array.isArray(runs))
    throw typeError(
      `fanChart: give a list of runs, or an array of shape (runs,steps), not ${describeValue(runs)}`,
    );
  let count = 0;
  return Array.from(runs, (run, index) => {
    const read = numbers(run, `fanChart: run ${index}`);
    count += read.length;
    checkRunCount(count);
    return read;
  });
}

/** All runs together have at most so many numbers: more would take seconds, and then the memory. */
const ROOM = 10_000_000;

function checkRunCount(count: number): void {
  if (count > ROOM)
    throw rangeError(`fanChart: the runs have more than ${ROOM} numbers; give fewer`);
}

function readX(x: Numbers | undefined, at: number[], length: number): number[] {
  if (x === undefined) return at;
  const read = finiteNumbers(x, "fanChart: x");
  if (read.length === length) return at.map((step) => read[step]);
  throw rangeError(
    `fanChart: x has ${read.length} points and each run ${length}; they need as many`,
  );
}

/** The steps that are drawn: all, or some at equal distances, with the first and the last. */
function places(length: number): number[] {
  const count = Math.min(length, MOST);
  if (count === 1) return [0];
  return Array.from({ length: count }, (_, i) => Math.round((i * (length - 1)) / (count - 1)));
}
