// @ts-check
/** @file The bench's results as Markdown. */

import { cpus, totalmem } from "node:os";
import { TOLERANCE } from "./agree.js";
import { digits, kilobytes, megabytes, table, time } from "./text.js";

/**
 * @typedef {import("./contest.js").Result} Result
 * @typedef {import("./notebooks.js").Notebooks} Notebooks
 */

/** The columns, by the contestants' names. */
const titles = {
  numpy: "numpy",
  lesson: "nn, the lesson's loop",
  train: "nn, `train`",
  "ml-matrix": "ml-matrix",
  "numpy-ts": "numpy-ts",
};

/** @param {Result} result */
function workText({ kind, size }) {
  if (kind === "training") return `a step of ${size.toLocaleString("en")} samples`;
  if (kind === "matmul") return `matmul, ${size} × ${size}`;
  return "first 1000 steps of a process, 4 samples, above an empty one";
}

/** @param {Result[]} results */
export function contestTable(results) {
  const rows = results.map((result) => {
    const { numpy } = result.seconds;
    const cells = Object.keys(titles).map((name) => {
      const seconds = result.seconds[name];
      if (seconds === undefined) return "";
      return name === "numpy" ? time(seconds) : `${time(seconds)} (${digits(seconds / numpy)})`;
    });
    return [workText(result), ...cells];
  });
  const distance = Math.max(...results.map((result) => result.distance));
  return `${table(["", ...Object.values(titles)], rows)}

Medians; in brackets the ratio to numpy's, under 1 is faster. All had the same losses and products as
numpy, to ${distance.toExponential(0)}; ${TOLERANCE.toExponential(0)} is allowed.`;
}

/** @param {Notebooks} notebooks */
export function notebookTable(notebooks) {
  const { starts, lessons, python, kernelsSeconds, anewSeconds, againSeconds, others } = notebooks;
  const rows = [
    ...starts.map(({ kernel, seconds, memory }) => [
      `kernel ready: ${kernel}`,
      time(seconds),
      "",
      megabytes(memory),
      "",
    ]),
    ...[...lessons, python].map(({ notebook, seconds, firstCell, memory, size }) => [
      `executed: ${notebook}`,
      time(seconds),
      time(firstCell),
      megabytes(memory),
      kilobytes(size),
    ]),
    ["executed: all four, one kernel after the other", time(kernelsSeconds), "", "", ""],
    ["executed: all four, by `npm run notebooks`", time(anewSeconds), "", "", ""],
    ["the same again, with no cell changed", time(againSeconds), "", "", ""],
    ...others.map(({ notebook, size }) => [`stored: ${notebook}`, "", "", "", kilobytes(size)]),
  ];
  return table(["", "time", "first cell", "memory", "file"], rows);
}

/**
 * Where numpy is faster than "nn".
 *
 * @param {Result[]} results
 */
export function numpyAhead(results) {
  const ours = /** @type {const} */ ([
    ["lesson", "the lesson's loop"],
    ["train", "`train`"],
  ]);
  const lines = results.flatMap((result) =>
    ours.flatMap(([name, title]) => {
      const ratio = result.seconds[name] / result.seconds.numpy;
      const who = result.kind === "matmul" ? "nn" : title;
      return ratio > 1
        ? [`- ${workText(result)}: numpy is ${digits(ratio)} times as fast as ${who}.`]
        : [];
    }),
  );
  return lines.length > 0 ? lines.join("\n") : "Nowhere in this run.";
}

/**
 * What it ran on, without a name of the machine.
 *
 * @param {{ python: string, numpy: string, blas: string, threads: number }} python
 * @param {Record<string, string>} packages versions by name
 */
export function machine({ python, numpy, blas, threads }, packages) {
  const all = cpus();
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  return `${new Date().toISOString().slice(0, 10)}, on ${all.length} cores of ${all[0].model.trim()}, \
${Math.round(totalmem() / 1e9)} GB, ${process.platform}. Node ${process.versions.node}, Python ${python},
numpy ${numpy} (${blas}, ${threads} ${threads === 1 ? "thread" : "threads"} for its products), \
${versions.join(", ")}.`;
}
