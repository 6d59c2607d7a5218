/** @file A diagram of the chain rule: values go forward from the inputs to the error, and derivatives go back. */

import type { Annotations } from "plotly.js";
import { describeValue, formatNumber, isShaped, type ShapedNumbers } from "../describe.js";
import { rangeError, ShapeError, typeError } from "../errors.js";
import { shapeText } from "../shape/shape.js";
import type { Chart, Trace } from "./chart.js";
import { card, hiddenAxis } from "./layout.js";
import { type Numbers, numbers } from "./numbers.js";
import { type ChartOptions, checkChartOptions, describe } from "./options.js";
import { colors, ink } from "./style.js";

/** The values in a network with one layer, for n samples. They have the same names as in the lessons. */
export interface ChainValues {
  /** The inputs, of shape (n, features). */
  x: ShapedNumbers;
  /** The weights, one for each feature. */
  Wo: Numbers;
  /** The bias, a single number. */
  bo: Numbers;
  /** The weighted sums, one for each sample. */
  ho: Numbers;
  /** The predictions, one for each sample. */
  yPred: Numbers;
  /** The targets, one for each sample. */
  yTrue: Numbers;
  /** The squared errors, one for each sample. */
  MSE: Numbers;
  /** The derivative of each squared error with respect to its prediction. */
  dMSE_dy: Numbers;
  /** The derivative of each prediction with respect to its weighted sum. */
  dy_dho: Numbers;
}

/** The options of {@link chainRuleDiagram}, all of which are optional. */
export interface ChainRuleDiagramOptions extends Partial<ChartOptions> {
  /** The number of the sample, counted from 1. Defaults to 1. */
  sample?: number;
}

/**
 * Draws the chain rule with the numbers of one sample. Solid arrows go forward from the inputs to the error.
 * Dotted arrows go back, and each is labelled with its derivative. The product of the derivatives, at the
 * bottom, is the sample's contribution to the gradient.
 *
 * @param values the values from {@link step}, together with x, yTrue, and the Wo and bo from *before* the step
 * @param options the title and the sample
 * @returns a chart as a plain value, which {@link show} draws
 * @throws {TypeError} if a value is missing or not a number, or an option is not valid
 * @throws {ShapeError} if x does not have two axes
 * @throws {RangeError} if a value does not have one number for each sample or feature, or the sample does not exist
 * @example
 * const values = { ...step(x, yTrue, Wo, bo, 0.01), x, yTrue, Wo, bo };
 * show(chainRuleDiagram(values, { sample: 2 }));
 */
export function chainRuleDiagram(
  values: ChainValues,
  options: ChainRuleDiagramOptions = {},
): Chart {
  checkChartOptions<ChainRuleDiagramOptions>("chainRuleDiagram", options, { sample: "anything" });
  const { sample = 1 } = options;
  const read = readSample(values, sample);
  const title = options.title ?? `Sample ${sample}: forward and backward pass`;
  const layout = card({ title, height: HEIGHT, legend: true, bottom: 8 });
  return {
    data: [...forward(), ...backward(), ...legend],
    layout: {
      ...layout,
      margin: { ...layout.margin, l: 10, r: 10 },
      xaxis: hiddenAxis(-EDGE, 1 + EDGE),
      yaxis: hiddenAxis(-HEIGHT, 0),
      shapes: Object.values(boxes).map(({ left, right, y }) => ({
        type: "rect",
        x0: left,
        x1: right,
        y0: y - HALF,
        y1: y + HALF,
        line: { color: ink.text, width: 1.5 },
      })),
      annotations: [...boxTexts(read), ...derivatives(read)],
    },
    description: describe({ ...options, title }, () => inWords(read)),
  };
}

/** The values for one sample. */
interface Sample {
  x: number[];
  Wo: number[];
  bo: number;
  ho: number;
  yPred: number;
  yTrue: number;
  MSE: number;
  dMSE_dy: number;
  dy_dho: number;
}

