/** @file The confusion matrix of a classification. */

import { describeValue, isShaped } from "../describe.js";
import { rangeError, ShapeError } from "../errors.js";
import { shapeText } from "../shape/shape.js";
import type { Chart, Trace } from "./chart.js";
import { axis, card } from "./layout.js";
import { type Numbers, numbers, sum } from "./numbers.js";
import { type ChartOptions, checkChartOptions, describe } from "./options.js";
import { diverging } from "./style.js";
import { extent } from "./text.js";

/** The options of {@link confusionMatrix}. Only the title is required. */
export interface ConfusionMatrixOptions extends ChartOptions {
  /** The names of the classes. Defaults to 0, 1, 2, ... */
  labels?: readonly string[];
}

/** With more classes than this, the numbers do not fit into the cells. */
const MOST_CLASSES = 20;
/** The height of a cell in pixels. */
const CELL = 32;
/** The width of a row of cells on a narrow page, in pixels. */
const NARROW = 280;
/** The largest and the smallest font size of the numbers, in pixels. */
const [LARGEST, SMALLEST] = [14, 8];
/** The width of a digit as a fraction of the font size. */
const DIGIT = 0.62;
/** The number of mistakes that the description lists, starting with the most frequent ones. */
const LISTED = 3;

/**
 * Draws a confusion matrix, with a row for each true class and a column for each predicted class. Each cell
 * shows how many samples have that true class and that predicted class. Correct predictions are on the
 * diagonal, in blue. Mistakes are in orange: the larger their share of the row, the darker the cell.
 *
 * @param yTrue the class of each sample, a whole number, 0 or more
 * @param yPred the predicted class of each sample
 * @param options the title, and the names of the classes
 * @returns a chart as a plain value, which {@link show} draws
 * @throws {TypeError} if yTrue or yPred is not a list of numbers, the title is missing, or an option is not valid
 * @throws {ShapeError} if yTrue or yPred contains a number for each class, such as a probability,
 *   instead of one class for each sample
 * @throws {RangeError} if a class is not a whole number from 0 to 19, yTrue and yPred have different lengths,
 *   two labels are equal, or there are fewer labels than classes
 * @example
 * const labels = ["cat", "dog"];
 * show(confusionMatrix([0, 0, 1, 1], [0, 1, 1, 1], { labels, title: "One cat was mistaken for a dog" }));
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
    "An 8 is easily mistaken for a 1",
  );
  const [actual, predicted] = [readClasses(yTrue, "yTrue"), readClasses(yPred, "yPred")];
  if (actual.length !== predicted.length)
    throw rangeError(
      `confusionMatrix: yTrue has ${actual.length} samples but yPred has ${predicted.length}; each sample needs both`,
    );
  if (actual.length === 0) throw rangeError("confusionMatrix: there are no samples");
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
      xaxis: { ...axis("predicted"), ...allTicks },
      yaxis: { ...axis("true"), ...allTicks, autorange: "reversed" },
    },
    description: describe(options, () => inWords(counts, labels)),
  };
}

/** Labels every class on the axis, even if there is little room. */
const allTicks = {
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
    z: counts.map((row, i) => row.map((count, column) => shade(count, row, column === i))),
    text: counts.map((row) => row.map((count) => (count === 0 ? "" : String(count)))),
    texttemplate: "%{text}",
    textfont: { size: fontSize(counts) },
    zmin: -1,
    zmax: 1,
    colorscale: diverging,
    xgap: 2,
    ygap: 2,
    showscale: false,
    customdata: counts,
    hovertemplate: "%{customdata} of class %{y} predicted as %{x}<extra></extra>",
  } as unknown as Trace;
}

/** The font size at which the longest number fits into its cell. */
function fontSize(counts: number[][]): number {
  const digits = String(extent(counts.flat())[1]).length;
  const room = Math.floor(NARROW / (counts.length * digits * DIGIT));
  return Math.max(SMALLEST, Math.min(LARGEST, room));
}

/**
 * The position of a cell on the colour scale, from -1 to 1, computed from the cell's share of the row. The
 * square root makes rare mistakes visible.
 */
function shade(count: number, row: readonly number[], isCorrect: boolean): number {
  const share = count / Math.max(1, sum(row));
  return isCorrect ? share : -Math.sqrt(share);
}

function inWords(counts: number[][], labels: readonly string[]): string[] {
  const all = sum(counts.map(sum));
  const correct = sum(counts.map((row, i) => row[i]));
  const mistakes = counts
    .flatMap((row, i) => row.map((count, column) => ({ count, i, column })))
    .filter(({ count, i, column }) => count > 0 && i !== column)
    .sort((a, b) => b.count - a.count)
    .slice(0, LISTED)
    .map(({ count, i, column }) => `${labels[i]} predicted as ${labels[column]} (${times(count)})`);
  const most = mistakes.length === 0 ? [] : [`The most frequent mistakes: ${mistakes.join(", ")}.`];
  return [`${correct} of ${all} samples are predicted correctly.`, ...most];
}

function times(count: number): string {
  if (count <= 2) return count === 1 ? "once" : "twice";
  return `${count} times`;
}

function readClasses(values: Numbers, name: string): number[] {
  if (isShaped(values) && values.shape.length === 2 && values.shape[1] > 1 && values.shape[0] > 1)
    throw new ShapeError(
      `confusionMatrix: ${name} must contain one class for each sample, but it has shape ${shapeText(values.shape)}; if each row has a number for every class, pass ${name}.argmax(1)`,
    );
  const classes = numbers(values, `confusionMatrix: ${name}`);
  const odd = classes.findIndex(
    (value) => !Number.isInteger(value) || value < 0 || value >= MOST_CLASSES,
  );
  if (odd < 0) return classes;
  throw rangeError(
    `confusionMatrix: a class must be a whole number from 0 to ${MOST_CLASSES - 1}, but ${name} contains ${classes[odd]} at index ${odd}`,
  );
}

function readLabels(labels: readonly string[] | undefined, needed: number): readonly string[] {
  if (labels === undefined) return Array.from({ length: needed }, (_, value) => String(value));
  const twice = labels.find((label, index) => labels.indexOf(label) !== index);
  if (twice !== undefined)
    throw rangeError(
      `confusionMatrix: two classes cannot have the same label, but ${describeValue(twice)} occurs twice`,
    );
  if (labels.length >= needed && labels.length <= MOST_CLASSES) return labels;
  throw rangeError(
    `confusionMatrix: labels must be a list of ${needed} to ${MOST_CLASSES} names, one for each class, not ${describeValue(labels)}`,
  );
}
