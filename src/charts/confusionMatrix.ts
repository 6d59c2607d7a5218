/** @file What was predicted for what: a table of counts. */

import { describeValue, isShaped } from "../describe.js";
import { rangeError, ShapeError } from "../errors.js";
import { shapeText } from "../shape/shape.js";
import type { Chart, Trace } from "./chart.js";
import { axis, card } from "./layout.js";
import { type Numbers, numbers, sum } from "./numbers.js";
import { type ChartOptions, checkChartOptions, describe } from "./options.js";
import { diverging } from "./style.js";
import { extent } from "./text.js";

/** How `confusionMatrix` draws. Only the title is required. */
export interface ConfusionMatrixOptions extends ChartOptions {
  /** The names of the classes; 0, 1, 2, ... if left out. */
  labels?: readonly string[];
}

/** More of them have no room for their numbers. */
const MOST_CLASSES = 20;
/** Pixels of a cell's height. */
const CELL = 32;
/** Pixels that all cells of a row have where it is narrow. */
const NARROW = 280;
/** Pixels of a number, if it has room, and if not; a digit's width in parts of that. */
const [LETTERS, LEAST, DIGIT] = [14, 8, 0.62];
/** Of the mistakes that are told in words, the most frequent. */
const TOLD = 3;

/**
 * Draws the confusion matrix: a row for each true class, a column for each predicted one, and how many
 * samples there are of both. What is right stands on the diagonal, blue; mistakes are orange, and the darker
 * the larger their part of the row.
 *
 * @param yTrue the class of each sample, a whole number from 0 up
 * @param yPred the class that was predicted for each
 * @example show(confusionMatrix(labels, yPred.argmax(1), { title: "An 8 is easily taken for a 1" }))
 * @throws TypeError for what is no row of numbers, where there is no title, and for options that cannot be
 * @throws ShapeError for a number for each class, such as probabilities, in place of the class
 * @throws RangeError for classes that are no whole numbers from 0 to 19, for rows of different lengths, and
 *   labels that are fewer than the classes, or not all different
 */
export function confusionMatrix(
  yTrue: Numbers,
  yPred: Numbers,
  options: ConfusionMatrixOptions,
): Chart {
  const own = { labels: "a list of strings" } as const;
  checkChartOptions<ConfusionMatrixOptions>(
    "confusionMatrix",
    options,
    own,
    "An 8 is easily taken for a 1",
  );
  const [actual, predicted] = [readClasses(yTrue, "yTrue"), readClasses(yPred, "yPred")];
  if (actual.length !== predicted.length)
    throw rangeError(
      `confusionMatrix: yTrue has ${actual.length} samples and yPred ${predicted.length}; each sample needs both`,
    );
  if (actual.length === 0) throw rangeError("confusionMatrix: there is no sample");
  const labels = readLabels(options.labels, extent([...actual, ...predicted])[1] + 1);
  const counts = labels.map(() => labels.map(() => 0));
  for (const [sample, row] of actual.entries()) counts[row][predicted[sample]] += 1;
  return {
    data: [table(counts, labels)],
    layout: {
      ...card({
        title: options.title,
        height: CELL * labels.length,
        legend: false,
        bottom: 56,
      }),
      xaxis: { ...axis("predicted"), ...eachNamed },
      yaxis: { ...axis("true"), ...eachNamed, autorange: "reversed" },
    },
    description: describe(options, () => inWords(counts, labels)),
  };
}

/** An axis on which each class has its name, also where there is little room. */
const eachNamed = {
  type: "category",
  tickmode: "linear",
  tick0: 0,
  dtick: 1,
  showgrid: false,
  ticks: "",
} as const;

function table(counts: number[][], labels: readonly string[]): Trace {
  return {
    type: "heatmap",
    x: labels,
    y: labels,
    z: counts.map((row, at) => row.map((count, column) => shade(count, row, column === at))),
    text: counts.map((row) => row.map((count) => (count === 0 ? "" : String(count)))),
    texttemplate: "%{text}",
    textfont: { size: letters(counts) },
    zmin: -1,
    zmax: 1,
    colorscale: diverging,
    xgap: 2,
    ygap: 2,
    showscale: false,
    customdata: counts,
    hovertemplate: "%{customdata} of class %{y} taken for %{x}<extra></extra>",
  } as unknown as Trace;
}

/** The size at which the longest number has room in its cell. */
function letters(counts: number[][]): number {
  const digits = String(extent(counts.flat())[1]).length;
  const room = Math.floor(NARROW / (counts.length * digits * DIGIT));
  return Math.max(LEAST, Math.min(LETTERS, room));
}

/** From -1 to 1: a part of the row, the root of it for mistakes, since a few of them must be seen as well. */
function shade(count: number, row: readonly number[], isRight: boolean): number {
  const part = count / Math.max(1, sum(row));
  return isRight ? part : -Math.sqrt(part);
}

function inWords(counts: number[][], labels: readonly string[]): string[] {
  const all = sum(counts.map(sum));
  const right = sum(counts.map((row, at) => row[at]));
  const mistakes = counts
    .flatMap((row, at) => row.map((count, column) => ({ count, at, column })))
    .filter(({ count, at, column }) => count > 0 && at !== column)
    .sort((a, b) => b.count - a.count)
    .slice(0, TOLD)
    .map(({ count, at, column }) => `${labels[at]} taken for ${labels[column]}, ${times(count)}`);
  const most = mistakes.length === 0 ? [] : [`Most often: ${mistakes.join("; ")}.`];
  return [`${right} of ${all} samples are right.`, ...most];
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

function readClasses(values: Numbers, name: string): number[] {
  if (isShaped(values) && values.shape.length === 2 && values.shape[1] > 1 && values.shape[0] > 1)
    throw new ShapeError(
      `confusionMatrix: ${name} must be the class of each sample, and has shape ${shapeText(values.shape)}; where it has a number for each class, give ${name}.argmax(1)`,
    );
  const classes = numbers(values, `confusionMatrix: ${name}`);
  const odd = classes.findIndex(
    (value) => !Number.isInteger(value) || value < 0 || value >= MOST_CLASSES,
  );
  if (odd < 0) return classes;
  throw rangeError(
    `confusionMatrix: a class must be a whole number from 0 to ${MOST_CLASSES - 1}, and ${name} has ${classes[odd]} at place ${odd}`,
  );
}

function readLabels(labels: readonly string[] | undefined, needed: number): readonly string[] {
  if (labels === undefined) return Array.from({ length: needed }, (_, value) => String(value));
  const twice = labels.find((label, place) => labels.indexOf(label) !== place);
  if (twice !== undefined)
    throw rangeError(
      `confusionMatrix: no two classes can have one name, and ${describeValue(twice)} is there twice`,
    );
  if (labels.length >= needed && labels.length <= MOST_CLASSES) return labels;
  throw rangeError(
    `confusionMatrix: labels must be a name for each class, from ${needed} to ${MOST_CLASSES} names, not ${describeValue(labels)}`,
  );
}
