// @ts-check
/** @file Executes cells in a real tslab kernel. */

import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { python } from "../places.js";
import { executed } from "./executed.js";
import { folder, joined } from "./notebook.js";

/** What nbclient says of a kernel that ended because one of its ports was taken before it was up. */
const ENDED = "Kernel died before replying";

/**
 * Executes code cells one after another in one new kernel. A cell may be there several times.
 *
 * @param {import("./notebook.js").Cell[]} cells
 * @param {string} [cwd] the kernel's folder
 * @param {number} [starts] how many kernels may end at their start; then it is no accident
 * @returns {Promise<import("./executed.js").Executed>}
 * @throws {Error} naming the first cell that failed or wrote to stderr, and what it wrote
 */
export async function execute(cells, cwd = folder, starts = 2) {
  const script = join(import.meta.dirname, "execute.py");
  const child = spawn(python, ["-X", "utf8", script, cwd], { stdio: ["pipe", "pipe", "pipe"] });
  const sources = cells.map(({ source }) => joined(source));
  const fresh = sources.map((source, index) => {
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
  if (log.includes(ENDED) && starts > 0) return execute(cells, cwd, starts - 1);
  if (code !== 0) throw new Error(`The kernel could not be driven:\n${log}`);
  const { cells: done, language_info } = JSON.parse(result);
  return executed(sources, done, language_info);
}
