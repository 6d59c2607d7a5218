// @ts-check
/** @file Random chains of operations, as values that both JavaScript and Python can run. */

import fc from "fast-check";
import { array, NdArray } from "nn";
import { Dice, throwsFor } from "../randomChoice.js";
import { apply } from "./apply.js";
import { steps } from "./steps.js";

/**
 * A number, a word, or the place of one of the values so far.
 *
 * @typedef {number | boolean | string | { ref: number }} Single
 */

/**
 * What a step is given: one of these, a list, also of lists, or options.
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

/** How many arrays a chain begins with, and how many steps it has at most. */
const [FIRST, LONGEST] = [2, 6];

/** @type {fc.Arbitrary<Chain>} */
export const chains = fc
  .tuple(
    fc.array(throwsFor(120), { minLength: FIRST, maxLength: FIRST }),
    fc.array(throwsFor(30), { minLength: 1, maxLength: LONGEST, size: "max" }),
  )
  .map(([first, rest]) => {
    const values = first.map((throws) => someArray(new Dice(throws)));
    /** @type {Step[]} */
    const done = [];
    /** @type {unknown[]} */
    const known = values.map(decoded);
    for (const throws of rest) {
      const dice = new Dice(throws);
      const step = dice.pick(steps)(dice, known);
      done.push(step);
      known.push(attempt(step, known));
    }
    return { values, steps: done };
  });

/** The result, where there is one: what later steps are written for. */
function attempt(/** @type {Step} */ step, /** @type {readonly unknown[]} */ known) {
  try {
    return apply(step, known);
  } catch {
    return undefined;
  }
}

/** So many numbers an array begins with at most: a chain is stored in full. */
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
  // An empty list has no dtype of its own.
  const flat = array(dtype === "bool" ? numbers.map((one) => one === 1) : numbers);
  return flat.astype(dtype).reshape(sizes);
}

/** @type {Record<string, number>} */
const WORDS = { nan: Number.NaN, inf: Number.POSITIVE_INFINITY, "-inf": Number.NEGATIVE_INFINITY };
