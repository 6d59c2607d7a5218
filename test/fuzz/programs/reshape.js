// @ts-check
/** @file Reshaping in programs, usually to sizes with the same product. */

import { code } from "./code.js";
import { anArray, mismatched, sizeList, someSizes } from "./operands.js";

/** @type {import("./operations.js").Write} */
export function reshaped(dice, writer) {
  const a = anArray(dice, writer);
  const to = dice.oneIn(8) ? someSizes(dice) : sameCount(dice, a.shape);
  const sizes = dice.oneIn(6) ? mismatched(dice, to) : [...to];
  // -1 stands for the remaining size. It may appear once; a second -1 is invalid.
  if (sizes.length > 0 && dice.oneIn(2)) sizes[dice.below(sizes.length)] = -1;
  if (sizes.length > 0 && dice.oneIn(12))
    sizes[dice.below(sizes.length)] = dice.pick([-1, -2, 5.5, 0]);
  return code`${a}.reshape(${sizeList(dice, sizes)})`;
}

/**
 * Picks different sizes with the same product: one axis, the factors, or additional axes of size 1.
 *
 * @param {import("../randomChoice.js").Dice} dice
 * @param {readonly number[]} shape
 */
function sameCount(dice, shape) {
  const count = shape.reduce((product, size) => product * size, 1);
  const whole = [count];
  const factor = [2, 3, 4, 5].find((n) => count > n && count % n === 0) ?? 1;
  return dice.pick([
    whole,
    [count, 1],
    [1, count],
    [factor, count / factor],
    [count / factor, factor],
    [...shape].reverse(),
    [1, factor, count / factor, 1],
  ]);
}
