// @ts-check
/** @file The same work by each contestant: training steps and matrix products, when warm. */

import { greatestDistance } from "./agree.js";
import { child } from "./child.js";
import { inTurns, medians } from "./measure.js";
import { benchPython, place } from "./places.js";

/**
 * @typedef {object} Result
 * @property {Work["kind"] | "first steps"} kind
 * @property {number} size
 * @property {Record<string, number>} seconds the median of each contestant
 * @property {number} distance the greatest between their results
 *
 * @typedef {object} Work
 * @property {"training" | "matmul"} kind
 * @property {number} size samples; or rows and columns
 * @property {number} count steps or products in one run
 * @property {number} rounds
 * @property {Record<string, number>} [fewer] the count of a contestant for whom that takes too long
 * @property {Record<string, number>} [fewerRounds] the rounds of such a one
 */

/** @type {Work[]} */
export const trainings = [
  { kind: "training", size: 4, count: 1000, rounds: 25 },
  { kind: "training", size: 100, count: 1000, rounds: 25 },
  { kind: "training", size: 10_000, count: 100, rounds: 25, fewer: { "ml-matrix": 20 } },
  {
    kind: "training",
    size: 1_000_000,
    count: 20,
    rounds: 15,
    fewer: { "ml-matrix": 1 },
    fewerRounds: { "ml-matrix": 5 },
  },
];

/** @type {Work[]} */
export const products = [
  { kind: "matmul", size: 64, count: 100, rounds: 7 },
  { kind: "matmul", size: 256, count: 10, rounds: 7 },
  { kind: "matmul", size: 1024, count: 1, rounds: 5 },
];

/** Who takes part in what. `train` has no product of its own. */
const contestants = {
  training: ["numpy", "ml-matrix", "numpy-ts", "lesson", "train"],
  matmul: ["numpy", "ml-matrix", "numpy-ts", "lesson"],
};

/**
 * Each contestant in a process of its own, which waits while another one works.
 *
 * @param {Work} work
 * @returns {Promise<Result>}
 */
export async function contest({ kind, size, count, rounds, fewer = {}, fewerRounds }) {
  const name = `${kind} of ${size}`;
  const children = contestants[kind].map((contestant) => {
    const args = [kind, String(size), String(fewer[contestant] ?? count)];
    const process_ =
      contestant === "numpy"
        ? child(benchPython, [place("worker.py"), ...args])
        : child(process.execPath, [place("worker.js"), contestant, ...args]);
    return { contestant, ...process_ };
  });
  try {
    let distance = 0;
    const tasks = Object.fromEntries(
      children.map(({ contestant, ask }) => [contestant, () => ask("again")]),
    );
    const check = (/** @type {Record<string, any>} */ results) => {
      const values = Object.entries(results).map(([one, result]) => [one, result.values]);
      distance = Math.max(distance, greatestDistance(name, Object.fromEntries(values)));
    };
    const runs = await inTurns(tasks, rounds, check, fewerRounds);
    return { kind, size, seconds: medians(runs, ({ seconds }) => seconds), distance };
  } finally {
    for (const { end } of children) await end();
  }
}
