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
    rounds: 11,
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
 * Each contestant of each work in a process of its own, which waits while another one works. All
 * works take their turns in the same rounds: a spell in which the machine is slow then falls on a
 * part of each one's rounds, and leaves the medians alone.
 *
 * @param {Work[]} works
 * @returns {Promise<Result[]>}
 */
export async function contests(works) {
  const children = works.flatMap((work) =>
    contestants[work.kind].map((contestant) => started(work, contestant)),
  );
  try {
    const distances = new Map();
    const tasks = Object.fromEntries(children.map(({ key, ask }) => [key, () => ask("again")]));
    const rounds = Object.fromEntries(children.map(({ key, rounds }) => [key, rounds]));
    const check = (/** @type {Record<string, any>} */ results) => {
      for (const work of works) {
        const values = ofWork(work, results, ({ values }) => values);
        if (!values.numpy) continue; // its rounds are over
        const distance = greatestDistance(title(work), values);
        distances.set(work, Math.max(distances.get(work) ?? 0, distance));
      }
    };
    const runs = await inTurns(tasks, Math.max(...Object.values(rounds)), check, rounds);
    const seconds = medians(runs, ({ seconds }) => seconds);
    return works.map((work) => ({
      kind: work.kind,
      size: work.size,
      seconds: ofWork(work, seconds, (median) => median),
      distance: distances.get(work),
    }));
  } finally {
    for (const { end } of children) await end();
  }
}

/** @param {Work} work */
const title = ({ kind, size }) => `${kind} of ${size}`;

/** @param {Work} work @param {string} contestant */
const key = (work, contestant) => `${title(work)}: ${contestant}`;

/**
 * @param {Work} work
 * @param {string} contestant
 */
function started(work, contestant) {
  const { kind, size, count, rounds, fewer = {}, fewerRounds = {} } = work;
  const args = [kind, String(size), String(fewer[contestant] ?? count)];
  const process_ =
    contestant === "numpy"
      ? child(benchPython, [place("worker.py"), ...args])
      : child(process.execPath, [place("worker.js"), contestant, ...args]);
  return { key: key(work, contestant), rounds: fewerRounds[contestant] ?? rounds, ...process_ };
}

/**
 * What concerns one work, by contestant.
 *
 * @template T, U
 * @param {Work} work
 * @param {Record<string, T>} all by key
 * @param {(value: T) => U} part
 * @returns {Record<string, U>}
 */
function ofWork(work, all, part) {
  /** @type {Record<string, U>} */
  const parts = {};
  for (const contestant of contestants[work.kind]) {
    const value = all[key(work, contestant)];
    if (value !== undefined) parts[contestant] = part(value);
  }
  return parts;
}
