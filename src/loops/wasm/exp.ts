/** @file e to the power of each number, and the sigmoid, by the fast loops. */

import type { Floats } from "../../floats.js";
import { FREE, sharedMemory } from "./module.js";

/** How many numbers are copied there at a time, and their bytes: they stay in the first cache. */
const BLOCK = 1024;
const SIZE = BLOCK * 8;

/** Where they lie, and behind them the results. */
const FROM = FREE;
const TO = FROM + SIZE;

/**
 * Writes the function of each number of a into out.
 *
 * @returns whether it did: not without the fast loops
 */
export function fastExp(name: "exp" | "sigmoid", a: Floats, out: Float64Array): boolean {
  const room = sharedMemory();
  if (!room) return false;
  const { loops, numbers } = room;
  const to = TO / 8;
  for (let first = 0; first < out.length; first += BLOCK) {
    const block = a.subarray(first, first + BLOCK) as Float64Array;
    numbers.set(block, FROM / 8);
    // The loops take two at a time: behind an odd number a usual one.
    if (block.length % 2 === 1) numbers[FROM / 8 + block.length] = 0.5;
    const end = FROM + block.length * 8;
    if (name === "exp") loops.exp(FROM, TO, end, 1);
    else loops.sigmoid(FROM, TO, end);
    out.set(numbers.subarray(to, to + block.length), first);
  }
  return true;
}
