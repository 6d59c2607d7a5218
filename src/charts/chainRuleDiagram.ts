/** @file The chain rule as a picture: forward from the inputs to the error, and back with its derivatives. */

import type { Annotations } from "plotly.js";
import { describeValue, formatNumber, isShaped, type ShapedNumbers } from "../describe.js";
import { rangeError, ShapeError, typeError } from "../errors.js";
import { shapeText } from "../shape/shape.js";
import type { Chart, Trace } from "./chart.js";
import { card, hiddenAxis } from "./layout.js";
import { type Numbers, numbers } from "./numbers.js";
import { type ChartOptions, checkChartOptions, describe } from "./options.js";
import { colors, ink } from "./style.js";

/** The values of a network of one layer, under the names of the lessons; n samples. */
export interface ChainValues {
  /** The inputs, of shape (n, features). */
  x: ShapedNumbers;
  /** The weights, one for each feature. */
  Wo: Numbers;
  /** The bias, one number. */
  bo: Numbers;
  /** The weighted sums, one for each sample. */
  ho: Numbers;
  /** The predictions. */
  yPred: Numbers;
  /** The targets. */
  yTrue: Numbers;
  /** The squared errors. */
  MSE: Numbers;
  /** The derivative of each squared error by its prediction. */
  dMSE_dy: Numbers;
  /** The derivative of each prediction by its weighted sum. */
  dy_dho: Numbers;
}

/** How `chainRuleDiagram` draws. All of it may be left out. */
export interface ChainRuleDiagramOptions extends Partial<ChartOptions> {
  /** Which sample, counted from 1; the first if left out. */
  sample?: number;
}

/**
 * Draws the chain from inputs to error for one sample, with its numbers: solid arrows forward, and
 * dashed ones back, each with its derivative. Under it their product, the sample's part of the gradient.
 *
 * @param values as `step` gives them. Its Wo and bo are those *after* the step: give your own.
 * @example show(chainRuleDiagram({ ...step(x, yTrue, Wo, bo, lr), x, yTrue, Wo, bo }, { sample: 2 }))
 * @throws TypeError for values that are missing or no numbers, or options that cannot be; ShapeError for x without two axes
 * @throws RangeError where there are not as many numbers as samples or features, or no such sample
 */
