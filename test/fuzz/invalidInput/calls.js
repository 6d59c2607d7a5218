// @ts-check
/**
 * @file Valid arguments for every function and method of "nn". The tests replace them with invalid ones.
 *
 * A parameter has one valid value for each kind of value that it accepts. It must refuse values of any
 * other kind.
 */

import { join } from "node:path";
import * as nn from "nn";
import {
  array,
  lineChart,
  linspace,
  NdArray,
  ones,
  RandomState,
  randomState,
  step,
  zeros,
} from "nn";

import { root } from "../../../scripts/paths.js";
import { bo, Wo, x, yTrue } from "../../unit/samples.js";

/**
 * A parameter of a function.
 *
 * @typedef {object} Parameter
 * @property {readonly unknown[]} valid
 * @property {readonly unknown[]} also values of other kinds that it also accepts
 * @property {boolean} takesAll whether it accepts values of any kind
 */

/**
 * @typedef {object} Call
 * @property {string} name such as zeros, NdArray.add, check.score or new NdArray
 * @property {(args: unknown[]) => unknown} call
 * @property {readonly Parameter[]} parameters
 */

/**
 * Returns a parameter that accepts values of the same kinds as the given ones.
 *
 * @returns {Parameter}
 */
const like = (/** @type {unknown[]} */ ...valid) => ({ valid, also: [], takesAll: false });
/**
 * Returns a copy of a parameter that also accepts the given values.
 *
 * @returns {Parameter}
 */
const or = (/** @type {Parameter} */ parameter, /** @type {unknown[]} */ ...also) => ({
  ...parameter,
  also,
});
/**
 * A parameter that accepts anything, such as an answer.
 *
 * @returns {Parameter}
 */
const anything = (/** @type {unknown[]} */ ...valid) => ({ valid, also: [], takesAll: true });

const layers = nn.randomLayers(randomState(1), 3, 2, 1);
const mixedLayers = nn.randomLayers(randomState(1), 3, 2, 1, { hidden: "relu", output: "tanh" });
const column = ones([4, 1]);
const matrix = array([
  [1, 2.5, 3],
  [4, 5, 6],
]);
const plane = array([
  [0, 0],
  [1, 1],
  [0, 1],
  [1, 0],
]);
const answer = (/** @type {NdArray} */ points) => zeros(points.shape[0]);
const inputs = (/** @type {number[]} */ columns) => ones([4, columns.length]);
const weights = (/** @type {number[]} */ columns, /** @type {string} */ text) =>
  nn.seeded(text).randn(columns.length, 1);
const title = "A title";
const chart = lineChart({ loss: [3, 2, 1] }, { title });
const stepped = step(x, yTrue, Wo, bo, 0.1);
const moments = [0, 1].map((now) => ({ step: now, yPred: column, loss: 0.5, Wo, bo }));
const bends = [0, 1].map((now) => ({ step: now, predict: answer }));

const file = join(root, "notebooks", "bicycle.csv");
const table = nn.readTable(file).dropMissing();

const operand = like(matrix, 2);
const axis = like(0, -1);
const kept = or(like({ keepdims: true }), undefined);
const size = like(3, [2, 2]);
const rate = like(0.1);
const steps = like(3);
const chartOptions = like({ title, description: "In words", xLabel: "x", yLabel: "y" });
const of = (/** @type {readonly string[]} */ names, /** @type {Parameter[]} */ ...parameters) =>
  Object.fromEntries(names.map((name) => [name, parameters]));

/**
 * The parameters of each function, keyed by its name.
 *
 * @type {Record<string, Parameter[]>}
 */
