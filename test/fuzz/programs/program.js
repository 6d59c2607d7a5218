// @ts-check
/** @file Makes random programs from rolls. */

import fc from "fast-check";
import { Dice, rollsFor } from "../randomChoice.js";
import { operations } from "./operations.js";
import { Writer } from "./writer.js";

/** The maximum number of statements in a program. */
const LONGEST = 10;
/** The number of rolls that each statement can use. */
const ROLLS = 40;

/**
 * The statements of a program, with their results.
 *
 * @typedef {import("./writer.js").Statement[]} Program
 */

/** Random programs, which fast-check can shrink. */
export const programs = fc
  .array(rollsFor(ROLLS), { minLength: 1, maxLength: LONGEST, size: "max" })
  .map(write);

/** @returns {Program} */
function write(/** @type {number[][]} */ rolls) {
  const writer = new Writer();
  for (const own of rolls) {
    const dice = new Dice(own);
    dice.pick(operations)(dice, writer);
  }
  return writer.statements;
}
