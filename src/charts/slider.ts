/** @file Charts with a slider that switches between several values. */

import { checkOptions } from "../checks.js";
import { describeValue, formatNumber, isList, isShaped } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import { animate, checkChartSize, numbersIn } from "./animation.js";
import { type Chart, isChart } from "./chart.js";
import { finiteNumbers, type Numbers } from "./numbers.js";

/** The options of {@link slider}, all of which are optional. */
export interface SliderOptions<Value> {
  /** The name of the value that the slider changes, such as "learning rate". Defaults to "value". */
  label?: string;
  /** The value to show first. Defaults to the first value. */
  start?: Value;
  /**
   * A description of the chart in words. By default, it is generated from the descriptions of the first, the
   * selected and the last chart.
   */
  description?: string;
}

/** The space between the value and the rail of the slider, in pixels. */
const GAP = 4;

/**
 * Draws a chart for each value, with a slider that switches between them. All charts are computed in advance,
 * so the slider also works in a saved notebook without a kernel. Only the differences between the charts are
 * stored. An axis without a range gets a range that fits all charts.
 *
 * @param values two or more values: a list or an array of numbers, or a list of strings
 * @param draw a function that makes the chart for a value; all charts must have the same traces
 * @param options the label of the slider, and the value to show first
 * @returns a chart as a plain value, which {@link show} draws
 * @throws {TypeError} if there are no values, or draw is not a function that returns a static chart
 * @throws {RangeError} if there are fewer than two values or too many, two values are equal, start is not one
 *   of the values, or the charts have different traces
 * @example
 * const lossesAt = (lr: number) => train(x, yTrue, Wo, bo, lr, 100).losses;
 * const draw = (lr: number) => lineChart({ loss: lossesAt(lr) }, { title: "A larger rate learns faster" });
 * show(slider([0.01, 0.1, 1], draw, { label: "lr" }));
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
      "slider: pass a function that returns a chart for a value, as in (lr) => lineChart(...)",
    );
  const { label = "value", start = read[0], description } = options;
  const names = namesOf(read);
  const active = read.indexOf(start);
  if (active < 0)
    throw rangeError(`slider: start must be one of the values, not ${describeValue(start)}`);
  const setting = (index: number) => `${label} = ${names[index]}`;
  const charts: Chart[] = [];
  for (const [index, value] of read.entries()) {
    const chart = draw(value);
    checkChart(chart, setting(index));
    if (index === 0) checkChartSize("slider", "values", read.length, numbersIn(chart));
    else checkTraces(charts[0], chart, setting(0), setting(index));
    charts.push(chart);
  }
  return {
    ...animate(charts, { names, prefix: `${label}: `, active, gap: GAP }),
    description: description ?? inWords(charts, setting, active),
  };
}

function readValues(values: readonly (number | string)[] | Numbers): (number | string)[] {
  if (!isList(values) && !isShaped(values))
    throw typeError(
      `slider: the first argument must be a list of values, as in [0.01, 0.1, 1], not ${describeValue(values)}`,
    );
  const areStrings = Array.isArray(values) && isText(values[0]) && values.every(isText);
  const read = areStrings
    ? (values as string[])
    : finiteNumbers(values as Numbers, "slider: values");
  if (read.length < 2) throw rangeError(`slider: pass at least two values, not ${read.length}`);
  return read;
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

/** The labels of the values. Numbers have three digits, or as many as are needed to tell them apart. */
function namesOf(values: readonly (number | string)[]): string[] {
  for (let digits = 3; digits <= 17; digits++) {
    const names = values.map((value) =>
      typeof value === "number" ? formatNumber(value, digits) : String(value),
    );
    if (new Set(names).size === names.length) return names;
  }
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  throw rangeError(
    `slider: all values must be different, but ${describeValue(twice)} occurs twice`,
  );
}

function isAre(count: number): string {
  if (count === 0) return "are none";
  return count === 1 ? "is 1" : `are ${count}`;
}

/** @param setting the label and the value, as in "lr = 0.1" */
function checkChart(chart: Chart, setting: string): void {
  if (!isChart(chart))
    throw typeError(
      `slider: for ${setting}, the function returns ${describeValue(chart)} instead of a chart; did you forget to return the chart?`,
    );
  if (chart.frames)
    throw typeError(
      `slider: for ${setting}, the chart is already animated; the function must return a static one`,
    );
}

function checkTraces(first: Chart, other: Chart, firstSetting: string, setting: string): void {
  const [before, now] = [first.data.length, other.data.length];
  if (before !== now)
    throw rangeError(
      `slider: all charts must have the same traces, but there ${isAre(before)} for ${firstSetting} and ${now} for ${setting}`,
    );
  const odd = other.data.findIndex(({ type }, index) => type !== first.data[index].type);
  if (odd >= 0)
    throw rangeError(
      `slider: all charts must have the same traces, but trace ${odd} is ${first.data[odd].type} for ` +
        `${firstSetting} and ${other.data[odd].type} for ${setting}`,
    );
}

function inWords(
  charts: readonly Chart[],
  setting: (index: number) => string,
  active: number,
): string {
  const last = charts.length - 1;
  const described = [...new Set([0, active, last])].sort((a, b) => a - b);
  return [
    `A chart with a slider for ${charts.length} values, from ${setting(0)} to ${setting(last)}. The slider is set to ${setting(active)}.`,
    ...described.map((index) => `For ${setting(index)}: ${charts[index].description}`),
  ].join(" ");
}
