// @ts-check
/**
 * @file Runs each lesson once, from the first cell to the last, for all tests that then run more cells in its kernel. Test
 * files that run in one process share these runs.
 */

import { setImmediate } from "node:timers/promises";
import { execute } from "../../scripts/notebooks/execute.js";
import { read } from "../../scripts/notebooks/notebook.js";
import { codeCells } from "../../scripts/notebooks/store.js";
import { claimCell, claimsOf } from "./claims.js";

/**
 * @typedef {import("../../scripts/notebooks/notebook.js").Cell} Cell
 * @typedef {import("../../scripts/notebooks/notebook.js").Output} Output
 *
 * @typedef {object} Step a cell, with the claims of the lesson that it checks, if any
 * @property {Cell} cell
 * @property {import("./claims.js").Claim[]} [claims]
 *
 * @typedef {object} LessonRun
 * @property {(Step & { outputs: Output[] })[]} lesson the lesson, with a cell for the claims after each cell
 * @property {Output[][]} outputs the outputs of the cells that were added
 */

/**
 * The cells that tests added to each lesson.
 *
 * @type {Map<string, { added: Cell[], run?: Promise<Omit<LessonRun, "outputs"> & { rest: Output[][] }> }>}
 */
const runs = new Map();

/**
 * Adds cells to the end of a lesson. Call it while the test file is loaded, before any lesson runs.
 *
 * @param {string} path the notebook
 * @param {Cell[]} cells
 * @returns {() => Promise<LessonRun>} runs the lesson and all added cells, unless they have already run
 */
export function afterLesson(path, cells) {
  const known = runs.get(path);
  const entry = known && !known.run ? known : { added: [] };
  runs.set(path, entry);
  const first = entry.added.length;
  entry.added.push(...cells);
  return async () => {
    await setImmediate(); // until all test files are loaded
    entry.run ??= runOf(path, entry.added);
    const { lesson, rest } = await entry.run;
    return { lesson, outputs: rest.slice(first, first + cells.length) };
  };
}

/**
 * @param {string} path
 * @param {Cell[]} added
 */
async function runOf(path, added) {
  const cells = codeCells(read(path));
  const { claims } = await claimsOf(path);
  /** @type {Step[]} */
  const steps = cells.flatMap((cell) => {
    const here = claims.filter(({ after = cells.at(-1)?.id }) => after === cell.id);
    return here.length > 0 ? [{ cell }, { cell: claimCell(here), claims: here }] : [{ cell }];
  });
  const run = await execute([...steps.map(({ cell }) => cell), ...added]);
  const outputs = run.cells.map((cell) => cell.outputs);
  return {
    lesson: steps.map((step, index) => ({ ...step, outputs: outputs[index] })),
    rest: outputs.slice(steps.length),
  };
}
