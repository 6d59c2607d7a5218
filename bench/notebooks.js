// @ts-check
/** @file The notebooks: how soon a kernel is ready, and how long the lessons take beside Python. */

import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { executeAll } from "../scripts/notebooks/execute.js";
import { folder, lessons, read } from "../scripts/notebooks/notebook.js";
import { tslab, venv } from "../scripts/paths.js";
import { child } from "./child.js";
import { benchPython, place } from "./paths.js";
import { medianRound } from "./rounds.js";

/**
 * @typedef {object} Start of a kernel, until it answers
 * @property {number} seconds
 * @property {number} memory bytes
 *
 * @typedef {object} Execution of a notebook, the start of its kernel included
 * @property {number} seconds
 * @property {number} firstCell seconds, imports included
 * @property {number} laterCell seconds, the median of all cells but the first
 * @property {number} memory bytes, after the last cell
 *
 * @typedef {object} Notebooks
 * @property {Record<"ours" | "plain" | "untyped" | "python", Start>} starts
 * @property {Record<string, Execution>} executions of all lessons, by file name
 * @property {Execution} python the work of four of them in Python
 * @property {number} oneByOne seconds of those four, one after the other
 * @property {number} sideBySide seconds of the same, as `npm run notebooks` executes them
 * @property {Record<string, number>} sizes bytes of all notebooks, by file name
 */

const pythonNotebook = place("tutorial-python.ipynb");

/**
 * @param {number} rounds
 * @returns {Promise<Notebooks>}
 */
export async function notebooks(rounds) {
  const top = mkdtempSync(join(tmpdir(), "nn-bench-"));
  const ours = join(venv, "share", "jupyter"); // where set-up has put the project's kernel
  const kernels = child(benchPython, ["-X", "utf8", place("kernels.py")], {
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
 * @param {string} withoutTypes a folder
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
    const { text: wanted, ...python } = await ask({
      kernel: "python3",
      folder: place(""),
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
    checkLoss(wanted, texts);
    return { executions, python, oneByOne, sideBySide: await allAtOnce(inPython, wanted) };
  });
  const sizes = [...lessons(), pythonNotebook].map((path) => [basename(path), statSync(path).size]);
  return { starts, ...executions, sizes: Object.fromEntries(sizes) };
}

/**
 * Executes notebooks as `npm run notebooks` does.
 *
 * @param {string[]} paths
 * @param {string} wanted what the Python notebook gave
 * @returns {Promise<number>} seconds
 */
async function allAtOnce(paths, wanted) {
  const start = performance.now();
  const cells = paths.map((path) => read(path).cells.filter((cell) => cell.cell_type === "code"));
  const results = await executeAll(cells);
  const seconds = (performance.now() - start) / 1000;
  for (const result of results) if (result instanceof Error) throw result;
  checkLoss(wanted, JSON.stringify(results));
  return seconds;
}

/**
 * Where Jupyter finds a kernel "plain-tslab", which is tslab as it comes.
 *
 * @param {string} top
 */
function folderOfPlainKernel(top) {
  const jupyter = join(top, "jupyter");
  const kernel = join(jupyter, "kernels", "plain-tslab");
  mkdirSync(kernel, { recursive: true });
  const argv = [process.execPath, tslab, "kernel", "--config-path", "{connection_file}"];
  const spec = { argv, display_name: "tslab as it comes", language: "typescript" };
  writeFileSync(join(kernel, "kernel.json"), JSON.stringify(spec));
  return jupyter;
}

/**
 * In an empty folder tslab reads the @types/node of its own, if npm has given it one. It does not
 * where there is another, and this one is empty.
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
 * Whether a lesson is one of the four whose work the Python notebook has too.
 *
 * @param {string} path
 */
function hasPythonTwin(path) {
  return read(path).cells.some(({ metadata }) => metadata.tutorial !== undefined);
}

/**
 * @param {string} wanted what the Python notebook gave: at last the loss after 1000 steps
 * @param {string} given what the lessons gave
 */
function checkLoss(wanted, given) {
  const loss = wanted.trim().split("\n").at(-1);
  if (loss && given.includes(loss)) return;
  throw new Error(`Python's last loss is ${loss}, and no lesson has that.`);
}
