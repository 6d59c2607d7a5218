// @ts-check
/** @file Formats the results of the benchmark as Markdown. */

import { cpus, totalmem } from "node:os";
import { TOLERANCE } from "./compare.js";
import { goals } from "./goals.js";

/**
 * @typedef {import("./tasks.js").Result} Result
 * @typedef {import("./notebooks.js").Notebooks} Notebooks
 */

/**
 * @param {import("./bench.js").Results} results
 * @param {Parameters<typeof machine>[0]} about the versions of Python and numpy
 */
export function report(results, about) {
  const { training = [], epoch = [], matmul = [], first = [], notebooks } = results;
  const tasks = [...training, ...epoch, ...matmul, ...first];
  const sections = [machine(about)];
  if (tasks.length > 0) sections.push(taskTable(tasks));
  if (notebooks) sections.push(notebookTable(notebooks));
  const reached = goalTable(goals(results));
  if (reached) sections.push("### The goals", reached);
  return sections.join("\n\n");
}

/**
 * Describes the machine without naming it.
 *
 * @param {{ python: string, numpy: string, blas: string, threads: number }} about
 */
function machine({ python, numpy, blas, threads }) {
  const all = cpus();
  return `${new Date().toISOString().slice(0, 10)}, on ${all.length} cores of ${all[0].model.trim()}, \
${Math.round(totalmem() / 1e9)} GB, ${process.platform}. Node ${process.versions.node}, Python ${python},
numpy ${numpy} (${blas}, ${threads} ${threads === 1 ? "thread" : "threads"} for its products).`;
}

/** @param {Result[]} results */
function taskTable(results) {
  const rows = results.map(({ what, seconds: { numpy, lesson, nn, train, trainLayers } }) => {
    const compared = (/** @type {number | undefined} */ seconds) => {
      if (seconds === undefined) return "";
      const ratio = digits(seconds / numpy);
      return `${time(seconds)} (${seconds > numpy ? `**${ratio}**` : ratio})`;
    };
    return [what, time(numpy), compared(lesson ?? nn), compared(train ?? trainLayers)];
  });
  const distance = Math.max(...results.map((result) => result.distance));
  return `${table(["", "numpy", "nn, the lesson's loop or `matmul`", "nn, `train` or `trainLayers`"], rows)}

Medians, with the ratio to numpy's time in brackets, bold if numpy is faster. All losses and products
agree with numpy's to ${distance.toExponential(0)}; the limit is ${TOLERANCE.toExponential(0)}.`;
}

/** @param {Notebooks} notebooks */
function notebookTable({ starts, executions, python, oneByOne, inParallel, sizes }) {
  const start = (
    /** @type {string} */ kernel,
    /** @type {Notebooks["starts"]["ours"]} */ ready,
  ) => {
    return [`kernel ready: ${kernel}`, time(ready.seconds), "", "", megabytes(ready.memory), ""];
  };
  const all = { ...executions, "tutorial-python.ipynb": python };
  const rows = [
    start("this project's kernel", starts.ours),
    start("unmodified tslab, in this project", starts.plain),
    start("unmodified tslab, without any types", starts.untyped),
    start("Python's ipykernel", starts.python),
    ...Object.entries(all).map(([name, { seconds, firstCell, laterCell, memory }]) => {
      const times = [seconds, firstCell, laterCell].map(time);
      return [`executed: ${name}`, ...times, megabytes(memory), kilobytes(sizes[name])];
    }),
    [
      "executed: the four lessons that also exist in Python, one after another",
      time(oneByOne),
      "",
      "",
      "",
      "",
    ],
    ["executed: the same four, with `npm run notebooks`", time(inParallel), "", "", "", ""],
  ];
  return table(["", "time", "first cell", "a later cell", "memory", "file"], rows);
}

/** @param {import("./goals.js").Goal[]} all */
function goalTable(all) {
  if (all.length === 0) return undefined;
  const units = { times: (/** @type {number} */ value) => `${digits(value)} ×`, seconds: time };
  const rows = all.map(({ what, value, most, unit }) => {
    const text = unit === "bytes" ? megabytes : units[unit];
    const percent = Math.round(Math.abs(value / most - 1) * 100);
    const outcome = value <= most ? `met, ${percent} % under` : `**missed**, ${percent} % over`;
    return [what, text(most), text(value), outcome];
  });
  return table(["goal", "target", "result", ""], rows);
}

/**
 * Formats a Markdown table, with all columns except the first aligned to the right.
 *
 * @param {string[]} head
 * @param {string[][]} rows
 */
function table(head, rows) {
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/**
 * Formats a time with three digits and a unit: 24.8 ms.
 *
 * @param {number} seconds
 */
function time(seconds) {
  if (Math.abs(seconds) >= 1) return `${digits(seconds)} s`;
  if (Math.abs(seconds) >= 1e-3) return `${digits(seconds * 1e3)} ms`;
  return `${digits(seconds * 1e6)} µs`;
}

/**
 * Formats a number with three significant digits, or with more if there are more before the decimal point:
 * 0.0123, 1.23, 1234.
 *
 * @param {number} value
 */
function digits(value) {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

/** @param {number} bytes */
const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;

/** @param {number} bytes */
const kilobytes = (bytes) => `${Math.round(bytes / 1e3)} kB`;
