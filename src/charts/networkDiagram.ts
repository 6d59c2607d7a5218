/** @file A diagram of a network, with nodes in columns and the weights on the edges between them. */

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

/** A layer in a diagram: the edges between two columns of nodes. */
export interface DiagramLayer {
  /** The weights, of shape (nodes on the left, nodes on the right). */
  weights: ShapedNumbers;
  /** The biases, one for each node on the right. */
  bias: Numbers;
  /** The activation of the nodes on the right. If it is given, it is written below them. */
  activation?: string;
}

/** The options of {@link networkDiagram}, all of which are optional. */
export interface NetworkDiagramOptions extends Partial<ChartOptions> {
  /** The names of the inputs. Defaults to x₁, x₂, ... */
  inputs?: string[];
  /** The names of the outputs. Defaults to ŷ, or to ŷ₁, ŷ₂, ... */
  outputs?: string[];
}

/** The distance between nodes in the longest column, in pixels. */
const ROW = 88;
/** The maximum number of nodes in a column. A diagram with more nodes would be unreadable. */
const MOST_NODES = 32;
/** The maximum number of edges in a diagram. */
const MOST_EDGES = 1024;
/**
 * If a layer has more edges than this, its weights are not written next to them, because the numbers would overlap.
 */
const MOST_LABELS = 16;
/** The width of the thickest edge, in pixels. */
const THICKEST = 7;

/**
 * Draws a network with one or more layers, from the inputs on the left to the outputs on the right. A thick
 * line means a large weight, and a dashed line means a negative weight. Each bias is written below its node.
 *
 * @param layers the layers, each with its weights and biases
 * @param options the title, and the names of the inputs and outputs
 * @returns a chart as a plain value, which {@link show} draws
 * @throws {TypeError} if layers is not a list of layers, or an option is not valid
 * @throws {ShapeError} if the weights and biases do not fit together
 * @throws {RangeError} if there are too many nodes or edges to draw, or the wrong number of names
 * @example
 * show(networkDiagram([{ weights: Wo, bias: bo }], { title: "Three weights and a bias" }));
 */
export function networkDiagram(layers: DiagramLayer[], options: NetworkDiagramOptions = {}): Chart {
  const own = { inputs: "a list of strings", outputs: "a list of strings" } as const;
  checkChartOptions<NetworkDiagramOptions>("networkDiagram", options, own);
  const read = readLayers(layers);
  checkDiagramSize(read);
  const columns = columnsOf(read, options);
  const title = options.title ?? "The network: thick lines are large weights";
  const edges = read.flatMap((layer, index) => edgesOf(layer, columns[index], columns[index + 1]));
  const sizes = edges.map(({ weight }) => Math.abs(weight));
  const most = extent(sizes.filter(Number.isFinite))[1];
  const rows = Math.max(...columns.map((column) => column.length));
  const layout = card({ title, height: rows * ROW, legend: true, bottom: 36 });
  // With several layers, there is less space for the numbers.
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
        ...columns.map((_, index) =>
          columnLabel(index, columns.length, read[index - 1]?.activation),
        ),
      ],
    },
    description: describe({ ...options, title }, () => inWords(read, columns)),
  };
}

interface Layer {
  weights: ShapedNumbers;
  bias: number[];
  activation: string | undefined;
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
  /**
   * The position of the weight's number on the edge, from 0 (at `from`) to 1 (at `to`), chosen so that
   * numbers do not overlap.
   */
  labelAt: number;
  labelled: boolean;
}

function readLayers(layers: DiagramLayer[]): Layer[] {
  if (!Array.isArray(layers) || layers.length === 0)
    throw typeError(
      `networkDiagram: pass a list of layers, as in [{ weights: Wo, bias: bo }], not ${describeValue(layers)}`,
    );
  const read = Array.from(layers, (layer, index): Layer => {
    const where = `networkDiagram: layer ${index + 1}`;
    const { weights, bias, activation } = layer ?? {};
    if (!isShaped(weights))
      throw typeError(`${where}: weights must be an NdArray, not ${describeValue(weights)}`);
    if (activation !== undefined && typeof activation !== "string")
      throw typeError(`${where}: activation must be a string, not ${describeValue(activation)}`);
    return { weights, bias: numbers(bias, `${where}: bias`), activation };
  });
  for (const [index, layer] of read.entries()) check(layer, read[index - 1], index + 1);
  return read;
}

function check({ weights, bias }: Layer, before: Layer | undefined, number: number): void {
  const { shape } = weights;
  const where = `networkDiagram: layer ${number}`;
  if (shape.length !== 2 || shape.includes(0))
    throw new ShapeError(
      `${where}: weights must have the shape (inputs,outputs), such as (3,1), not ${shapeText(shape)}`,
    );
  if (bias.length !== shape[1])
    throw new ShapeError(
      `${where}: weights of shape ${shapeText(shape)} need one bias for each output, ${shape[1]} in total, ` +
        `not ${bias.length}`,
    );
  if (before && before.weights.shape[1] !== shape[0])
    throw new ShapeError(
      `${where}: weights of shape ${shapeText(shape)} do not fit after weights of shape ` +
        `${shapeText(before.weights.shape)}: ${before.weights.shape[1]} (dim 1) != ${shape[0]} (dim 0)`,
    );
}

