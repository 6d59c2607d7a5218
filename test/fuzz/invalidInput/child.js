// @ts-check
/**
 * @file Tests invalid input in a separate process, so that a call that never returns can be stopped, and a
 * call that ends the process is detected. Before each call, the process writes the index of the call to a
 * file.
 */

import { openSync, writeSync } from "node:fs";
import fc from "fast-check";
import { faultOf, invalidCall, invalidCallRolls } from "../invalidInput/case.js";

const [seed, from, to] = process.argv.slice(2, 5).map(Number);
const indexFile = openSync(process.argv[5], "w");
const index = new Int32Array(1);

fc.sample(invalidCallRolls, { seed, numRuns: to }).forEach((rolls, i) => {
  if (i < from) return;
  index[0] = i;
  writeSync(indexFile, index, 0, index.byteLength, 0);
  const one = invalidCall(rolls);
  const fault = faultOf(one);
  if (fault) process.send?.({ call: one.text, fault });
});
process.disconnect?.();
