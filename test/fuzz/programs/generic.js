// @ts-check
/** @file Generic functions in programs, like the layers that learners write, and calls of these functions. */

import * as nn from "nn";
import { ones } from "nn";
import { isArray } from "../isArray.js";
import { list } from "./code.js";
import { almost } from "./network.js";
import { mismatched } from "./operands.js";

/**
 * @typedef {import("../randomChoice.js").Dice} Dice
 * @typedef {import("./writer.js").Writer} Writer
 * @typedef {readonly number[]} Shape
 */

/**
 * A parameter and its sizes: a letter is a type parameter; "S" stands for any shape.
 *
 * @typedef {{ name: string, sizes: readonly (string | number)[] | "S" }} Parameter
 */

/** @type {readonly Parameter["sizes"][]} */
const KINDS = [
  ["N", "M"],
  ["M", 1],
  ["N", 1],
  [1],
  ["M", "K"],
  ["M"],
  ["N"],
  ["K"],
  "S",
  ["N", 3],
  ["K", "N"],
];

/**
 * The sizes that each function is tested with. In some trials, N, M and K all differ; in the others, some of
 * them are 1, so that `squeeze` removes axes.
 */
const TRIALS = [
  { N: 5, M: 7, K: 11, S: [3, 4] },
  { N: 13, M: 3, K: 4, S: [] },
  { N: 2, M: 8, K: 3, S: [2, 4, 3] },
  { N: 1, M: 1, K: 1, S: [1] },
  { N: 1, M: 6, K: 1, S: [5] },
];

/** @typedef {{ N: number, M: number, K: number, S: number[] }} Letters */

/** The steps of a function body: `e` is the expression so far, and `p` and `q` are parameters. */
const STEPS = /** @type {((e: string, p: string, q: string) => string)[]} */ ([
  (e, p) => `${e}.matmul(${p})`,
  (e, p) => `${e}.add(${p})`,
  (e, p) => `${e}.mul(${p})`,
  (e, p) => `${e}.sub(${p})`,
  (e) => `${e}.T`,
  (e) => `sigmoid(${e})`,
  (e, p) => `${p}.matmul(${e})`,
  (e) => `${e}.sum(0)`,
  (e) => `${e}.mean(1)`,
  (e) => `${e}.sum(-1)`,
  (e) => `${e}.mean()`,
  (e) => `${e}.reshape(-1, 1)`,
  (e) => `${e}.reshape(1, -1)`,
  (e) => `${e}.neg().exp().add(1)`,
  (e) => `array(1).div(${e}.add(2))`,
  (e) => `${e}.squeeze()`,
  (e, p) => `squaredError(${e}, ${p})`,
  (e) => `${e}.mul(array(1).sub(${e}))`,
  (e, p) => `${e}.T.matmul(${p})`,
  (e, p) => `${e}.greater(${p}).mul(${e})`,
  (e, p, q) => `train(${e}, ${p}.greater(0), ${q}, zeros(1), 0.1, 2).Wo`,
  (e, p, q) => `step(${e}, ${p}.greater(0), ${q}, zeros(1), 0.1).yPred`,
  (e, p, q) => `${e}.matmul(${p}).add(${q})`,
  (e) => `${e}.sub(${e}.max(1, { keepdims: true })).exp()`,
  (e) => `${e}.div(${e}.sum(-1, { keepdims: true }))`,
  (e) => `where(${e}.greater(0), ${e}, 0)`,
  (e) => `${e}.maximum(0).sqrt().tanh()`,
  (e) => `${e}.clip(0, 1)`,
  (e) => `${e}.transpose()`,
  (e) => `${e}.flatten()`,
  (e) => `${e}.dot(2)`,
  (e, p) => `concatenate([${e}, ${p}])`,
  (e, p) => `concatenate([${e}, ${p}], 1)`,
  (e, p) => `stack([${e}, ${p}])`,
  (e, p) => `outer(${e}, ${p})`,
  (e) => `${e}.at(0)`,
  (e) => `${e}.slice(1)`,
  (e) => `${e}.take([0, 0], 0)`,
  (e) => `zerosLike(${e})`,
  (e) => `ones(${e}.shape)`,
  (e) => `zeros([${e}.shape[0], 2])`,
  (e) => `${e}.std(0)`,
  (e) => `${e}.cumsum(0)`,
]);

/** The maximum number of steps to try in the search for one that runs. */
const ATTEMPTS = 8;

/** Adds a function, usually one that runs for all sizes. */
export function define(/** @type {Dice} */ dice, /** @type {Writer} */ writer) {
  const count = 1 + dice.below(3);
  const parameters = Array.from({ length: count }, (_, i) => ({
    name: `p${i}`,
    sizes: KINDS[i < 2 && dice.oneIn(2) ? i : dice.below(KINDS.length)],
  }));
  const names = parameters.map(({ name }) => name);
  const runs = (/** @type {string} */ body) =>
    TRIALS.every((trial) => tried(parameters, body, trial));
  let body = names[0];
  for (let i = 1 + dice.below(2); i > 0; i--) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const longer = dice.pick(STEPS)(body, dice.pick(names), dice.pick(names));
      if (!runs(longer)) continue;
      body = longer;
      break;
    }
  }
  if (dice.oneIn(10)) body = dice.pick(STEPS)(body, dice.pick(names), dice.pick(names));
  const name = `f${writer.statements.length}`;
  const result = runs(body) && dice.oneIn(2) ? resultOf(parameters, body) : undefined;
  writer.define({
    name,
    line: `function ${name}${lettersOf(parameters)}(${parameters.map(declared).join(", ")})${result ? `: NdArray<[${result.join(", ")}]>` : ""} { return ${body}; }`,
    script: `(${names.join(", ")}) => ${body}`,
    always: runs(body),
    parameters,
  });
}