const functions = {
  array: [
    like(
      [
        [1, 2],
        [3, 4],
      ],
      5,
      true,
    ),
    like(undefined, "float", "bool"),
  ],
  ...of(["zeros", "ones"], like(3, [2, 3])),
  full: [like(3, [2, 3]), like(7, true)],
  zerosLike: [like(matrix)],
  eye: [like(3), like(2)],
  arange: [like(5), like(9), like(2)],
  linspace: [like(0), like(1), like(5)],
  ...of(["concatenate", "stack"], like([matrix, matrix]), axis),
  outer: [like(matrix), like(matrix)],
  where: [operand, operand, operand],
  ...of(["sigmoid", "sigmoidDeriv"], like(matrix)),
  ...of(["squaredError", "accuracy"], like(yTrue), like(column)),
  step: [like(x), like(yTrue), like(Wo), like(bo), rate],
  train: [like(x), like(yTrue), like(Wo), like(bo), rate, steps],
  predict: [like(x), like(layers, mixedLayers)],
  stepLayers: [
    like(x),
    like(yTrue),
    like(layers, mixedLayers),
    rate,
    or(like({ loss: "MSE" }), undefined),
  ],
  trainLayers: [
    like(x),
    like(yTrue),
    like(layers, mixedLayers),
    rate,
    steps,
    or(
      like({ batchSize: 2, seed: "order", heldOut: { x, yTrue }, loss: "MSE", progress: false }),
      undefined,
    ),
  ],
  randomLayers: [like(randomState(1)), like(3), like(2), or(like(1), { hidden: "relu" })],
  randomState: [like(1234)],
  seeded: [like("text")],
  gradientCheck: [
    like((/** @type {{ W: NdArray }} */ { W }) => W.square().sum()),
    like({ W: [matrix, matrix.mul(2)] }),
    like(undefined, { step: 1e-5, threshold: 1e-6 }),
  ],
  getPrintOptions: [],
  setPrintOptions: [
    like(undefined, { precision: 3, threshold: 10, edgeitems: 2, linewidth: 60, suppress: true }),
  ],
  show: [like(chart), like(undefined, { embed: false })],
  tqdm: [
    like([1, 2, 3], "text", new Set([1, 2]), new Map([[1, 2]]), new Float64Array(2)),
    like(undefined, { total: 3, desc: "words" }),
  ],
  trange: [like(3), like(undefined, { desc: "words" })],
  lineChart: [
    like({ loss: [3, 2, 1], other: linspace(0, 1, 3) }),
    like({
      title,
      description: "In words",
      x: [1, 2, 3],
      xLabel: "x",
      yLabel: "y",
      yRange: [0, 4],
      points: [{ x: 1, y: 3, name: "here", slope: -1 }],
    }),
  ],
  fanChart: [
    like(matrix, [
      [1, 2],
      [3, 4],
    ]),
    chartOptions,
  ],
  decisionBoundary: [
    like(plane),
    like([0, 1, 1, 0], yTrue),
    like(answer),
    like({ title, inputs: ["a", "b"] }),
  ],
  boundaryReplay: [
    like(plane),
    like([0, 1, 1, 0]),
    like(bends),
    like({ title, inputs: ["a", "b"] }),
  ],
  trainingReplay: [like([0, 1, 1, 0], yTrue), like(moments), like({ title })],
  chainRuleDiagram: [like({ ...stepped, x, yTrue, Wo, bo }), like(undefined, { sample: 2, title })],
  digits: [],
  imageGrid: [
    like(matrix),
    like({ title, description: "In words", size: [1, 3], captions: ["a", "b"], columns: 2 }),
  ],
  confusionMatrix: [
    like([0, 1, 1, 0], yTrue),
    like([0, 1, 0, 0], yTrue),
    like({ title, description: "In words", labels: ["no", "yes"] }),
  ],
  networkDiagram: [
    like([{ weights: Wo, bias: bo }]),
    like(undefined, { title, inputs: ["a", "b", "c"], outputs: ["d"] }),
  ],
  readTable: [like(file), like(undefined, { delimiter: ",", decimal: "." })],
  inputs: [like(table), like(["wind", "weather"])],
  target: [
    like(table),
    like("bicycle", "wind", "weather"),
    like(undefined, { above: 20 }, { is: "sun" }),
  ],
  compareWithBaseline: [
    like(yTrue),
    like(yTrue),
    like(column),
    like(undefined, { classes: ["no", "yes"] }),
  ],
  sideBySide: [like([chart, chart]), like({ title })],
  slider: [
    like([1, 2, 3], ["a", "b"], linspace(0, 1, 3)),
    like(() => chart),
    like(undefined, { label: "words", description: "In words" }),
  ],
};

const methods = {
  ...of(["add", "sub", "mul", "div", "pow", "maximum", "minimum"], operand),
  ...of(["greater", "greaterEqual", "less", "lessEqual", "equal", "notEqual"], operand),
  ...of(["neg", "square", "sqrt", "exp", "log", "tanh", "abs", "isnan"]),
  ...of(["squeeze", "flatten", "toArray"]),
  ...of(
    ["sum", "mean", "max", "min", "argmax", "argmin", "any", "all"],
    or(like(0, -1), { keepdims: true }),
    kept,
  ),
  std: [or(like(0), { ddof: 1 }), or(like({ ddof: 1, keepdims: true }), undefined)],
  cumsum: [axis],
  round: [like(undefined, 2)],
  clip: [operand, operand],
  astype: [like("int", "float", "bool")],
  matmul: [like(ones([3, 2]))],
  dot: [like(ones([3, 2]), 2)],
  reshape: [or(like(3), [3, 2]), like(-1)],
  transpose: [or(like(1), [1, 0]), like(0)],
  at: [like(0), like(1)],
  item: [like(0), like(1)],
  slice: [like(0), like(1)],
  take: [like([1, 0], 0, array([1, 0])), axis],
  toString: [like(undefined, { precision: 3, threshold: 10 })],
};

const draws = {
  ...of(["randn", "rand"], or(like(2), [2, 3]), like(3)),
  uniform: [like(undefined, 0), like(undefined, 1), size],
  normal: [like(undefined, 0), like(undefined, 1), size],
  randint: [like(5), like(undefined, null, 9), size],
  permutation: [like(5, matrix)],
  choice: [
    like(5, array([2, 4, 8])),
    size,
    like(undefined, true),
    like(undefined, array([0.5, 0.25, 0.25])),
  ],
};

