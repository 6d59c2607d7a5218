// @ts-check
/**
 * @file Tries bad input in a process of its own: a call that never ends can then be stopped, and one
 * that ends the process is found. Before each call it writes down which one it is.
 */

import { openSync, writeSync } from "node:fs";
import fc from "fast-check";
import { badCase, badThrows, faultOf } from "../invalidInput/case.js";

const [seed, from, to] = process.argv.slice(2, 5).map(Number);
const now = openSync(process.argv[5], "w");
const at = new Int32Array(1);

fc.sample(badThrows, { seed, numRuns: to }).forEach((throws, i) => {
  if (i < from) return;
  at[0] = i;
  writeSync(now, at, 0, at.byteLength, 0);
  const one = badCase(throws);
  const fault = faultOf(one);
  if (fault) process.send?.({ call: one.text, fault });
});
process.disconnect?.();
