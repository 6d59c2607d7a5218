/** @file The network as a picture: nodes in columns, and its weights on the edges. */

import type { Annotations } from "plotly.js";
import { describeValue, formatNumber, isShaped, type ShapedNumbers } from "../describe.js";
import { rangeError, ShapeError, typeError } from "../errors.js";
import { shapeText } from "../shape/shape.js";
import type { Chart, Trace } from "./chart.js";
import { card, hiddenAxis } from "./layout.js";
import { type Numbers, numbers } from "./numbers.js";
import { type ChartOptions, checkChartOptions, describe } from "./options.js";
import { colors, ink } from "./style.js";
import { extent, subscripted } from "./text.js";

/** One layer: what stands between a column of nodes and the next. */
export interface DiagramLayer {
  /** Shape (nodes on the left, nodes on the right). */
  weights: ShapedNumbers;
  /** One number for each node on the right. */
  bias: Numbers;
}

/** How `networkDiagram` draws. All of it may be left out. */
export interface NetworkDiagramOptions extends Partial<ChartOptions> {
  /** Names of the inputs; x₁, x₂, ... if left out. */
  inputs?: string[];
  /** Names of the outputs; ŷ if left out. */
  outputs?: string[];
}

/** Pixels from one node to the next in the column that has the most. */
const ROW = 88;
/** More nodes than this in a column are no picture, nor are more edges in all. */
const MOST_NODES = 32;
const MOST_EDGES = 1024;
/** If a layer has more edges than this, its numbers are left out: they would cover each other. */
const MOST_LABELS = 16;
const THICKEST = 7;

/**
 * Draws a network, one layer or several: inputs on the left, outputs on the right. A thick edge is
 * a large weight, a dashed one a negative weight, and each bias stands under its node.
 *
 * @example show(networkDiagram([{ weights: Wo, bias: bo }], { title: "Three weights and a bias" }))
 * @throws TypeError for what is no list of layers, and for options that cannot be
 * @throws ShapeError for weights or biases that do not fit together
 * @throws RangeError for more nodes or edges than can be drawn, or names that are not as many as nodes
 */
export function networkDiagram(layers: DiagramLayer[], options: NetworkDiagramOptions = {}): Chart {
  const own = { inputs: "a list of strings", outputs: "a list of strings" } as const;
  checkChartOptions<NetworkDiagramOptions>("networkDiagram", options, own);
  const read = readLayers(layers);
  checkDiagramSize(read);
  const columns = columnsOf(read, options);
  const title = options.title ?? "The network: a thick line is a large weight";
  const edges = read.flatMap((layer, index) => edgesOf(layer, columns[index], columns[index + 1]));
  const sizes = edges.map(({ weight }) => Math.abs(weight));
  const most = extent(sizes.filter(Number.isFinite))[1];
  const rows = Math.max(...columns.map((column) => column.length));
  const layout = card({ title, height: rows * ROW, legend: true, bottom: 36 });
  // Several layers leave less room for the numbers.
  const digits = layers.length === 1 ? 3 : 2;
  return {
    data: [...edges.map((edge) => edgeTrace(edge, most)), ...legendTraces(), nodeTrace(columns)],
    layout: {
      ...layout,
      margin: { ...layout.margin, l: 12, r: 12 },
      xaxis: hiddenAxis(-0.25, layers.length + 0.25),
      yaxis: hiddenAxis(0, rows),
      annotations: [
        ...edges.flatMap((edge) => (edge.labelled ? [weightLabel(edge, digits)] : [])),
        ...read.flatMap(({ bias }, index) => biasLabels(bias, columns[index + 1], digits)),
        ...columns.map((_, index) => columnLabel(index, columns.length)),
      ],
    },
    description: describe({ ...options, title }, () => inWords(read, columns)),
  };
}

interface Layer {
  weights: ShapedNumbers;
  bias: number[];
}

interface Node {
  name: string;
  x: number;
  y: number;
}