const tableMethods = {
  column: [like("wind")],
  missing: [],
  dropMissing: [like("wind"), like("weather")],
  toString: [],
};

/** Learners do not call constructors, but even constructors must not throw errors of the engine. */
const constructors = {
  NdArray: [like(), like(), like()],
  RandomState: [like()],
};

/** The checks reply to any value with a message. */
const checks = {
  score: [anything(undefined, 2, "forward")],
  ...of(["ninetyPercent", "slopeAtOne", "tanhDeriv"], anything(0.5)),
  weightsByHand: [anything(Wo), anything(x), anything(yTrue)],
  ...of(
    ["meanAbsoluteError", "crossEntropy", "crossEntropyGradient"],
    anything(0.5),
    anything(yTrue),
    anything(column.mul(0.5)),
  ),
  meanGradient: [anything(Wo), anything(Wo), anything(x)],
  inputGradient: [anything(x), anything(column), anything(column), anything(Wo)],
  firstStepAllRight: [anything(70), anything(x), anything(yTrue), anything(Wo), anything(bo)],
  unseenSample: [anything(0.5), anything(Wo), anything(bo), anything(Wo)],
  oneBiasStep: [
    anything(0.5),
    anything(x),
    anything(yTrue),
    anything(Wo),
    anything(bo),
    anything(0.1),
  ],
  meanSteps: [anything(28.3), anything([10, 20, 30])],
  lossOfFirstInput: [
    anything(0.5),
    anything(inputs),
    anything(yTrue),
    anything(weights),
    anything("any text"),
    anything(0.1),
    anything(3),
  ],
  parameterCount: [
    anything(7),
    anything(ones([3, 2])),
    anything(zeros(2)),
    anything(ones([2, 1])),
    anything(bo),
  ],
  stepsInAll: [anything(12), anything(x), anything(3), anything(6)],
  alwaysNo: [anything(0.5), anything(yTrue)],
  hardestDigit: [anything(3), anything(yTrue.flatten()), anything(yTrue.flatten())],
  simplestGuess: [anything(0.5), anything(yTrue), anything(yTrue)],
  scaledValue: [anything(0.5), anything(zeros(3)), anything(ones(3))],
  hiddenInputGradient: [
    anything(x),
    anything(ones([4, 2])),
    anything(ones([4, 2])),
    anything(ones([3, 2])),
  ],
};

/** @typedef {Record<string, (...args: unknown[]) => unknown>} Functions */
/** @typedef {new (...args: any[]) => object} Constructor */

/**
 * @param {string} prefix
 * @param {object} table
 * @param {(name: string) => (args: unknown[]) => unknown} caller
 * @returns {Call[]}
 */
function calls(prefix, table, caller) {
  return Object.entries(/** @type {Record<string, Parameter[]>} */ (table)).map(
    ([name, parameters]) => ({
      name: `${prefix}${name}`,
      call: caller(name),
      parameters,
    }),
  );
}

const all = /** @type {Record<string, any>} */ (/** @type {unknown} */ (nn));

/** Calls a method of a new object each time, because each draw changes the state of a RandomState. */
const methodOf =
  (/** @type {() => object} */ on) =>
  (/** @type {string} */ name) =>
  (/** @type {unknown[]} */ args) =>
    /** @type {Functions} */ (on())[name](...args);

/**
 * Every function and method of "nn", with valid arguments.
 *
 * @type {Call[]}
 */
export const validCalls = [
  ...calls("", functions, (name) => (args) => all[name](...args)),
  ...calls(
    "NdArray.",
    methods,
    methodOf(() => matrix),
  ),
  ...calls(
    "RandomState.",
    draws,
    methodOf(() => randomState(1)),
  ),
  ...calls(
    "Table.",
    tableMethods,
    methodOf(() => table),
  ),
  ...calls("check.", checks, (name) => (args) => all.check[name](...args)),
  ...calls("new ", constructors, (name) => (args) => new all[name](...args)),
];

/** The name of a constructor that accepts any argument, like the constructor of Error. */
const LIKE_ANY_ERROR = "new ShapeError";

/** Returns the names of all functions and methods of "nn", read from the module so that none is missing. */
export function exportedNames() {
  const isClass = (/** @type {unknown} */ value) => /^class /.test(String(value));
  const methodsOf = (/** @type {object} */ prototype, /** @type {string} */ prefix) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype))
      .filter(([name, { value }]) => name !== "constructor" && typeof value === "function")
      .map(([name]) => `${prefix}${name}`);
  const names = Object.entries(nn).flatMap(([name, value]) => {
    if (typeof value !== "function") return [];
    return isClass(value) ? [`new ${name}`] : [name];
  });
  return [
    ...names,
    ...Object.keys(nn.check).map((name) => `check.${name}`),
    ...methodsOf(NdArray.prototype, "NdArray."),
    ...methodsOf(RandomState.prototype, "RandomState."),
    ...methodsOf(Object.getPrototypeOf(table), "Table."),
  ].filter((name) => name !== LIKE_ANY_ERROR);
}
