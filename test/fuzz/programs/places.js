// @ts-check
/** @file Rows, ranges of rows and single numbers in programs. */

import { code, list } from "./code.js";
import { anArray, axis, numberOrArray, oneOf } from "./operands.js";
import * as given from "./unknowns.js";

/**
 * @typedef {import("./operations.js").Write} Write
 * @typedef {import("../randomChoice.js").Dice} Dice
 */

/**
 * A place among n: mostly one that is there.
 *
 * @returns {import("./code.js").Code}
 */
function place(/** @type {Dice} */ dice, /** @type {number} */ n) {
  if (dice.oneIn(10)) return oneOf(dice, given.axes);
  if (dice.oneIn(8) || n === 0) return code`${dice.pick([n, -n - 1, 0, n + 7])}`;
  const at = dice.below(2 * n);
  return code`${at < n ? at : at - 2 * n}`;
}

/** @type {Write} */
function at(dice, writer) {
  const a = anArray(dice, writer);
  const rank = a.shape.length;
  const count = dice.oneIn(10) ? rank + 1 : Math.min(rank, 1 + dice.below(3));
  const places = Array.from({ length: count }, (_, i) => place(dice, a.shape[i] ?? 2));
  if (dice.oneIn(3)) return code`${a}.item(${list(places)})`;
  return numberOrArray(code`${a}.at(${list(places)})`);
}

/** @type {Write} */
function slice(dice, writer) {
  const a = anArray(dice, writer);
  const n = a.shape[0] ?? 2;
  const ends = Array.from({ length: dice.below(3) }, () => place(dice, n + 1));
  return code`${a}.slice(${list(ends)})`;
}

/** @type {Write} */
function take(dice, writer) {
  const a = anArray(dice, writer);
  const along = dice.oneIn(3) ? undefined : axis(dice, a.shape.length);
  // 0 is nearly everywhere; which places there are is no matter of sizes.
  const places = dice.pick(["[0]", "[0, 0]", "[[0, 0]]", "0", "[]", "array([0, 0, 0])", "row"]);
  const taken = along ? code`${a}.take(${places}, ${along})` : code`${a}.take(${places})`;
  return places === "row" || a.shape.includes(0) ? { ...taken, known: false } : taken;
}

/** @type {Write[]} */
export const places = [at, at, slice, slice, take];