/** Returns whether the body runs with parameters of the given sizes. */
function tried(
  /** @type {Parameter[]} */ parameters,
  /** @type {string} */ body,
  /** @type {Letters} */ letters,
) {
  try {
    // A missing property, such as T of a number, is undefined.
    return resultWith(parameters, body, letters) !== undefined;
  } catch {
    return false;
  }
}

/** @returns {unknown} what the body returns for parameters of the given sizes */
function resultWith(
  /** @type {Parameter[]} */ parameters,
  /** @type {string} */ body,
  /** @type {Letters} */ letters,
) {
  const scope = Object.fromEntries(
    parameters.map((one) => [one.name, ones(shapeOf(one, letters))]),
  );
  return new Function("scope", `with (scope) return ${body}`)({ ...nn, ...scope });
}

/**
 * Returns the shape of a function's result in letters and numbers, or undefined if it runs only for some sizes, does
 * not return an array, or has a size that is not one of the letters.
 *
 * @returns {(string | number)[] | undefined}
 */
function resultOf(/** @type {Parameter[]} */ parameters, /** @type {string} */ body) {
  const shapes = TRIALS.map((letters) => {
    const value = resultWith(parameters, body, letters);
    return isArray(value) ? value.shape : undefined;
  });
  if (parameters.some(({ sizes }) => sizes === "S") || !shapes[0]) return undefined;
  if (shapes.some((shape) => shape?.length !== shapes[0]?.length)) return undefined;
  const used = new Set(parameters.flatMap(({ sizes }) => [...sizes]));
  const letters = /** @type {const} */ (["N", "M", "K"]).filter((letter) => used.has(letter));
  const result = shapes[0].map((size, axis) => {
    const isAlways = (/** @type {(trial: Letters) => number} */ expected) =>
      TRIALS.every((trial, i) => shapes[i]?.[axis] === expected(trial));
    return (
      letters.find((letter) => isAlways((trial) => trial[letter])) ??
      (isAlways(() => size) ? size : undefined)
    );
  });
  return result.includes(undefined) ? undefined : /** @type {(string | number)[]} */ (result);
}

/** Returns the type parameters: <N extends number, M extends number>. */
function lettersOf(/** @type {Parameter[]} */ parameters) {
  const letters = [...new Set(parameters.flatMap(({ sizes }) => [...sizes]))]
    .filter((size) => typeof size === "string")
    .map((letter) => `${letter} extends ${letter === "S" ? "Shape" : "number"}`);
  return letters.length > 0 ? `<${letters.join(", ")}>` : "";
}

function declared(/** @type {Parameter} */ { name, sizes }) {
  return `${name}: NdArray<${sizes === "S" ? "S" : `[${sizes.join(", ")}]`}>`;
}

/** @returns {number[]} */
function shapeOf(/** @type {Parameter} */ { sizes }, /** @type {Letters} */ letters) {
  if (sizes === "S") return letters.S;
  const known = /** @type {Record<string, number | number[]>} */ (letters);
  return sizes.map((size) => (typeof size === "number" ? size : Number(known[size])));
}

/** Adds a call of one of the program's functions, or of a new one if it has none. */
export function call(/** @type {Dice} */ dice, /** @type {Writer} */ writer) {
  if (writer.functions.length === 0) define(dice, writer);
  const { name, parameters } = dice.pick([...writer.functions].reverse());
  const pickSize = () => dice.pick([2, 3, 4, 1]);
  const letters = { N: pickSize(), M: pickSize(), K: pickSize(), S: dice.pick([[2, 3], [3], []]) };
  const wrong = dice.oneIn(3) ? dice.below(parameters.length) : -1;
  const args = parameters.map((one, i) => {
    const shape = shapeOf(one, letters);
    return almost(dice, writer, i === wrong ? mismatched(dice, shape) : shape);
  });
  const { known, ...given } = list(args);
  const text = `${name}(${args.map(({ text }) => text).join(", ")})`;
  writer.add(
    { ...given, known: known && parameters.every(({ sizes }) => sizes !== "S"), text },
    fit(
      parameters,
      args.map(({ shape }) => shape),
    ),
  );
}

/**
 * Returns whether arguments of the given shapes fit the parameters, in which each letter stands for one size.
 */
function fit(/** @type {Parameter[]} */ parameters, /** @type {Shape[]} */ shapes) {
  /** @type {Map<string | number, string | number>} */
  const meaning = new Map();
  const means = (/** @type {string | number} */ letter, /** @type {string | number} */ value) => {
    if (typeof letter === "number") return letter === value;
    const before = meaning.get(letter) ?? value;
    meaning.set(letter, before);
    return before === value;
  };
  return parameters.every(({ sizes }, i) => {
    const shape = shapes[i];
    if (sizes === "S") return means("S", String(shape));
    return sizes.length === shape.length && sizes.every((size, axis) => means(size, shape[axis]));
  });
}
