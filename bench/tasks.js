// @ts-check
/** @file The same work by each contestant: training steps, epochs and matrix products, when warm. */

import { child } from "./child.js";
import { greatestDistance } from "./compare.js";
import { benchPython, place } from "./paths.js";
import { medianRound } from "./rounds.js";

/**
 * @typedef {object} Result
 * @property {string} what was done
 * @property {string} size samples; or the sizes of a product
 * @property {Record<string, number>} seconds the median of each contestant
 * @property {number} distance the greatest between their results
 */

/**
 * Of each work its contestants, and its sizes with the steps, epochs or products of one run. A product's are (n, k)
 * times (k, m), or one for all three; 1797 x 64 x 32 is lesson 7's.
 */
const works = {
  training: {
    title: (/** @type {string} */ size) => `a step of ${Number(size).toLocaleString("en")} samples`,
    names: ["numpy", "lesson", "train"],
    counts: { 4: 1000, 100: 1000, 10000: 100, 1000000: 20 },
  },
  epoch: {
    title: (/** @type {string} */ size) =>
      `an epoch of ${Number(size).toLocaleString("en")} × 64 through 32 hidden units, batches of 32`,
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
 * Each contestant has a process of its own for each size, which waits while another one works. All
 * sizes are in the same rounds: a spell in which the machine is slow then falls on a part of each
 * one's rounds, and leaves the medians alone.
 *
 * @param {"training" | "epoch" | "matmul"} kind
 * @param {number} rounds
 * @returns {Promise<Result[]>}
 */
export async function measureTasks(kind, rounds) {
  const { title, names, counts } = works[kind];
  const races = Object.entries(counts).map(([size, count]) => ({
    what: title(size),
    size,
    distance: 0,
    runners: names.map((name) => ({ name, ...child(...program(name, kind, size, count)) })),
  }));
  try {
    const seconds = await medianRound(rounds, async () => {
      /** @type {Record<string, Record<string, number>>} */
      const round = {};
      for (const race of races) {
        const { what, runners } = race;
        /** @type {Record<string, number[]>} */
        const values = {};
        round[what] = {};
        for (const { name, ask } of runners)
          ({ seconds: round[what][name], values: values[name] } = await ask("again"));
        race.distance = Math.max(race.distance, greatestDistance(what, values));
      }
      return round;
    });
    return races.map(({ runners: _, ...race }) => ({ ...race, seconds: seconds[race.what] }));
  } finally {
    for (const { runners } of races) for (const { end } of runners) await end();
  }
}

/**
 * The program of a contestant, and its arguments.
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
    ? [benchPython, [place("work.py"), ...work]]
    : [process.execPath, [place("work.js"), name, ...work]];
}
