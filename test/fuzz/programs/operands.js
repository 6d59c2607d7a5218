// @ts-check
/** @file The operands of operations: arrays, sizes and axes, both valid and invalid. */

import { code, list } from "./code.js";
import * as unknowns from "./unknowns.js";

/**
 * @typedef {import("./code.js").Code} Code
 * @typedef {import("../randomChoice.js").Dice} Dice
 * @typedef {import("./writer.js").Writer} Writer
 * @typedef {readonly number[]} Shape
 */

/** The sizes in programs, the simplest first. */
const SIZES = [2, 3, 1, 4, 0, 5, 6, 2, 3, 1, 12, 28];
const RANKS = [2, 1, 2, 3, 0, 2];
/** The maximum number of entries in an array, so that programs run quickly. */
const MOST = 2000;

/** Picks a shape for a new array. */
export function someSizes(/** @type {Dice} */ dice) {
  const shape = Array.from({ length: dice.pick(RANKS) }, () => dice.pick(SIZES));
  return shape.reduce((product, size) => product * size, 1) > MOST ? [2, 3] : shape;
}

/** @returns {Code} */
function namedUnknown(/** @type {string} */ name) {
  return { ...code`${name}`, known: false };
}

/** Picks one of the unknowns in a table. A union of known sizes does not count as an unknown size. */
export function oneOf(
  /** @type {Dice} */ dice,
  /** @type {Record<string, unknowns.Unknown>} */ table,
) {
  const name = dice.pick(Object.keys(table));
  const { type } = table[name];
  const isUnion = type.includes("|") && !type.includes("undefined");
  return {
    ...code`${name}`,
    known: !/\bnumber\b|any|NdArray(?!<)/.test(type.replace(/^number \| NdArray/, "")),
    unions: isUnion ? 1 : 0,
    strictOnly: type.includes("undefined"),
  };
}

/**
 * Marks a piece of unknown rank, whose type is a union of a number and an array. Such a union has no methods,
 * so the compiler may refuse any operation on it.
 *
 * @returns {Code}
 */
export function numberOrArray(/** @type {Code} */ piece) {
  return piece.known ? piece : { ...piece, unions: piece.unions + 2 };
}

/** Writes a size: usually the number itself, otherwise an unknown that has this value in the first world. */
export function size(/** @type {Dice} */ dice, /** @type {number} */ n) {
  const same = Object.entries(unknowns.sizes).find(([, { values }]) => values[0] === n);
  return same && dice.oneIn(10) ? namedUnknown(same[0]) : code`${n}`;
}

/** Writes sizes with commas between them. */
export function sizeList(/** @type {Dice} */ dice, /** @type {Shape} */ shape) {
  return list(shape.map((n) => size(dice, n)));
}

/** Writes a shape as an argument of `zeros`: [2, 3], or 3 for one axis. */
export function shapeArgument(/** @type {Dice} */ dice, /** @type {Shape} */ shape) {
  return shape.length === 1 && !dice.oneIn(3)
    ? size(dice, shape[0])
    : code`[${sizeList(dice, shape)}]`;
}

/**
 * Writes nested numbers with the given shape.
 *
 * @returns {string}
 */
export function numbersText(/** @type {Dice} */ dice, /** @type {Shape} */ shape) {
  if (shape.length === 0) return dice.pick(["1", "2", "0.5", "-3", "true"]);
  return `[${Array.from({ length: shape[0] }, () => numbersText(dice, shape.slice(1))).join(", ")}]`;
}

/**
 * Makes an array of the given shape in one of many ways.
 *
 * @returns {Code}
 */
