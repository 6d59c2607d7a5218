// @ts-check
/** @file Indexing in programs: rows, ranges of rows and single numbers. */

import { code, list } from "./code.js";
import { anArray, axis, numberOrArray, oneOf } from "./operands.js";
import * as unknowns from "./unknowns.js";

/**
 * @typedef {import("./operations.js").Write} Write
 * @typedef {import("../randomChoice.js").Dice} Dice
 */

/**
 * Picks an index into n entries, usually one that exists.
 *
 * @returns {import("./code.js").Code}
 */
function index(/** @type {Dice} */ dice, /** @type {number} */ n) {
  if (dice.oneIn(10)) return oneOf(dice, unknowns.axes);
  if (dice.oneIn(8) || n === 0) return code`${dice.pick([n, -n - 1, 0, n + 7])}`;
  const at = dice.below(2 * n);
  return code`${at < n ? at : at - 2 * n}`;
}

/** @type {Write} */
function at(dice, writer) {
  const a = anArray(dice, writer);
  const rank = a.shape.length;
  const count = dice.oneIn(10) ? rank + 1 : Math.min(rank, 1 + dice.below(3));
  const indices = Array.from({ length: count }, (_, i) => index(dice, a.shape[i] ?? 2));
  if (dice.oneIn(3)) return code`${a}.item(${list(indices)})`;
  return numberOrArray(code`${a}.at(${list(indices)})`);
}

/** @type {Write} */
function slice(dice, writer) {
  const a = anArray(dice, writer);
  const n = a.shape[0] ?? 2;
  const ends = Array.from({ length: dice.below(3) }, () => index(dice, n + 1));
  return code`${a}.slice(${list(ends)})`;
}

/** @type {Write} */
function take(dice, writer) {
  const a = anArray(dice, writer);
  const along = dice.oneIn(3) ? undefined : axis(dice, a.shape.length);
  // All literal indices are 0, which exists in nearly every array, because the types do not check the indices of
  // `take`.
  const indices = dice.pick(["[0]", "[0, 0]", "[[0, 0]]", "0", "[]", "array([0, 0, 0])", "row"]);
  const taken = along ? code`${a}.take(${indices}, ${along})` : code`${a}.take(${indices})`;
  return indices === "row" || a.shape.includes(0) ? { ...taken, known: false } : taken;
}

/** @type {Write[]} */
export const indexing = [at, at, slice, slice, take];