interface Edge {
  from: Node;
  to: Node;
  weight: number;
  /** Where the number stands between `from` (0) and `to` (1), so that no two numbers meet. */
  at: number;
  labelled: boolean;
}

function readLayers(layers: DiagramLayer[]): Layer[] {
  if (!Array.isArray(layers) || layers.length === 0)
    throw typeError(
      `networkDiagram: give a list of layers, as in [{ weights: Wo, bias: bo }], not ${describeValue(layers)}`,
    );
  const read = Array.from(layers, (layer, index): Layer => {
    const where = `networkDiagram: layer ${index + 1}`;
    const { weights, bias } = layer ?? {};
    if (!isShaped(weights))
      throw typeError(`${where}: weights must be an NdArray, not ${describeValue(weights)}`);
    return { weights, bias: numbers(bias, `${where}: bias`) };
  });
  for (const [index, layer] of read.entries()) check(layer, read[index - 1], index + 1);
  return read;
}

function check({ weights, bias }: Layer, before: Layer | undefined, number: number): void {
  const { shape } = weights;
  const where = `networkDiagram: layer ${number}`;
  if (shape.length !== 2 || shape.includes(0))
    throw new ShapeError(
      `${where}: weights must have the shape (inputs,outputs), such as (3,1), and have ` +
        shapeText(shape),
    );
  if (bias.length !== shape[1])
    throw new ShapeError(
      `${where}: weights of shape ${shapeText(shape)} need ${shape[1]} bias values, one for each ` +
        `output, and there are ${bias.length}`,
    );
  if (before && before.weights.shape[1] !== shape[0])
    throw new ShapeError(
      `${where}: weights of shape ${shapeText(shape)} do not fit behind ` +
        `${shapeText(before.weights.shape)}: ${before.weights.shape[1]} (dim 1) != ${shape[0]} (dim 0)`,
    );
}

function checkDiagramSize(layers: Layer[]): void {
  const sizes = [layers[0].weights.shape[0], ...layers.map(({ bias }) => bias.length)];
  const nodes = Math.max(...sizes);
  if (nodes > MOST_NODES)
    throw rangeError(
      `networkDiagram: a column can have ${MOST_NODES} nodes at most, and one has ${nodes}`,
    );
  const edges = layers.reduce((count, { weights }) => count + weights.data.length, 0);
  if (edges > MOST_EDGES)
    throw rangeError(
      `networkDiagram: there can be ${MOST_EDGES} weights at most, each of them a line, and there are ${edges}`,
    );
}

/** The nodes, column by column; each column is spread over the whole height. */
function columnsOf(layers: Layer[], { inputs, outputs }: NetworkDiagramOptions): Node[][] {
  const sizes = [layers[0].weights.shape[0], ...layers.map(({ bias }) => bias.length)];
  const rows = Math.max(...sizes);
  return sizes.map((size, x) => {
    const last = x === sizes.length - 1;
    const given = x === 0 ? inputs : last ? outputs : undefined;
    if (given && given.length !== size)
      throw rangeError(
        `networkDiagram: there are ${size} ${last ? "outputs" : "inputs"} and ${given.length} names`,
      );
    const names = given ?? numbered(x === 0 ? "x" : last ? "ŷ" : "h", size, last);
    return names.map((name, row) => ({ name, x, y: rows - (rows * (row + 0.5)) / size }));
  });
}

/** x₁, x₂, ...; a single output has no number. */
function numbered(letter: string, size: number, bareIfOne: boolean): string[] {
  if (size === 1 && bareIfOne) return [letter];
  return Array.from({ length: size }, (_, index) => subscripted(letter, index + 1));
}

function edgesOf({ weights }: Layer, left: Node[], right: Node[]): Edge[] {
  const spread = (left.length * (right.length - 1)) / right.length;
  // Near to the left node: further to the right the numbers of two left nodes would meet.
  const at = Math.min(0.45, 0.9 / (1 + spread));
  const labelled = left.length * right.length <= MOST_LABELS;
  return left.flatMap((from, row) =>
    right.map((to, column) => {
      const weight = weights.data[row * right.length + column];
      return { from, to, weight, at, labelled };
    }),
  );
}

