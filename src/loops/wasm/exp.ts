/** @file The exponential and the sigmoid, computed with the fast loops. */

import type { Floats } from "../../floats.js";
import { FREE, sharedMemory } from "./module.js";

/** The numbers are copied in blocks of this length, which are small enough to stay in the L1 cache. */
const BLOCK = 1024;
/** The size of a block in bytes. */
const SIZE = BLOCK * 8;

// The addresses of the numbers and of the results.
const FROM = FREE;
const TO = FROM + SIZE;

/**
 * Writes the exponential or the sigmoid of each number of `a` into `out`.
 *
 * @returns false if the fast loops are not available
 */
export function fastExp(name: "exp" | "sigmoid", a: Floats, out: Float64Array): boolean {
  const memory = sharedMemory();
  if (!memory) return false;
  const { loops, numbers } = memory;
  const to = TO / 8;
  for (let first = 0; first < out.length; first += BLOCK) {
    const block = a.subarray(first, first + BLOCK) as Float64Array;
    numbers.set(block, FROM / 8);
    // The loops read the numbers in pairs, so a block of odd length is padded with an ordinary number.
    if (block.length % 2 === 1) numbers[FROM / 8 + block.length] = 0.5;
    const end = FROM + block.length * 8;
    if (name === "exp") loops.exp(FROM, TO, end, 1);
    else loops.sigmoid(FROM, TO, end);
    out.set(numbers.subarray(to, to + block.length), first);
  }
  return true;
}
