/** @file A chart to drag: the same chart for several values, with a slider over them. */

import { checkOptions } from "../checks.js";
import { describeValue, formatNumber, isList, isShaped } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import { animate, checkChartSize, numbersIn } from "./animation.js";
import { type Chart, isChart } from "./chart.js";
import { finiteNumbers, type Numbers } from "./numbers.js";

/** How `slider` draws. All of it may be left out. */
export interface SliderOptions<Value> {
  /** What the slider turns, such as "learning rate"; "value" if left out. */
  label?: string;
  /** The value that is shown before anybody drags; the first if left out. */
  start?: Value;
  /** What the chart shows, in words; made from the first chart and the last if left out. */
  description?: string;
}

/** Pixels between the value and the slider's rail. */
const GAP = 4;

/**
 * Draws one chart for each value, and puts a slider under it: dragged, it goes from chart to chart.
 * All are worked out at once, so it also works in a stored notebook, where no kernel runs. Only what
 * differs is stored for each. Axes without a range get one in which all charts have room.
 *
 * @param values two or more: numbers, an array of them, or words
 * @param draw makes the chart for a value; all charts must have the same traces
 * @example show(slider([0.01, 0.1, 1], (lr) => lineChart({ loss: losses(lr) }, { title: "..." }), { label: "lr" }))
 * @returns a chart as a plain value; `show` draws it
 * @throws TypeError where there are no values, or draw is no function, or gives no chart that stands still
 * @throws RangeError for fewer than two values, or more than there is room for, two that are alike, a start that is none of them, or
 *   charts with other traces than the first
 */
export function slider<Value extends number | string = number>(
  values: readonly Value[] | Numbers,
  draw: (value: Value) => Chart,
  options: SliderOptions<Value> = {},
): Chart {
  checkOptions<SliderOptions<Value>>("slider", options, {
    label: "a string",
    start: "anything",
    description: "a string",
  });
  const read = readValues(values) as Value[];
  if (typeof draw !== "function")
    throw typeError(
      "slider: give a function that makes a chart of a value, as in (lr) => lineChart(...)",
    );
  const { label = "value", start = read[0], description } = options;
  const names = namesOf(read);
  const active = read.indexOf(start);
  if (active < 0)
    throw rangeError(`slider: start must be one of the values, and is ${describeValue(start)}`);
  const where = (place: number) => `${label} ${names[place]}`;
  const charts: Chart[] = [];
  for (const [place, value] of read.entries()) {
    const chart = draw(value);
    checkChart(chart, where(place));
    if (place === 0) checkChartSize("slider", "values", read.length, numbersIn(chart));
    else checkTraces(charts[0], chart, where(0), where(place));
    charts.push(chart);
  }
  return {
    ...animate(charts, { names, prefix: `${label}: `, active, gap: GAP }),
    description: description ?? inWords(charts, where, active),
  };
}

function readValues(values: readonly (number | string)[] | Numbers): (number | string)[] {
  if (!isList(values) && !isShaped(values))
    throw typeError(
      `slider: give a list of values first, as in [0.01, 0.1, 1], not ${describeValue(values)}`,
    );
  const words = Array.isArray(values) && isWord(values[0]) && values.every(isWord);
  const read = words ? (values as string[]) : finiteNumbers(values as Numbers, "slider: values");
  if (read.length < 2)
    throw rangeError(`slider: give two values or more; there ${isAre(read.length)}`);
  return read;
}

function isWord(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

/** The values as the slider says them: numbers with three digits, or with as many as tell them apart. */
function namesOf(values: readonly (number | string)[]): string[] {
  for (let digits = 3; digits <= 17; digits++) {
    const names = values.map((value) =>
      typeof value === "number" ? formatNumber(value, digits) : String(value),
    );
    if (new Set(names).size === names.length) return names;
  }
  const twice = values.find((value, place) => values.indexOf(value) !== place);
  throw rangeError(`slider: the value ${describeValue(twice)} is there twice`);
}

function isAre(count: number): string {
  if (count === 0) return "are none";
  return count === 1 ? "is 1" : `are ${count}`;
}

/** @param where the value, as in "lr 0.1" */
function checkChart(chart: Chart, where: string): void {
  if (!isChart(chart))
    throw typeError(
      `slider: at ${where} the function gives ${describeValue(chart)} and no chart; does it return one?`,
    );
  if (chart.frames)
    throw typeError(`slider: at ${where} the chart moves already; give one that stands still`);
}

function checkTraces(first: Chart, other: Chart, whereFirst: string, where: string): void {
  const [before, now] = [first.data.length, other.data.length];
  if (before !== now)
    throw rangeError(
      `slider: all charts need the same traces: at ${whereFirst} there ${isAre(before)}, at ${where} there ${isAre(now)}`,
    );
  const place = other.data.findIndex(({ type }, index) => type !== first.data[index].type);
  if (place >= 0)
    throw rangeError(
      `slider: all charts need the same traces: trace ${place} is ${first.data[place].type} at ` +
        `${whereFirst} and ${other.data[place].type} at ${where}`,
    );
}

function inWords(
  charts: readonly Chart[],
  where: (place: number) => string,
  active: number,
): string {
  const last = charts.length - 1;
  const told = [...new Set([0, active, last])].sort((a, b) => a - b);
  return [
    `A slider goes from ${where(0)} to ${where(last)}, in ${charts.length} values, and stands at ${where(active)}.`,
    ...told.map((place) => `At ${where(place)}: ${charts[place].description}`),
  ].join(" ");
}
