/** @file Fills an array with draws. */

import { host } from "../host.js";

/** The number of draws between two interrupt checks. That many draws take about a millisecond. */
const ROUND = 16_384;

/** Fills `data` with draws. */
export function fill(data: Float64Array, next: () => number): void {
  const checkInterrupt = data.length > ROUND ? host().checkInterrupt : undefined;
  for (let start = 0; start < data.length; start += ROUND) {
    checkInterrupt?.();
    const end = Math.min(start + ROUND, data.length);
    for (let i = start; i < end; i++) data[i] = next();
  }
}
