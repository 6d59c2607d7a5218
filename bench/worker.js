// @ts-check
/**
 * @file A process for one contestant and one size of its work, the same for each sample:
 * `node worker.js NAME training N STEPS`, `node worker.js NAME matmul SIZE TIMES`. For each line on
 * stdin it runs the work and answers with a line of JSON: the seconds of one step or product, and
 * what came out.
 */

import { createInterface } from "node:readline";
import { matrices, samples } from "./data.js";

/** Work that is shorter than this, in seconds, is run again until it is not. */
const SHORTEST = 0.05;

const [name, kind, size, count] = process.argv.slice(2);
const contestant = await import(`./contestants/${name}.js`);
const work = prepared(Number(size));

for await (const _ of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(sample(Number(count))));
}

/**
 * @param {number} size
 * @returns {(count: number) => ArrayLike<number>}
 */
function prepared(size) {
  if (kind === "training") return contestant.prepare(samples(size));
  const { a, b } = matrices(size);
  return contestant.prepareMatmul(size, a, b);
}

/**
 * Runs for a while untimed, since the system may have taken memory from a process that waited.
 *
 * @param {number} count steps or products in one run
 */
function sample(count) {
  repeated(Math.ceil(count / 2));
  const { runs, elapsed, values } = repeated(count);
  return { seconds: elapsed / (runs * count), values: Array.from(values) };
}

/** @param {number} count */
function repeated(count) {
  const start = performance.now();
  let runs = 0;
  let elapsed = 0;
  /** @type {ArrayLike<number>} */
  let values = [];
  while (elapsed < SHORTEST) {
    values = work(count);
    runs++;
    elapsed = (performance.now() - start) / 1000;
  }
  return { runs, elapsed, values };
}