export function chainRuleDiagram(
  values: ChainValues,
  options: ChainRuleDiagramOptions = {},
): Chart {
  checkChartOptions<ChainRuleDiagramOptions>("chainRuleDiagram", options, { sample: "anything" });
  const { sample = 1 } = options;
  const read = readSample(values, sample);
  const title = options.title ?? `Sample ${sample}: values forward, slopes back`;
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

/** The numbers of one sample. */
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
      "chainRuleDiagram: x must be an NdArray, and all values come by name: { x, Wo, … }",
    );
  if (x.shape.length !== 2 || x.shape.includes(0))
    throw new ShapeError(
      `chainRuleDiagram: x must have the shape (n,features), and has ${shapeText(x.shape)}`,
    );
  const [samples, features] = x.shape;
  if (!Number.isInteger(sample) || sample < 1 || sample > samples)
    throw rangeError(
      `chainRuleDiagram: sample must be a whole number from 1 to ${samples}, and is ${describeValue(sample)}`,
    );
  const row = (name: keyof ChainValues, length: number) => {
    const found = numbers(values[name], `chainRuleDiagram: ${name}`);
    if (found.length === length) return found;
    throw rangeError(
      `chainRuleDiagram: ${name} must have ${length} numbers for x of shape ${shapeText(x.shape)}, and has ${found.length}`,
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

/** Half of a box's height. Heights are pixels, widths are shares of the picture's. */
const HALF = 21;
/** Where the three rows are, below the upper edge. */
const [top, middle, bottom] = [-40, -98, -156];
/** The way back runs so far from the row's middle, and the way forward as far on the other side. */
const TRACK = 10;
/** Under the last row: the derivatives' names and numbers, and the product. */
const HEIGHT = 240;

/** So much stays free at both sides, for the lines of the boxes. */
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
/** Where the inputs come together. */
const BUS = 0.34;
const lane = bottom - TRACK;

type Point = [x: number, y: number];

function forward(): Trace[] {
  const { ho, yTrue, yPred, MSE, Wo } = boxes;
  return [
    way(false, [Wo.right, top - TRACK], [BUS, top - TRACK], [BUS, middle], [ho.left, middle]),
    way(false, [Wo.right, middle], [ho.left, middle]),
    way(false, [Wo.right, bottom + TRACK], [BUS, bottom + TRACK], [BUS, middle], [ho.left, middle]),
    way(false, [ho.right, middle], [yPred.left, middle]),
    way(false, [yPred.right, middle], [MSE.left, middle]),
    way(false, [yTrue.right, top], [center(MSE), top], [center(MSE), middle + HALF]),
  ];
}

/** Each way leaves a box by its lower edge and comes to the next one from below, but for the weights, above. */
function backward(): Trace[] {
  const { ho, yPred, MSE, Wo } = boxes;
  const port = 0.035;
  const under = middle - HALF;
  const down = (from: number, to: number) =>
    way(true, [from, under], [from, lane], [to, lane], [to, under]);
  const [left, right] = [center(ho) - port, center(ho) + port];
  return [
    down(center(MSE), center(yPred) + port),
    down(center(yPred) - port, right),
    way(true, [left, under], [left, lane], [Wo.right, lane]),
    way(true, [center(ho), middle + HALF], [center(ho), top + TRACK], [Wo.right, top + TRACK]),
  ];
}

function center({ left, right }: { left: number; right: number }): number {
  return (left + right) / 2;
}

const styles = {
  forward: { color: ink.text, width: 2, dash: "solid" },
  back: { color: colors.vermillion, width: 2.5, dash: "dot" },
} as const;

/** A line with a head at its end. */
function way(back: boolean, ...points: Point[]): Trace {
  const line = back ? styles.back : styles.forward;
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
      size: points.map((_, place) => (place === head ? 13 : 0)),
      opacity: 1,
    } as Required<Trace>["marker"],
    hoverinfo: "skip",
    showlegend: false,
  };
}

/** Two lines outside the picture, for the legend alone. */
const legend = [
  { name: "forward", line: styles.forward },
  { name: "back: derivatives", line: styles.back },
].map((style): Trace => ({ type: "scatter", mode: "lines", x: [null], y: [null], ...style }));

type Label = Partial<Annotations>;

/** In each box its name and its number. */
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

/** Under each way back its derivative, and at the bottom what they give together. */
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

/** At most this many numbers have room in a box. */
const MOST = 3;

/** The numbers with two digits, and "…" where there are too many. */
function list(values: number[]): string {
  const shown = values.length > MOST ? values.slice(0, MOST - 1) : values;
  const texts = shown.map((value) => formatNumber(value, 2));
  return [...texts, ...(shown.length < values.length ? ["…"] : [])].join(", ");
}

function inWords(sample: Sample): string[] {
  const all = (values: number[]) => values.map((value) => formatNumber(value)).join(", ");
  const { x, Wo, bo, ho, yPred, yTrue, MSE, dMSE_dy, dy_dho } = sample;
  return [
    `Forward: x ${all(x)}, Wo ${all(Wo)} and bo ${formatNumber(bo)} make ho ${formatNumber(ho)}; ho makes ŷ ` +
      `${formatNumber(yPred)}; ŷ and y ${formatNumber(yTrue)} make MSE ${formatNumber(MSE)}.`,
    `Back: dMSE_dy is ${formatNumber(dMSE_dy)}, dy_dho is ${formatNumber(dy_dho)}, dho_dWo is ${all(x)}, and ` +
      "dho_dbo is 1.",
    `Multiplied, dMSE_dWo is ${all(x.map((value) => dMSE_dy * dy_dho * value))}, and dMSE_dbo ` +
      `${formatNumber(dMSE_dy * dy_dho)}.`,
  ];
}
