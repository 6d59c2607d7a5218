// @ts-check
/**
 * @file The kinds of steps in a chain. To add an operation, add its name here and numpy's function for it in
 * test/golden/chains.py.
 */

import { isArray } from "../isArray.js";

/**
 * @typedef {import("./chain.js").Argument} Argument
 * @typedef {import("./chain.js").Step} Step
 * @typedef {import("../randomChoice.js").Dice} Dice
 * @typedef {readonly unknown[]} Values
 * @typedef {(dice: Dice, values: Values) => Step} WriteStep
 */

const TWO = [
  ...["add", "sub", "mul", "div", "pow", "maximum", "minimum"],
  ...["greater", "greaterEqual", "less", "lessEqual", "equal", "notEqual"],
];
const EACH = ["neg", "square", "sqrt", "exp", "log", "tanh", "abs", "isnan"];
const ALONG = ["sum", "mean", "max", "min", "argmax", "argmin", "std", "any", "all"];

/** Picks one of the earlier arrays; the latest is the simplest choice. */
function pickArray(/** @type {Dice} */ dice, /** @type {Values} */ values) {
  const refs = values.flatMap((value, ref) => (isArray(value) ? [ref] : []));
  const ref = dice.pick(refs.reverse());
  return { ref: { ref }, shape: /** @type {import("nn").NdArray} */ (values[ref]).shape };
}

/**
 * Picks an array or a number. The numbers include no floats such as 2.0, which JavaScript cannot tell from 2.
 */
function operand(/** @type {Dice} */ dice, /** @type {Values} */ values) {
  return dice.oneIn(3) ? dice.pick([2, 0.5, -1, -2.5, 0, 3]) : pickArray(dice, values).ref;
}

/** Picks an axis, usually one that exists. */
function axis(/** @type {Dice} */ dice, /** @type {number} */ rank) {
  if (rank === 0 || dice.oneIn(12)) return dice.pick([rank, -rank - 1, 0]);
  const at = dice.below(2 * rank);
  return at < rank ? at : at - 2 * rank;
}

/** Picks an index, usually one that exists. */
const index = axis;

/** @returns {Step} */
function call(/** @type {string} */ op, /** @type {Argument[]} */ ...args) {
  return { op, args };
}

/** @type {WriteStep} */
function reduced(dice, values) {
  const { ref, shape } = pickArray(dice, values);
  const op = dice.pick(ALONG);
  /** @type {Argument[]} */
  const args = dice.oneIn(3) ? [] : [axis(dice, shape.length)];
  if (dice.oneIn(3))
    args.push({ keepdims: dice.oneIn(2), ...(op === "std" ? { ddof: dice.below(2) } : {}) });
  return call(op, ref, ...args);
}

/** @type {WriteStep} */
function reshaped(dice, values) {
  const { ref, shape } = pickArray(dice, values);
  const count = shape.reduce((product, size) => product * size, 1);
  const factor = [2, 3].find((n) => count % n === 0) ?? 1;
  const sizes = dice.pick([
    [count],
    [factor, -1],
    [-1],
    [1, count],
    [count / factor, factor],
    [-1, 1, factor],
    [4],
  ]);
  return dice.oneIn(3) ? call("reshape", ref, sizes) : call("reshape", ref, ...sizes);
}

/** @type {WriteStep} */
function transposed(dice, values) {
  const { ref, shape } = pickArray(dice, values);
  const start = dice.below(shape.length + 1);
  const order = shape.map((_, axis) => (axis + start) % shape.length);
  return dice.oneIn(2) ? call("transpose", ref, ...order) : call("transpose", ref);
}

/** @type {WriteStep} */
function indexed(dice, values) {
  const { ref, shape } = pickArray(dice, values);
  const count = Math.min(shape.length, 1 + dice.below(3));
  const indices = shape.slice(0, count).map((size) => index(dice, size));
  if (dice.oneIn(2) || indices.length < shape.length) return call("at", ref, ...indices);
  return call("item", ref, ...indices);
}

/** @type {WriteStep} */
function taken(dice, values) {
  const { ref, shape } = pickArray(dice, values);
  const along = dice.oneIn(3) ? undefined : axis(dice, shape.length);
  const size =
    along === undefined ? shape.reduce((product, n) => product * n, 1) : (shape.at(along) ?? 1);
  const row = () => Array.from({ length: dice.below(4) }, () => index(dice, size));
  const indices = dice.oneIn(4) ? [[index(dice, size)], [index(dice, size)]] : row();
  return call("take", ref, indices, ...(along === undefined ? [] : [along]));
}

/** @type {WriteStep} */
function joined(dice, values) {
  const { ref, shape } = pickArray(dice, values);
  const same = values.flatMap((value, at) =>
    isArray(value) && String(value.shape) === String(shape) ? [{ ref: at }] : [],
  );
  const parts = [ref, dice.oneIn(6) ? pickArray(dice, values).ref : dice.pick(same)];
  return call(
    dice.pick(["concatenate", "stack"]),
    parts,
    ...(dice.oneIn(3) ? [] : [axis(dice, shape.length)]),
  );
}

/** @type {WriteStep} */
function each(dice, values) {
  return call(dice.pick(EACH), pickArray(dice, values).ref);
}

/** @type {WriteStep} */
function two(dice, values) {
  return call(dice.pick(TWO), pickArray(dice, values).ref, operand(dice, values));
}

/** @type {WriteStep[]} */
export const steps = [
  ...[two, two, two, two, two, two, two, two],
  ...[each, each, each, each],
  ...[reduced, reduced, reduced, reduced, reduced],
  reshaped,
  transposed,
  indexed,
  taken,
  joined,
  (dice, values) =>
    call(dice.pick(["T", "squeeze", "flatten", "zerosLike"]), pickArray(dice, values).ref),
  (dice, values) =>
    call(dice.pick(["matmul", "dot"]), pickArray(dice, values).ref, pickArray(dice, values).ref),
  (dice, values) => call("matmul", pickArray(dice, values).ref, pickArray(dice, values).ref),
  (dice, values) => call("outer", pickArray(dice, values).ref, pickArray(dice, values).ref),
  (dice, values) => call("round", pickArray(dice, values).ref, ...dice.pick([[], [1], [2], [-1]])),
  (dice, values) =>
    call("astype", pickArray(dice, values).ref, dice.pick(["float", "bool", "int"])),
  (dice, values) =>
    call("clip", pickArray(dice, values).ref, operand(dice, values), operand(dice, values)),
  (dice, values) =>
    call("where", pickArray(dice, values).ref, operand(dice, values), operand(dice, values)),
  (dice, values) => {
    const { ref, shape } = pickArray(dice, values);
    return call("cumsum", ref, ...(dice.oneIn(3) ? [] : [axis(dice, shape.length)]));
  },
  (dice, values) => {
    const { ref, shape } = pickArray(dice, values);
    const ends = Array.from({ length: 1 + dice.below(2) }, () => index(dice, (shape[0] ?? 2) + 2));
    return call("slice", ref, ...ends);
  },
  (dice) =>
    call(
      "arange",
      ...dice.pick([[4], [2, 7], [0, 10, 3], [5, 0, -2], [0, 1, 0.25], [7, 2], [-1.5, 2]]),
    ),
  (dice) =>
    call("linspace", dice.pick([0, -1, 0.1]), dice.pick([1, 0.7, -3]), dice.pick([4, 1, 0, 9])),
  (dice) => call("eye", dice.pick([3, 2, 0]), ...dice.pick([[], [4], [1]])),
  (dice) => call("full", dice.pick([[2, 3], [], [4]]), dice.pick([7, 0.5, true])),
];
