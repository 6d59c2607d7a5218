// @ts-check
/** @file Random chains of operations, as data that both JavaScript and Python can run. */

import fc from "fast-check";
import { array, NdArray } from "nn";
import { Dice, rollsFor } from "../randomChoice.js";
import { apply } from "./apply.js";
import { steps } from "./steps.js";

/**
 * A number, a boolean, a string, or the index of an earlier value.
 *
 * @typedef {number | boolean | string | { ref: number }} Single
 */

/**
 * An argument of a step: a single value, a list, a list of lists, or options.
 *
 * @typedef {Single | readonly (Single | readonly Single[])[] | { [option: string]: number | boolean }} Argument
 */

/**
 * @typedef {{ op: string, args: Argument[] }} Step
 */

/**
 * An array as test/golden/encode.py stores it.
 *
 * @typedef {import("../../golden/read.js").GoldenArray} GoldenArray
 */

/**
 * @typedef {{ values: GoldenArray[], steps: Step[] }} Chain
 */

/** The number of arrays that a chain starts with, and the maximum number of its steps. */
const [FIRST, LONGEST] = [2, 6];

/** @type {fc.Arbitrary<Chain>} */
export const chains = fc
  .tuple(
    fc.array(rollsFor(120), { minLength: FIRST, maxLength: FIRST }),
    fc.array(rollsFor(30), { minLength: 1, maxLength: LONGEST, size: "max" }),
  )
  .map(([first, rest]) => {
    const values = first.map((rolls) => someArray(new Dice(rolls)));
    /** @type {Step[]} */
    const done = [];
    /** @type {unknown[]} */
    const known = values.map(decoded);
    for (const rolls of rest) {
      const dice = new Dice(rolls);
      const step = dice.pick(steps)(dice, known);
      done.push(step);
      known.push(attempt(step, known));
    }
    return { values, steps: done };
  });

/** Returns the result of a step, which later steps may use, or undefined if it fails. */
function attempt(/** @type {Step} */ step, /** @type {readonly unknown[]} */ known) {
  try {
    return apply(step, known);
  } catch {
    return undefined;
  }
}

/** The maximum number of entries in an initial array. It is small because chains are stored in full. */
const MOST = 36;
const countOf = (/** @type {number[]} */ shape) =>
  shape.reduce((product, size) => product * size, 1);

const SIZES = [2, 3, 1, 4, 2, 3, 0, 9];
const ODD = ["nan", "inf", "-inf", 0];

/** @returns {GoldenArray} */
function someArray(/** @type {Dice} */ dice) {
  const sizes = Array.from({ length: dice.pick([2, 1, 2, 3, 0]) }, () => dice.pick(SIZES));
  const shape = countOf(sizes) <= MOST ? sizes : [2, 3];
  const dtype = dice.pick(/** @type {const} */ (["float", "int", "float", "bool"]));
  const isOdd = dice.oneIn(5);
  const number = () => {
    if (dtype === "bool") return dice.below(2);
    if (dtype === "int") return dice.below(13) - 6;
    return isOdd && dice.oneIn(3)
      ? dice.pick(ODD)
      : (dice.below(2001) - 1000) / dice.pick([100, 7, 3]);
  };
  return { dtype, shape, data: Array.from({ length: countOf(shape) }, number) };
}

/** @returns {NdArray} */
export function decoded(/** @type {GoldenArray} */ { dtype, shape, data }) {
  const numbers = data.map((one) => (typeof one === "number" ? one : WORDS[one]));
  const sizes = /** @type {number[]} */ (shape);
  // An empty list has no dtype, so the dtype is set afterwards.
  const flat = array(dtype === "bool" ? numbers.map((one) => one === 1) : numbers);
  return flat.astype(dtype).reshape(sizes);
}

/** @type {Record<string, number>} */
const WORDS = { nan: Number.NaN, inf: Number.POSITIVE_INFINITY, "-inf": Number.NEGATIVE_INFINITY };