const positive = { color: colors.blue, dash: "solid" } as const;
const negative = { color: colors.vermillion, dash: "dash" } as const;

function edgeTrace({ from, to, weight }: Edge, most: number): Trace {
  const share = most > 0 ? widthOf(Math.abs(weight) / most) : 0;
  const text = `${from.name} → ${to.name}: ${formatNumber(weight)}`;
  return {
    type: "scatter",
    mode: "lines",
    x: [from.x, to.x],
    y: [from.y, to.y],
    line: { ...(weight < 0 ? negative : positive), width: 1 + (THICKEST - 1) * share },
    text: [text, text],
    hoverinfo: "text",
    showlegend: false,
  };
}

/** A weight that is not finite is as thick as the thickest, and one that is no number is thin. */
function widthOf(share: number): number {
  return Number.isNaN(share) ? 0 : Math.min(share, 1);
}

/** Two lines outside the picture, for the legend alone. */
function legendTraces(): Trace[] {
  const styles = [
    { name: "positive weight", line: { ...positive, width: 3 } },
    { name: "negative weight", line: { ...negative, width: 3 } },
  ];
  return styles.map((style) => ({
    type: "scatter",
    mode: "lines",
    x: [null],
    y: [null],
    ...style,
  }));
}

function nodeTrace(columns: Node[][]): Trace {
  const nodes = columns.flat();
  return {
    type: "scatter",
    mode: "text+markers",
    x: nodes.map(({ x }) => x),
    y: nodes.map(({ y }) => y),
    text: nodes.map(({ name }) => name),
    textfont: { size: 16, color: ink.text },
    marker: { size: 40, color: ink.paper, opacity: 1, line: { color: ink.text, width: 2 } },
    hoverinfo: "skip",
    showlegend: false,
  };
}

type Label = Partial<Annotations>;

function weightLabel({ from, to, weight, at }: Edge, digits: number): Label {
  return {
    x: from.x + (to.x - from.x) * at,
    y: from.y + (to.y - from.y) * at,
    text: formatNumber(weight, digits),
    showarrow: false,
    bgcolor: ink.paper,
    borderpad: 2,
  };
}

function biasLabels(bias: number[], nodes: Node[], digits: number): Label[] {
  return nodes.map(({ x, y }, index) => {
    const text = `bias ${formatNumber(bias[index], digits)}`;
    return { x, y, text, showarrow: false, yshift: -32, bgcolor: ink.paper, borderpad: 1 };
  });
}

function columnLabel(index: number, count: number): Label {
  const hidden = count === 3 ? "hidden layer" : `hidden layer ${index}`;
  const text = index === 0 ? "input" : index === count - 1 ? "output" : hidden;
  const place = { x: index, y: 0, yref: "paper", yanchor: "top", yshift: -4 } as const;
  return { ...place, text, showarrow: false, font: { size: 13, color: ink.axis } };
}

function columnText(index: number, columns: Node[][]): string {
  const count = columns[index].length;
  return `${count} ${index === 0 ? "input" : index === columns.length - 1 ? "output" : "hidden unit"}${count === 1 ? "" : "s"}`;
}

function inWords(layers: Layer[], columns: Node[][]): string[] {
  return layers.map(({ weights, bias }, index) => {
    if (weights.data.length > MOST_LABELS) {
      const [from, to] = extent(Array.from(weights.data)).map((value) => formatNumber(value));
      return `Between ${columnText(index, columns)} and ${columnText(index + 1, columns)} are ${weights.data.length} weights, from ${from} to ${to}.`;
    }
    const right = columns[index + 1];
    const into = right.map((node, column) => {
      const terms = columns[index].map(
        ({ name }, row) =>
          `${formatNumber(weights.data[row * right.length + column])} from ${name}`,
      );
      return `${node.name} gets ${terms.join(", ")}, and the bias ${formatNumber(bias[column])}`;
    });
    return `${into.join("; ")}.`;
  });
}
