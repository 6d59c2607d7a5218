// @ts-check
/**
 * @file The table of operations in programs. To add an operation, add a line with its name and its syntax.
 * Most operations get valid operands, and some get invalid ones; running the program shows which are which.
 */

import { code } from "./code.js";
import { call, define } from "./generic.js";
import { indexing } from "./indexing.js";
import { joining } from "./joining.js";
import { network } from "./network.js";
import {
  anArray,
  axis,
  broadcastable,
  made,
  mismatched,
  numberOrArray,
  oneOf,
  partner,
  shapeArgument,
  someSizes,
} from "./operands.js";
import { reshaped } from "./reshape.js";
import * as unknowns from "./unknowns.js";

/**
 * @typedef {import("./code.js").Code} Code
 * @typedef {import("../randomChoice.js").Dice} Dice
 * @typedef {import("./writer.js").Writer} Writer
 * @typedef {(dice: Dice, writer: Writer) => Code} Write
 */

/**
 * Makes a piece of code that may contain an unknown size, or a range with steps, whose size no type computes.
 *
 * @type {(text: string) => Code}
 */
const sized = (text) => ({ ...code`${text}`, known: !/\bn[0-4]\b|arange\(.*,.*,/.test(text) });

/**
 * Operations that make an array.
 *
 * @type {Write[]}
 */
const makers = [
  (dice) => made(dice, someSizes(dice)),
  (dice) => made(dice, someSizes(dice)),
  (dice) => code`array(${oneOf(dice, unknowns.nested)})`,
  (dice) => code`array([${oneOf(dice, unknowns.nested)}, ${oneOf(dice, unknowns.nested)}])`,
  (dice) => code`array([${oneOf(dice, unknowns.nested)}, [1, 2]])`,
  (dice) => ({
    ...code`array(JSON.parse("${dice.pick(["[[1,2],[3,4]]", "[1,2,3]", "5", "[]", "[[],[]]"])}"))`,
    known: false,
  }),
  (dice) => ({ ...code`array(rows.filter((row) => row.length > ${dice.below(4)}))`, known: false }),
  (dice, writer) => ({ ...code`array(${anArray(dice, writer)}.toArray())`, known: false }),
  (dice) => code`array([[1, 2], ${dice.pick(["[3]", "3", "[3, 4, 5]", "[[3, 4]]"])}])`,
  (dice) => code`${dice.pick(["zeros", "ones"])}(${oneOf(dice, unknowns.shapes)})`,
  (dice) =>
    numberOrArray(
      code`randomState(3).randn(...${oneOf(dice, { someShape: unknowns.shapes.someShape, twoSizes: unknowns.shapes.twoSizes })})`,
    ),
  (dice, writer) => ({
    ...code`${dice.pick(["zeros", "ones"])}(${anArray(dice, writer)}.shape)`,
  }),
  (dice, writer) => numberOrArray(code`randomState(4).randn(...${anArray(dice, writer)}.shape)`),
  (dice, writer) => code`randomState(5).permutation(${dice.oneIn(3) ? 4 : anArray(dice, writer)})`,
  (dice) =>
    code`randomState(6).uniform(0, 1, ${oneOf(dice, { ...unknowns.optionalSizes, ...unknowns.shapes })})`,
  (dice) => code`randomState(6).randint(0, 5${dice.pick(["", ", 3", ", [2, 3]", ", []"])})`,
  (dice) => code`linspace(0, 1, ${dice.pick([4, 0, 1])})`,
  () => code`linspace(0, 1)`,
  (dice) =>
    sized(
      `arange(${dice.pick(["4", "0", "2, 7", "7, 2", "0, 10, 3", "5, 0, -2", "n3", "0, 1, 0.25", "-3", "1, n4"])})`,
    ),
  (dice) => sized(`eye(${dice.pick(["3", "2, 3", "0", "n2", "1, n3", "-1", "2.5"])})`),
  (dice) => code`full(${shapeArgument(dice, someSizes(dice))}, ${dice.pick(["7", "0.5", "true"])})`,
  (dice, writer) => code`zerosLike(${anArray(dice, writer)})`,
  (dice) =>
    sized(
      `${dice.pick(["zeros", "ones"])}(${dice.pick(["2, 3", "3, 1, 2", "2, n3", "-3", "2.5", "[2, -1]", "2, 1.5"])})`,
    ),
  (dice) =>
    sized(
      `randomState(7).${dice.pick(["randn", "rand"])}(${dice.pick(["[2, 3]", "", "4", "2, 1", "[n2, 3]", "-1"])})`,
    ),
  (dice) =>
    sized(`randomState(8).normal(0, 1${dice.pick(["", ", 3", ", [2, 3]", ", []", ", n3"])})`),
  (dice) => sized(`randomState(9).choice(5${dice.pick(["", ", 3", ", [2, 3]", ", []", ", n3"])})`),
  (dice, writer) => ({
    ...code`ones([${anArray(dice, writer, ({ length }) => length > 0)}.shape[0], ${dice.pick([1, 3])}])`,
  }),
  () => ({ ...code`linspace(0, 1, maybeSize)`, strictOnly: true }),
];

const TWO = [
  ...["add", "sub", "mul", "div", "pow", "maximum", "minimum"],
  ...["greater", "greaterEqual", "less", "lessEqual", "equal", "notEqual"],
];
const EACH = ["neg", "square", "sqrt", "exp", "log", "tanh", "abs", "round", "isnan"];
const ALONG = ["sum", "mean", "max", "min", "argmax", "argmin", "std", "any", "all"];
const KEPT = ["{ keepdims: true }", "{ keepdims: false }", "{}"];
/** Options whose types do not tell whether the axis is kept. */
const MAYBE_KEPT = [
  "{ keepdims: yes }",
  "{ ...(yes ? { keepdims: true } : {}) }",
  "yes ? { keepdims: true } : {}",
  "{ keepdims: asAny(true) }",
  "asAny({ keepdims: true })",
];

/**
 * Operations on arrays.
 *
 * @type {Write[]}
 */
const methods = [
  two,
  two,
  two,
  two,
  product,
  product,
  along,
  along,
  along,
  (dice, writer) => code`${anArray(dice, writer)}.${dice.pick(EACH)}()`,
  (dice, writer) => code`${anArray(dice, writer)}.${dice.pick(ALONG)}()`,
  kept,
  (dice, writer) => code`${anArray(dice, writer)}.cumsum()`,
  (dice, writer) => {
    const a = anArray(dice, writer);
    return code`${a}.cumsum(${axis(dice, a.shape.length)})`;
  },
  (dice, writer) => {
    const a = anArray(dice, writer);
    return code`${a}.clip(${partner(dice, writer, a.shape)}, ${partner(dice, writer, a.shape)})`;
  },
  (dice, writer) => code`${anArray(dice, writer)}.T`,
  transposed,
  (dice, writer) => code`${anArray(dice, writer)}.${dice.pick(["squeeze", "flatten"])}()`,
  reshaped,
  reshaped,
  (dice, writer) => code`${anArray(dice, writer)}.astype("${dice.pick(["float", "bool"])}")`,
  (dice, writer) => code`${anArray(dice, writer, ({ length }) => length <= 2)}.item()`,
  (dice, writer) => code`${anArray(dice, writer)}.toArray()`,
  (dice, writer) => code`${anArray(dice, writer)}.shape`,
  ...indexing,
  ...joining,
  union,
  union,
];

/** @type {Write} */
function two(dice, writer) {
  const a = anArray(dice, writer);
  return code`${a}.${dice.pick(TWO)}(${partner(dice, writer, a.shape)})`;
}

/** @type {Write} */
function product(dice, writer) {
  if (dice.oneIn(8)) return code`${anArray(dice, writer)}.dot(${partner(dice, writer, [2])})`;
  const a = anArray(dice, writer, ({ length }) => length === 1 || length === 2);
  const last = a.shape[a.shape.length - 1] ?? 2;
  const fits = (/** @type {readonly number[]} */ shape) => shape[0] === last && shape.length <= 2;
  const b = anArray(dice, writer, dice.oneIn(4) ? undefined : fits, () =>
    dice.oneIn(3) ? [last] : [last, dice.pick([1, 3, 2])],
  );
  return code`${a}.${dice.oneIn(4) ? "dot" : "matmul"}(${b})`;
}

/** @type {Write} */
function along(dice, writer) {
  const a = anArray(dice, writer);
  return code`${a}.${dice.pick(ALONG)}(${axis(dice, a.shape.length)})`;
}

/**
 * A reduction with the option keepdims.
 *
 * @type {Write}
 */
function kept(dice, writer) {
  const a = anArray(dice, writer);
  const isUnsure = dice.oneIn(3);
  const options = dice.pick(isUnsure ? MAYBE_KEPT : KEPT);
  const which = dice.oneIn(3) ? code`` : code`${axis(dice, a.shape.length)}, `;
  const reduced = code`${a}.${dice.pick(ALONG)}(${which}${options})`;
  if (!isUnsure) return reduced;
  // With `any` as an option, the result may also be a number.
  return { ...reduced, known: false, unions: reduced.unions + (options.includes("asAny") ? 2 : 1) };
}

/** @type {Write} */
function transposed(dice, writer) {
  const a = anArray(dice, writer);
  const rank = a.shape.length;
  const start = dice.below(rank + 1);
  // A rotation contains each axis once. One of the axes may then be replaced with an invalid one.
  const order = Array.from({ length: rank }, (_, axis) => (axis + start) % rank);
  if (dice.oneIn(4) && rank > 0) order[dice.below(rank)] = dice.pick([-1, 0, rank, 1]);
  const axes = order.join(", ");
  return code`${a}.transpose(${dice.oneIn(4) ? `[${axes}]` : axes})`;
}

/**
 * Chooses between two arrays, depending on a condition that is known only at run time.
 *
 * @type {Write}
 */
function union(dice, writer) {
  const a = anArray(dice, writer);
  const shape = dice.oneIn(2) ? broadcastable(dice, a.shape) : mismatched(dice, a.shape);
  const b = dice.oneIn(3) ? anArray(dice, writer) : made(dice, shape);
  return { ...code`(${dice.pick(["yes", "no"])} ? ${a} : ${b})`, unions: a.unions + b.unions + 1 };
}

/**
 * Adds a statement to a program.
 *
 * @typedef {(dice: Dice, writer: Writer) => void} Operation
 */

/**
 * Adds a variable, sometimes with a declared type: one that leaves all sizes open, or a wrong one.
 *
 * @type {(write: Write) => Operation}
 */
const value = (write) => (dice, writer) => {
  const made = write(dice, writer);
  if (dice.oneIn(3)) writer.declare(made, dice.oneIn(2) ? "open" : "wrong");
  else writer.add(made);
};

/** The kinds of statements, the simplest first. Methods are the most frequent. */
export const operations = [
  ...[...makers, ...methods, ...methods, ...methods, ...network].map(value),
  ...[define, define, define, call, call, call, call, call, call],
];
