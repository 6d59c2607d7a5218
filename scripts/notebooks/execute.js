// @ts-check
/** @file Executes cells in a real tslab kernel. */

import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { python } from "../places.js";
import { folder, joined } from "./notebook.js";

/**
 * @typedef {import("./notebook.js").Cell} Cell
 * @typedef {import("./notebook.js").Output} Output
 * @typedef {object} Executed
 * @property {{ execution_count: number, outputs: Output[] }[]} cells in the order given
 * @property {Record<string, any>} language_info as the kernel gives it
 */

/**
 * Executes code cells one after another in one new kernel. A cell may be there several times.
 *
 * @param {Cell[]} cells
 * @param {string} [cwd] the kernel's folder
 * @returns {Promise<Executed>}
 * @throws {Error} naming the first cell that failed or wrote to stderr, and what it wrote
 */
export async function execute(cells, cwd = folder) {
  const script = join(import.meta.dirname, "execute.py");
  const child = spawn(python, ["-X", "utf8", script, cwd], { stdio: ["pipe", "pipe", "pipe"] });
  const fresh = cells.map((cell, index) => {
    const source = joined(cell.source);
    const base = { cell_type: "code", metadata: {}, outputs: [], execution_count: null };
    return { ...base, id: `run-${index}`, source };
  });
  child.stdin.on("error", () => {}); // if it ends before it has read all, its own error tells why
  child.stdin.end(JSON.stringify({ cells: fresh, metadata: {}, nbformat: 4, nbformat_minor: 5 }));
  const [result, log, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on("close", resolve)),
  ]);
  if (code !== 0) throw new Error(`The kernel could not be driven:\n${log}`);
  const { cells: done, language_info } = JSON.parse(result);
  for (const [index, { status, outputs }] of done.entries()) {
    const wrote = errorText(outputs);
    if (status === "ok" && wrote === "") continue;
    const after = index === 0 ? "the first cell" : `after ${index} other cells`;
    throw new Error(
      `A cell failed (${status}, ${after}):\n\n${fresh[index].source}\n\n${wrote.trimEnd()}`,
    );
  }
  return {
    cells: done.map((/** @type {Executed["cells"][number]} */ cell) => {
      return { ...cell, outputs: mergeStreams(cell.outputs) };
    }),
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