function checkDiagramSize(layers: Layer[]): void {
  const sizes = [layers[0].weights.shape[0], ...layers.map(({ bias }) => bias.length)];
  const nodes = Math.max(...sizes);
  if (nodes > MOST_NODES)
    throw rangeError(
      `networkDiagram: a column can have at most ${MOST_NODES} nodes, but one has ${nodes}`,
    );
  const edges = layers.reduce((count, { weights }) => count + weights.data.length, 0);
  if (edges > MOST_EDGES)
    throw rangeError(
      `networkDiagram: there can be at most ${MOST_EDGES} weights, because each is drawn as a line, but there are ${edges}`,
    );
}

/** Places the nodes column by column. The nodes in each column are spread over the whole height. */
function columnsOf(layers: Layer[], { inputs, outputs }: NetworkDiagramOptions): Node[][] {
  const sizes = [layers[0].weights.shape[0], ...layers.map(({ bias }) => bias.length)];
  const rows = Math.max(...sizes);
  return sizes.map((size, x) => {
    const last = x === sizes.length - 1;
    const chosen = x === 0 ? inputs : last ? outputs : undefined;
    if (chosen && chosen.length !== size)
      throw rangeError(
        `networkDiagram: ${last ? "outputs" : "inputs"} must have one name for each ${last ? "output" : "input"}, ` +
          `${size} in total, not ${chosen.length}`,
      );
    const names = chosen ?? numbered(x === 0 ? "x" : last ? "ŷ" : "h", size, last);
    return names.map((name, row) => ({ name, x, y: rows - (rows * (row + 0.5)) / size }));
  });
}

/** Makes the names x₁, x₂, ... The name of a single output has no subscript. */
function numbered(letter: string, size: number, bareIfOne: boolean): string[] {
  if (size === 1 && bareIfOne) return [letter];
  return Array.from({ length: size }, (_, index) => subscripted(letter, index + 1));
}

function edgesOf({ weights }: Layer, left: Node[], right: Node[]): Edge[] {
  const spread = (left.length * (right.length - 1)) / right.length;
  // The numbers are close to the node on the left because farther right, they would overlap with
  // numbers from other nodes.
  const labelAt = Math.min(0.45, 0.9 / (1 + spread));
  const labelled = left.length * right.length <= MOST_LABELS;
  return left.flatMap((from, row) =>
    right.map((to, column) => {
      const weight = weights.data[row * right.length + column];
      return { from, to, weight, labelAt, labelled };
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

/** The relative width of a line, from 0 to 1. An infinite weight gets the thickest line, and NaN the thinnest. */
function widthOf(share: number): number {
  return Number.isNaN(share) ? 0 : Math.min(share, 1);
}

/** Two lines without points, which appear only in the legend. */
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

function weightLabel({ from, to, weight, labelAt }: Edge, digits: number): Label {
  return {
    x: from.x + (to.x - from.x) * labelAt,
    y: from.y + (to.y - from.y) * labelAt,
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

function columnLabel(index: number, count: number, activation: string | undefined): Label {
  const hidden = count === 3 ? "hidden layer" : `hidden layer ${index}`;
  const place = index === 0 ? "input" : index === count - 1 ? "output" : hidden;
  const text = activation === undefined ? place : `${place}: ${activation}`;
  const position = { x: index, y: 0, yref: "paper", yanchor: "top", yshift: -4 } as const;
  return { ...position, text, showarrow: false, font: { size: 13, color: ink.axis } };
}

function columnText(index: number, columns: Node[][]): string {
  const count = columns[index].length;
  return `${count} ${index === 0 ? "input" : index === columns.length - 1 ? "output" : "hidden unit"}${count === 1 ? "" : "s"}`;
}

function inWords(layers: Layer[], columns: Node[][]): string[] {
  return layers.map(({ weights, bias, activation }, index) => {
    const name = activation === undefined ? "" : ` The activation is ${activation}.`;
    if (weights.data.length > MOST_LABELS) {
      const [from, to] = extent(Array.from(weights.data)).map((value) => formatNumber(value));
      return `There are ${weights.data.length} weights between ${columnText(index, columns)} and ${columnText(index + 1, columns)}, ranging from ${from} to ${to}.${name}`;
    }
    const right = columns[index + 1];
    const sentences = right.map((node, column) => {
      const terms = columns[index].map(
        ({ name }, row) => `${formatNumber(weights.data[row * right.length + column])} for ${name}`,
      );
      const kind = terms.length === 1 ? "weight" : "weights";
      return `${node.name} has the ${kind} ${terms.join(", ")}, and the bias ${formatNumber(bias[column])}.`;
    });
    return sentences.join(" ") + name;
  });
}
