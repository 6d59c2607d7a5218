// @ts-check
/**
 * @file Executes whole notebooks fast, where no front end looks on: by the tslab kernel's own parts,
 * in processes that keep its compiler from one notebook to the next, as many as there are processors.
 */

import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { executed } from "./executed.js";
import { folder, joined } from "./notebook.js";

const program = join(import.meta.dirname, "kernel-parts.js");

/**
 * Executes the cells of each notebook as a new kernel would.
 *
 * @param {import("./notebook.js").Cell[][]} notebooks
 * @returns {Promise<(import("./executed.js").Executed | Error)[]>} of each notebook; where a cell
 *   failed or wrote to stderr, an error that names the first such cell and what it wrote
 */
export async function executeAll(notebooks) {
  const left = notebooks.entries();
  /** @type {(import("./executed.js").Executed | Error)[]} */
  const results = [];
  const work = async () => {
    const child = fork(program, { cwd: folder, execArgv: [] });
    const end = once(child, "exit");
    for (const [place, cells] of left) {
      const sources = cells.map(({ source }) => joined(source));
      child.send(sources);
      const [answer] = await Promise.race([once(child, "message"), end]);
      if (!answer?.cells) throw new Error(`The process that executes notebooks ended (${answer}).`);
      results[place] = outcome(sources, answer);
    }
    child.disconnect();
    await end;
  };
  const count = Math.min(availableParallelism(), notebooks.length);
  await Promise.all(Array.from({ length: count }, work));
  return results;
}

/**
 * @param {string[]} sources
 * @param {any} answer
 */
function outcome(sources, { cells, language_info }) {
  try {
    return executed(sources, cells, language_info);
  } catch (error) {
    return /** @type {Error} */ (error);
  }
}