export function made(/** @type {Dice} */ dice, /** @type {Shape} */ shape) {
  const count = shape.reduce((product, n) => product * n, 1);
  switch (dice.below(8)) {
    case 1:
      return code`ones(${shapeArgument(dice, shape)})`;
    case 2:
      // Without sizes, randn draws a single number.
      if (shape.length === 0) break;
      return code`randomState(1).randn(${sizeList(dice, shape)})`;
    case 3:
      return code`randomState(2).uniform(0, 1, ${shapeArgument(dice, shape)})`;
    case 4:
      return code`seeded("a").randint(0, 2, ${shapeArgument(dice, shape)})`;
    case 5:
    case 6:
      // Long literals would make the file long, and in a literal, an axis of size 0 hides the axes after it.
      if (count <= 12 && count > 0) return code`array(${numbersText(dice, shape)})`;
      break;
    case 7:
      if (shape.length === 1) return code`linspace(0, 1, ${size(dice, shape[0])})`;
      break;
  }
  return code`zeros(${shapeArgument(dice, shape)})`;
}

/**
 * Picks an array from the program or makes a new one, and returns it with its shape in the first world.
 *
 * @param {Dice} dice
 * @param {Writer} writer
 * @param {(shape: Shape) => boolean} [fits] whether an array with this shape may be picked
 * @param {() => Shape} [shape] returns the shape of a new array
 * @returns {Code & { shape: Shape }}
 */
export function anArray(dice, writer, fits = () => true, shape = () => someSizes(dice)) {
  const own = writer.arrays.filter((variable) => fits(variable.shape));
  if (own.length > 0 && !dice.oneIn(5)) return dice.pick(own);
  if (dice.oneIn(8)) {
    const piece = oneOf(dice, unknowns.arrays);
    const its = writer.shapeOf(piece);
    if (its && fits(its)) return { ...piece, shape: its };
  }
  const wanted = shape();
  const piece = made(dice, wanted);
  return { ...piece, shape: writer.shapeOf(piece) ?? wanted };
}

/**
 * Picks a shape that broadcasts with the given one: without its first axes, with sizes of 1, or with more
 * axes.
 */
export function broadcastable(/** @type {Dice} */ dice, /** @type {Shape} */ shape) {
  const kept = dice.oneIn(3) ? shape.slice(dice.below(shape.length + 1)) : [...shape];
  const some = kept.map((n) => (n === 1 && dice.oneIn(3) ? 4 : dice.oneIn(3) ? 1 : n));
  return dice.oneIn(6) ? [dice.pick([2, 1, 3]), ...some] : some;
}

/** Returns a shape that differs from the given one in one size. */
export function mismatched(/** @type {Dice} */ dice, /** @type {Shape} */ shape) {
  if (shape.length === 0) return [2];
  const at = dice.below(shape.length);
  return shape.map((n, axis) => (axis === at ? n + 1 : n));
}

/**
 * Picks the second operand for an array of the given shape, usually one that fits.
 *
 * @returns {Code}
 */
export function partner(
  /** @type {Dice} */ dice,
  /** @type {Writer} */ writer,
  /** @type {Shape} */ shape,
) {
  switch (dice.below(12)) {
    case 0:
      return code`${dice.pick([2, 0.5, -1])}`;
    case 1:
      return oneOf(dice, unknowns.arrays);
    case 2:
      return made(dice, mismatched(dice, broadcastable(dice, shape)));
    case 3:
    case 4:
    case 5:
    case 6:
      return anArray(dice, writer);
    default:
      return made(dice, broadcastable(dice, shape));
  }
}

/**
 * Picks an axis for an array of the given rank, usually one that exists.
 *
 * @returns {Code}
 */
export function axis(/** @type {Dice} */ dice, /** @type {number} */ rank) {
  const which = dice.below(20);
  if (which === 17) return oneOf(dice, unknowns.axes);
  if (which === 18) return oneOf(dice, unknowns.optionalAxes);
  if (which === 19) return { ...code`(yes ? 0 : ${dice.pick([1, -1, 2])})`, unions: 1 };
  if (which >= 15 || rank === 0) return code`${dice.pick([rank, -rank - 1, 0, -1, 5])}`;
  const at = dice.below(2 * rank);
  return code`${at < rank ? at : at - 2 * rank}`;
}
