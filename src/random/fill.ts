/** @file Many draws, one after another. */

import { interruptCheck } from "../interrupt.js";

/** Draws between two looks whether to stop: they take about a millisecond. */
const ROUND = 16_384;

/** Writes a draw into each place. */
export function fill(data: Float64Array, next: () => number): void {
  const look = data.length > ROUND ? interruptCheck() : undefined;
  for (let start = 0; start < data.length; start += ROUND) {
    look?.();
    const end = Math.min(start + ROUND, data.length);
    for (let i = start; i < end; i++) data[i] = next();
  }
}
