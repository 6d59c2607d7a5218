// @ts-check
/** @file What came of executing cells, however they were executed. */

import { joined } from "./notebook.js";

/**
 * @typedef {import("./notebook.js").Output} Output
 * @typedef {object} Executed
 * @property {{ execution_count: number, outputs: Output[] }[]} cells in the order given
 * @property {Record<string, any>} language_info as the kernel gives it
 *
 * @typedef {{ status: string, execution_count: number, outputs: Output[] }} Done
 */

/**
 * @param {string[]} sources of the cells
 * @param {Done[]} done of each cell that was executed: all, or up to one that failed
 * @param {Record<string, any>} language_info
 * @returns {Executed}
 * @throws {Error} naming the first cell that failed or wrote to stderr, and what it wrote
 */
export function executed(sources, done, language_info) {
  for (const [index, { status, outputs }] of done.entries()) {
    const wrote = errorText(outputs);
    if (status === "ok" && wrote === "") continue;
    const after = index === 0 ? "the first cell" : `after ${index} other cells`;
    throw new Error(
      `A cell failed (${status}, ${after}):\n\n${sources[index]}\n\n${wrote.trimEnd()}`,
    );
  }
  return {
    cells: done.map((cell) => ({ ...cell, outputs: mergeStreams(cell.outputs) })),
    language_info,
  };
}

/**
 * Joins what a cell printed in a row, as JupyterLab does when it shows or saves it.
 *
 * @param {Output[]} outputs
 */
function mergeStreams(outputs) {
  /** @type {Output[]} */
  const merged = [];
  for (const output of outputs) {
    const last = merged.at(-1);
    const follows = last?.output_type === "stream" && output.output_type === "stream";
    if (follows && last.name === output.name) last.text = joined(last.text) + joined(output.text);
    else merged.push({ ...output });
  }
  return merged;
}

/**
 * What a cell wrote to stderr, where tslab's errors come out.
 *
 * @param {Output[]} outputs
 */
function errorText(outputs) {
  return outputs
    .filter(({ output_type, name }) => output_type === "stream" && name === "stderr")
    .map(({ text }) => joined(text))
    .join("");
}