function readSample(values: ChainValues, sample: number): Sample {
  const { x } = values ?? {};
  if (!isShaped(x))
    throw typeError(
      "chainRuleDiagram: x must be an NdArray; pass all values by name, as in { x, Wo, … }",
    );
  if (x.shape.length !== 2 || x.shape.includes(0))
    throw new ShapeError(
      `chainRuleDiagram: x must have the shape (n,features), not ${shapeText(x.shape)}`,
    );
  const [samples, features] = x.shape;
  if (!Number.isInteger(sample) || sample < 1 || sample > samples)
    throw rangeError(
      `chainRuleDiagram: sample must be a whole number from 1 to ${samples}, not ${describeValue(sample)}`,
    );
  const row = (name: keyof ChainValues, length: number) => {
    const found = numbers(values[name], `chainRuleDiagram: ${name}`);
    if (found.length === length) return found;
    throw rangeError(
      `chainRuleDiagram: ${name} must have ${length} ${length === 1 ? "number" : "numbers"} for x of shape ${shapeText(x.shape)}, but it has ${found.length}`,
    );
  };
  const one = (name: keyof ChainValues) => row(name, samples)[sample - 1];
  return {
    x: Array.from(x.data.subarray((sample - 1) * features, sample * features)),
    Wo: row("Wo", features),
    bo: row("bo", 1)[0],
    ho: one("ho"),
    yPred: one("yPred"),
    yTrue: one("yTrue"),
    MSE: one("MSE"),
    dMSE_dy: one("dMSE_dy"),
    dy_dho: one("dy_dho"),
  };
}

/** Half the height of a box. Heights are in pixels; widths are fractions of the width of the diagram. */
const HALF = 21;
/** The y coordinates of the three rows of boxes, measured from the upper edge. */
const [top, middle, bottom] = [-40, -98, -156];
/** The distance between the arrows and the middle of their row. Forward and backward arrows are on opposite sides. */
const TRACK = 10;
/** The height of the diagram, including the derivatives and their product below the boxes. */
const HEIGHT = 240;

/** The margin on both sides, which leaves room for the outlines of the boxes. */
const EDGE = 0.005;

const boxes = {
  Wo: { left: 0, right: 0.28, y: top },
  x: { left: 0, right: 0.28, y: middle },
  bo: { left: 0, right: 0.28, y: bottom },
  ho: { left: 0.4, right: 0.55, y: middle },
  yTrue: { left: 0.63, right: 0.78, y: top },
  yPred: { left: 0.63, right: 0.78, y: middle },
  MSE: { left: 0.85, right: 1, y: middle },
};
/** The x coordinate at which the arrows from the inputs meet. */
const BUS = 0.34;
const lane = bottom - TRACK;

type Point = [x: number, y: number];

function forward(): Trace[] {
  const { ho, yTrue, yPred, MSE, Wo } = boxes;
  return [
    arrow("forward", [Wo.right, top - TRACK], [BUS, top - TRACK], [BUS, middle], [ho.left, middle]),
    arrow("forward", [Wo.right, middle], [ho.left, middle]),
    arrow(
      "forward",
      [Wo.right, bottom + TRACK],
      [BUS, bottom + TRACK],
      [BUS, middle],
      [ho.left, middle],
    ),
    arrow("forward", [ho.right, middle], [yPred.left, middle]),
    arrow("forward", [yPred.right, middle], [MSE.left, middle]),
    arrow("forward", [yTrue.right, top], [center(MSE), top], [center(MSE), middle + HALF]),
  ];
}

/** The backward arrows run below the boxes, except for the arrow from ho to Wo, which runs above them. */
function backward(): Trace[] {
  const { ho, yPred, MSE, Wo } = boxes;
  const port = 0.035;
  const under = middle - HALF;
  const down = (from: number, to: number) =>
    arrow("backward", [from, under], [from, lane], [to, lane], [to, under]);
  const [left, right] = [center(ho) - port, center(ho) + port];
  return [
    down(center(MSE), center(yPred) + port),
    down(center(yPred) - port, right),
    arrow("backward", [left, under], [left, lane], [Wo.right, lane]),
    arrow(
      "backward",
      [center(ho), middle + HALF],
      [center(ho), top + TRACK],
      [Wo.right, top + TRACK],
    ),
  ];
}

function center({ left, right }: { left: number; right: number }): number {
  return (left + right) / 2;
}

const styles = {
  forward: { color: ink.text, width: 2, dash: "solid" },
  backward: { color: colors.vermillion, width: 2.5, dash: "dot" },
} as const;

/** A line with an arrowhead at its end. */
function arrow(direction: keyof typeof styles, ...points: Point[]): Trace {
  const line = styles[direction];
  const head = points.length - 1;
  return {
    type: "scatter",
    mode: "lines+markers",
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    line,
    marker: {
      color: line.color,
      symbol: "arrow",
      angleref: "previous",
      size: points.map((_, index) => (index === head ? 13 : 0)),
      opacity: 1,
    } as Required<Trace>["marker"],
    hoverinfo: "skip",
    showlegend: false,
  };
}

