// @ts-check
/** @file Times training steps, epochs and matrix products for every contestant, after a warm-up. */

import { child } from "./child.js";
import { greatestDistance } from "./compare.js";
import { benchPython, inBench } from "./paths.js";
import { medianRound } from "./rounds.js";

/**
 * @typedef {object} Result
 * @property {string} what the task
 * @property {string} size the number of samples, or the sizes of a product
 * @property {Record<string, number>} seconds the median time of each contestant
 * @property {number} distance the greatest difference from numpy's results
 */

/**
 * The tasks. Each task has a title, its contestants and, for each size, the number of steps, epochs or
 * products in one run. A size n x k x m means a product of (n, k) and (k, m), and a single size stands for
 * all three; 1797 x 64 x 32 is the product in lesson 7.
 */
const works = {
  training: {
    title: (/** @type {string} */ size) =>
      `a step with ${Number(size).toLocaleString("en")} samples`,
    names: ["numpy", "lesson", "train"],
    counts: { 4: 1000, 100: 1000, 10000: 100, 1000000: 20 },
  },
  epoch: {
    title: (/** @type {string} */ size) =>
      `an epoch of ${Number(size).toLocaleString("en")} × 64 through 32 hidden units, in batches of 32`,
    names: ["numpy", "trainLayers"],
    counts: { 1347: 5 },
  },
  matmul: {
    title: (/** @type {string} */ size) => {
      const [n, k, m] = `${size}x${size}x${size}`.split("x");
      return n === m ? `matmul, ${n} × ${n}` : `matmul, ${n} × ${k} by ${k} × ${m}`;
    },
    names: ["numpy", "nn"],
    counts: { 64: 100, 256: 10, 1024: 1, "1797x64x32": 10 },
  },
};

/**
 * Measures one kind of task. Each contestant has its own process for each size, which waits while another
 * process runs. Every round measures all sizes. If the machine is slow for a while, this affects only a few
 * rounds of each size, and not the medians.
 *
 * @param {"training" | "epoch" | "matmul"} kind
 * @param {number} rounds
 * @returns {Promise<Result[]>}
 */
export async function measureTasks(kind, rounds) {
  const { title, names, counts } = works[kind];
  const tasks = Object.entries(counts).map(([size, count]) => ({
    what: title(size),
    size,
    distance: 0,
    runners: names.map((name) => ({ name, ...child(...program(name, kind, size, count)) })),
  }));
  try {
    const seconds = await medianRound(rounds, async () => {
      /** @type {Record<string, Record<string, number>>} */
      const round = {};
      for (const task of tasks) {
        const { what, runners } = task;
        /** @type {Record<string, number[]>} */
        const values = {};
        round[what] = {};
        for (const { name, ask } of runners)
          ({ seconds: round[what][name], values: values[name] } = await ask("again"));
        task.distance = Math.max(task.distance, greatestDistance(what, values));
      }
      return round;
    });
    return tasks.map(({ runners: _, ...task }) => ({ ...task, seconds: seconds[task.what] }));
  } finally {
    for (const { runners } of tasks) for (const { end } of runners) await end();
  }
}

/**
 * Returns the program of a contestant and its arguments.
 *
 * @param {string} name
 * @param {string} kind
 * @param {string | number} size
 * @param {number} count
 * @returns {[string, string[]]}
 */
export function program(name, kind, size, count) {
  const work = [kind, String(size), String(count)];
  return name === "numpy"
    ? [benchPython, [inBench("work.py"), ...work]]
    : [process.execPath, [inBench("work.js"), name, ...work]];
}
