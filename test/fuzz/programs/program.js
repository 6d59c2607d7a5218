// @ts-check
/** @file Programs from throws: what a seed means. */

import fc from "fast-check";
import { Dice, throwsFor } from "../randomChoice.js";
import { operations } from "./operations.js";
import { Writer } from "./writer.js";

/** How many statements a program has at most. */
const LONGEST = 10;
/** How many throws each of them may ask for. */
const THROWS = 40;

/**
 * A program that has been run.
 *
 * @typedef {import("./writer.js").Statement[]} Program
 */

/** Random programs, which fast-check can shrink. */
export const programs = fc
  .array(throwsFor(THROWS), { minLength: 1, maxLength: LONGEST, size: "max" })
  .map(write);

/** @returns {Program} */
function write(/** @type {number[][]} */ throws) {
  const writer = new Writer();
  for (const own of throws) {
    const dice = new Dice(own);
    dice.pick(operations)(dice, writer);
  }
  return writer.statements;
}