/** Two lines without points, which appear only in the legend. */
const legend = [
  { name: "forward: values", line: styles.forward },
  { name: "back: derivatives", line: styles.backward },
].map((style): Trace => ({ type: "scatter", mode: "lines", x: [null], y: [null], ...style }));

type Label = Partial<Annotations>;

/** Labels each box with its name and its value. */
function boxTexts(sample: Sample): Label[] {
  const texts: Record<keyof typeof boxes, [string, string]> = {
    Wo: ["Wo", list(sample.Wo)],
    x: ["x", list(sample.x)],
    bo: ["bo", formatNumber(sample.bo)],
    ho: ["ho", formatNumber(sample.ho)],
    yTrue: ["y", formatNumber(sample.yTrue)],
    yPred: ["ŷ", formatNumber(sample.yPred)],
    MSE: ["MSE", formatNumber(sample.MSE)],
  };
  return Object.entries(texts).map(([name, [title, value]]) => {
    const box = boxes[name as keyof typeof boxes];
    return label(center(box), box.y, `<b>${title}</b><br>${value}`, 12);
  });
}

/** Labels each backward arrow with its derivative, and writes the product of the derivatives at the bottom. */
function derivatives(sample: Sample): Label[] {
  const { Wo, ho, yPred, MSE } = boxes;
  const under = (x: number, name: string, value: string, xanchor: Required<Label>["xanchor"]) => ({
    ...label(x, lane - 3, `${name}<br><b>${value}</b>`, 11),
    yanchor: "top" as const,
    xanchor,
  });
  const { dMSE_dy, dy_dho, x } = sample;
  const whole = x.map((value) => dMSE_dy * dy_dho * value);
  return [
    {
      ...label(Wo.right + 0.03, top + TRACK + 2, `dho_dWo <b>${list(x)}</b>`, 11),
      xanchor: "left",
      yanchor: "bottom",
    },
    under(Wo.right + 0.02, "dho_dbo", "1", "left"),
    under((center(ho) + center(yPred)) / 2, "dy_dho", formatNumber(dy_dho), "center"),
    under((center(yPred) + center(MSE)) / 2, "dMSE_dy", formatNumber(dMSE_dy), "center"),
    {
      ...label(
        0,
        -HEIGHT,
        `dMSE_dWo = ${formatNumber(dMSE_dy)} · ${formatNumber(dy_dho)} · (${list(x)})<br>= <b>(${list(whole)})</b>`,
        11,
      ),
      xanchor: "left",
      align: "left",
      yanchor: "bottom",
    },
  ];
}

function label(x: number, y: number, text: string, size: number): Label {
  return { x, y, text, font: { size }, showarrow: false, borderpad: 0 };
}

/** The maximum number of values that fit into a box. */
const MOST = 3;

/** Writes numbers with two digits. Numbers that do not fit are replaced with "…". */
function list(values: number[]): string {
  const shown = values.length > MOST ? values.slice(0, MOST - 1) : values;
  const texts = shown.map((value) => formatNumber(value, 2));
  return [...texts, ...(shown.length < values.length ? ["…"] : [])].join(", ");
}

function inWords(sample: Sample): string[] {
  const all = (values: number[]) => `(${values.map((value) => formatNumber(value)).join(", ")})`;
  const { x, Wo, bo, ho, yPred, yTrue, MSE, dMSE_dy, dy_dho } = sample;
  return [
    `Forward: x = ${all(x)}, Wo = ${all(Wo)} and bo = ${formatNumber(bo)} give ho = ${formatNumber(ho)}. ` +
      `The prediction is ŷ = ${formatNumber(yPred)}. With the target y = ${formatNumber(yTrue)}, the squared error is ` +
      `MSE = ${formatNumber(MSE)}.`,
    `Backward: dMSE_dy = ${formatNumber(dMSE_dy)}, dy_dho = ${formatNumber(dy_dho)}, dho_dWo = ${all(x)} and ` +
      "dho_dbo = 1.",
    `The products of these derivatives are dMSE_dWo = ${all(x.map((value) => dMSE_dy * dy_dho * value))} and dMSE_dbo = ` +
      `${formatNumber(dMSE_dy * dy_dho)}.`,
  ];
}
