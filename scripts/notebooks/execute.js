// @ts-check
/** @file Runs notebooks, each in a separate kernel. */

import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { python } from "../paths.js";
import { folder, joined } from "./notebook.js";

/**
 * @typedef {import("./notebook.js").Cell} Cell
 * @typedef {import("./notebook.js").Output} Output
 * @typedef {object} Executed
 * @property {{ execution_count: number, outputs: Output[] }[]} cells in the given order
 * @property {Record<string, any>} language_info as the kernel reports it
 *
 * @typedef {object} Options
 * @property {string} [cwd] the kernel's working folder
 * @property {string | undefined} [jupyter] a folder in which Jupyter looks for the kernel first
 */

/** nbclient's message when a kernel exits because one of its ports is already in use. */
const ENDED = "Kernel died before replying";

/**
 * Runs each notebook's code cells in a separate kernel, with at most one kernel per processor at a time.
 *
 * @param {Cell[][]} notebooks
 * @returns {Promise<(Executed | Error)[]>} the result for each notebook; an error if `execute` throws one
 */
export async function executeAll(notebooks) {
  const left = notebooks.entries();
  /** @type {(Executed | Error)[]} */
  const results = [];
  const work = async () => {
    for (const [place, cells] of left)
      results[place] = await execute(cells).catch((error) => /** @type {Error} */ (error));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

/**
 * Runs code cells one after another in a new kernel. The list may contain the same cell several times.
 *
 * @param {Cell[]} cells
 * @param {Options} [options]
 * @param {number} [starts] how often to retry if a kernel exits during its start
 * @returns {Promise<Executed>}
 * @throws {Error} with the first cell that failed or wrote to stderr, and what it wrote
 */
export async function execute(cells, { cwd = folder, jupyter } = {}, starts = 2) {
  const script = join(import.meta.dirname, "execute.py");
  const child = spawn(python, ["-X", "utf8", script, cwd], {
    env: { ...process.env, ...(jupyter && { JUPYTER_PATH: jupyter }) },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const sources = cells.map(({ source }) => joined(source));
  const fresh = sources.map((source, index) => {
    const base = { cell_type: "code", metadata: {}, outputs: [], execution_count: null };
    return { ...base, id: `run-${index}`, source };
  });
  child.stdin.on("error", () => {}); // if the process exits early, its own error says why
  child.stdin.end(JSON.stringify({ cells: fresh, metadata: {}, nbformat: 4, nbformat_minor: 5 }));
  const [result, log, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on("close", resolve)),
  ]);
  if (log.includes(ENDED) && starts > 0) return execute(cells, { cwd, jupyter }, starts - 1);
  if (code !== 0) throw new Error(`Could not communicate with the kernel:\n${log}`);
  const { cells: done, language_info } = JSON.parse(result);
  checkAll(sources, done);
  return {
    cells: done.map((/** @type {Done} */ cell) => ({
      ...cell,
      outputs: mergeStreams(cell.outputs),
    })),
    language_info,
  };
}

/**
 * @typedef {{ status: string, execution_count: number, outputs: Output[] }} Done an executed cell
 */

/**
 * @param {string[]} sources the code of all cells
 * @param {Done[]} done all cells, or only the cells up to the first that failed
 * @throws {Error} with the first cell that failed or wrote to stderr, and what it wrote
 */
function checkAll(sources, done) {
  for (const [index, { status, outputs }] of done.entries()) {
    const wrote = errorText(outputs);
    if (status === "ok" && wrote === "") continue;
    const after = index === 0 ? "the first cell" : `after ${index} other cells`;
    throw new Error(
      `A cell failed (${status}, ${after}):\n\n${sources[index]}\n\n${wrote.trimEnd()}`,
    );
  }
}

/**
 * Joins consecutive printed outputs, as JupyterLab does when it shows or saves a cell.
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
 * Returns the errors of a cell, and what it wrote to stderr.
 *
 * @param {Output[]} outputs
 */
function errorText(outputs) {
  return outputs
    .map(({ output_type, name, text, traceback }) => {
      if (output_type === "error") return traceback.join("\n");
      return name === "stderr" ? joined(text) : "";
    })
    .join("");
}
