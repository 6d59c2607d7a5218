// @ts-check
/** @file Times the notebooks: how soon a kernel is ready, and how long the lessons take compared with Python. */

import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { executeAll } from "../scripts/notebooks/execute.js";
import { folder, lessons, read } from "../scripts/notebooks/notebook.js";
import { tslab, venv } from "../scripts/paths.js";
import { child } from "./child.js";
import { benchPython, inBench } from "./paths.js";
import { medianRound } from "./rounds.js";

/**
 * The time from a kernel's start to its first answer, and the memory that the kernel uses then.
 *
 * @typedef {object} Start
 * @property {number} seconds
 * @property {number} memory in bytes
 *
 * The execution of a notebook, including the start of its kernel.
 *
 * @typedef {object} Execution
 * @property {number} seconds
 * @property {number} firstCell seconds, including the imports
 * @property {number} laterCell seconds, the median of all cells except the first
 * @property {number} memory in bytes, after the last cell
 *
 * @typedef {object} Notebooks
 * @property {Record<"ours" | "plain" | "untyped" | "python", Start>} starts
 * @property {Record<string, Execution>} executions all lessons, keyed by file name
 * @property {Execution} python the notebook that does the work of four lessons in Python
 * @property {number} oneByOne seconds that the four lessons take if they run one after another
 * @property {number} inParallel seconds that the four lessons take with `npm run notebooks`
 * @property {Record<string, number>} sizes the size of each notebook in bytes, keyed by file name
 */

const pythonNotebook = inBench("tutorial-python.ipynb");

/**
 * @param {number} rounds
 * @returns {Promise<Notebooks>}
 */
export async function notebooks(rounds) {
  const top = mkdtempSync(join(tmpdir(), "nn-bench-"));
  const ours = join(venv, "share", "jupyter"); // the project's kernel is installed here during set-up
  const kernels = child(benchPython, ["-X", "utf8", inBench("kernels.py")], {
    ...process.env,
    JUPYTER_PATH: [ours, folderOfPlainKernel(top)].join(delimiter),
  });
  try {
    return await measured(kernels.ask, folderWithoutTypes(top), rounds);
  } finally {
    await kernels.end();
    rmSync(top, { recursive: true, force: true });
  }
}

/**
 * @param {(question: object) => Promise<any>} ask
 * @param {string} withoutTypes a folder without type declarations
 * @param {number} rounds
 * @returns {Promise<Notebooks>}
 */
async function measured(ask, withoutTypes, rounds) {
  const inPython = lessons().filter(hasPythonTwin);
  const starts = await medianRound(rounds, async () => ({
    ours: await ask({ kernel: "tslab", folder }),
    plain: await ask({ kernel: "plain-tslab", folder }),
    untyped: await ask({ kernel: "plain-tslab", folder: withoutTypes }),
    python: await ask({ kernel: "python3", folder: withoutTypes }),
  }));
  const executions = await medianRound(rounds, async () => {
    const { text: expected, ...python } = await ask({
      kernel: "python3",
      folder: inBench(""),
      path: pythonNotebook,
    });
    /** @type {Record<string, Execution>} */
    const executions = {};
    let [oneByOne, texts] = [0, ""];
    for (const path of lessons()) {
      const { text, ...times } = await ask({ kernel: "tslab", folder, path });
      executions[basename(path)] = times;
      if (!inPython.includes(path)) continue;
      oneByOne += times.seconds;
      texts += text;
    }
    checkLoss(expected, texts);
    return { executions, python, oneByOne, inParallel: await inParallel(inPython, expected) };
  });
  const sizes = [...lessons(), pythonNotebook].map((path) => [basename(path), statSync(path).size]);
  return { starts, ...executions, sizes: Object.fromEntries(sizes) };
}

/**
 * Executes notebooks the way `npm run notebooks` does.
 *
 * @param {string[]} paths
 * @param {string} expected the output of the Python notebook
 * @returns {Promise<number>} seconds
 */
async function inParallel(paths, expected) {
  const start = performance.now();
  const cells = paths.map((path) => read(path).cells.filter((cell) => cell.cell_type === "code"));
  const results = await executeAll(cells);
  const seconds = (performance.now() - start) / 1000;
  for (const result of results) if (result instanceof Error) throw result;
  checkLoss(expected, JSON.stringify(results));
  return seconds;
}

/**
 * Makes a folder in which Jupyter finds the kernel "plain-tslab", which is unmodified tslab.
 *
 * @param {string} top
 */
function folderOfPlainKernel(top) {
  const jupyter = join(top, "jupyter");
  const kernel = join(jupyter, "kernels", "plain-tslab");
  mkdirSync(kernel, { recursive: true });
  const argv = [process.execPath, tslab, "kernel", "--config-path", "{connection_file}"];
  const spec = { argv, display_name: "Unmodified tslab", language: "typescript" };
  writeFileSync(join(kernel, "kernel.json"), JSON.stringify(spec));
  return jupyter;
}

/**
 * Makes a folder with an empty @types/node. Without this folder, tslab would read its own @types/node if
 * npm has installed one.
 *
 * @param {string} top
 */
function folderWithoutTypes(top) {
  const folder = join(top, "without-types");
  const types = join(folder, "node_modules", "@types", "node");
  mkdirSync(types, { recursive: true });
  writeFileSync(join(types, "package.json"), '{ "name": "@types/node", "version": "0.0.0" }');
  writeFileSync(join(types, "index.d.ts"), "export {};");
  return folder;
}

/**
 * Returns whether a lesson is one of the four that the Python notebook also covers.
 *
 * @param {string} path
 */
function hasPythonTwin(path) {
  return read(path).cells.some(({ metadata }) => metadata.tutorial !== undefined);
}

/**
 * Checks that the lessons print the same loss as the Python notebook.
 *
 * @param {string} expected the output of the Python notebook, which ends with the loss after 1000 steps
 * @param {string} actual the output of the lessons
 */
function checkLoss(expected, actual) {
  const loss = expected.trim().split("\n").at(-1);
  if (loss && actual.includes(loss)) return;
  throw new Error(`The last loss in Python is ${loss}, but no lesson prints it.`);
}
