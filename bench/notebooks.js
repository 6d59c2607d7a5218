// @ts-check
/** @file The notebooks: how soon a kernel is ready, and how long the lessons take beside Python. */

import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { executeAll } from "../scripts/notebooks/headless.js";
import { folder, joined, lessons, read } from "../scripts/notebooks/notebook.js";
import { forget } from "../scripts/notebooks/remembering.js";
import { codeCells } from "../scripts/notebooks/store.js";
import { tslab, venv } from "../scripts/places.js";
import { child } from "./child.js";
import { inTurns, median, medians } from "./measure.js";
import { benchPython, place } from "./places.js";

/**
 * @typedef {object} Start medians of a kernel's start
 * @property {string} kernel
 * @property {number} seconds
 * @property {number} memory bytes
 *
 * @typedef {object} Execution medians of a notebook's execution, kernel start included
 * @property {string} notebook
 * @property {number} seconds
 * @property {number} firstCell seconds of its first cell, imports included
 * @property {number} memory bytes, after its last cell
 * @property {number} size bytes of its file
 *
 * @typedef {object} Notebooks
 * @property {Start} project this project's kernel
 * @property {Start} bare tslab as it comes, where it finds no types at all
 * @property {Start[]} starts these two and others
 * @property {Execution[]} lessons
 * @property {Execution} python
 * @property {{ notebook: string, size: number }[]} others stored notebooks that have no twin in Python
 * @property {number} kernelsSeconds of all lessons, each in a kernel of its own, one after the other
 * @property {number} anewSeconds of all lessons, as `npm run notebooks` executes them the first time
 * @property {number} againSeconds the same once more, with no cell changed since
 */

/** Of starts, and of executions. */
const ROUNDS = { start: 11, execution: 7 };

/** @returns {Promise<Notebooks>} */
export async function notebooks() {
  const top = mkdtempSync(join(tmpdir(), "nn-bench-"));
  const ours = join(venv, "share", "jupyter"); // where set-up has put the project's kernel
  const kernels = child(benchPython, ["-X", "utf8", place("kernels.py")], {
    ...process.env,
    JUPYTER_PATH: [ours, jupyterFolder(top)].join(delimiter),
  });
  try {
    return await measure(kernels.ask, emptyFolder(top), folderWithoutTypes(top));
  } finally {
    await kernels.end();
    rmSync(top, { recursive: true, force: true });
  }
}

/**
 * Where Jupyter finds a kernel "plain-tslab", which is tslab as it comes. The project's is prepared.
 *
 * @param {string} top
 */
function jupyterFolder(top) {
  const jupyter = join(top, "jupyter");
  const kernel = join(jupyter, "kernels", "plain-tslab");
  mkdirSync(kernel, { recursive: true });
  const argv = [process.execPath, tslab, "kernel", "--config-path", "{connection_file}"];
  const spec = { argv, display_name: "tslab as it comes", language: "typescript" };
  writeFileSync(join(kernel, "kernel.json"), JSON.stringify(spec));
  return jupyter;
}

/** @param {string} top */
function emptyFolder(top) {
  const folder = join(top, "empty");
  mkdirSync(folder);
  return folder;
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
 * @param {(question: object) => Promise<any>} ask
 * @param {string} empty a folder
 * @param {string} withoutTypes another one
 * @returns {Promise<Notebooks>}
 */
async function measure(ask, empty, withoutTypes) {
  const mirrored = lessons().filter(mirrorsTutorial);
  const others = lessons().filter((path) => !mirrorsTutorial(path));
  const python = place("tutorial-python.ipynb");
  const starts = await inTurns(
    {
      "this project's": () => ask({ kernel: "tslab", folder }),
      "tslab as it comes, without any types": () =>
        ask({ kernel: "plain-tslab", folder: withoutTypes }),
      "tslab as it comes, in an empty folder, with its own @types/node": () =>
        ask({ kernel: "plain-tslab", folder: empty }),
      "tslab as it comes, beside this project": () => ask({ kernel: "plain-tslab", folder }),
      "Python's ipykernel": () => ask({ kernel: "python3", folder: empty }),
    },
    ROUNDS.start,
  );
  const inPython = () => ask({ kernel: "python3", folder: place(), path: python });
  const executions = await inTurns(
    {
      [python]: inPython,
      ...Object.fromEntries(
        mirrored.map((path) => [path, () => ask({ kernel: "tslab", folder, path })]),
      ),
      [anew]: () => {
        forget();
        return allTogether(mirrored);
      },
      [again]: () => allTogether(mirrored),
    },
    ROUNDS.execution,
    ({ [python]: { text }, [anew]: first, [again]: second, ...kernels }) => {
      for (const ours of [[first], [second], Object.values(kernels)]) checkLoss(text, ours);
    },
  );
  const { [python]: pythonRuns, [anew]: anewRuns, [again]: againRuns, ...lessonRuns } = executions;
  const wholes = pythonRuns.map((_, round) =>
    mirrored.reduce((sum, path) => sum + lessonRuns[path][round].seconds, 0),
  );
  const ready = mediansOf(starts).map(([kernel, start]) => ({ kernel, ...start }));
  return {
    project: ready[0],
    bare: ready[1],
    starts: ready,
    lessons: mediansOf(lessonRuns).map(execution),
    python: mediansOf({ [python]: pythonRuns }).map(execution)[0],
    kernelsSeconds: median(wholes),
    anewSeconds: median(anewRuns.map(({ seconds }) => seconds)),
    againSeconds: median(againRuns.map(({ seconds }) => seconds)),
    others: others.map((path) => ({ notebook: basename(path), size: statSync(path).size })),
  };
}

const anew = "all lessons, compiled anew";
const again = "all lessons, compiled before";

/**
 * Executes notebooks as `npm run notebooks` does: without front end and sockets.
 *
 * @param {string[]} paths
 */
async function allTogether(paths) {
  const start = performance.now();
  const results = await executeAll(paths.map((path) => codeCells(read(path))));
  const seconds = (performance.now() - start) / 1000;
  const texts = results.flatMap((result) => {
    if (result instanceof Error) throw result;
    return result.cells.flatMap(({ outputs }) => outputs.map(({ text }) => joined(text ?? "")));
  });
  return { seconds, text: texts.join("") };
}

/**
 * Whether a lesson is one of the four that have the tutorial's cells.
 *
 * @param {string} path
 */
function mirrorsTutorial(path) {
  return read(path).cells.some(({ metadata }) => metadata.tutorial !== undefined);
}

/**
 * @param {string} text what the Python notebook printed: at last the loss after 1000 steps
 * @param {{ text: string }[]} ours
 */
function checkLoss(text, ours) {
  const loss = text.trim().split("\n").at(-1);
  if (loss && ours.some((run) => run.text.includes(loss))) return;
  throw new Error(`Python's last loss is ${loss}, and no lesson has printed that.`);
}

/**
 * @param {Record<string, any[]>} runs
 * @returns {[string, any][]}
 */
function mediansOf(runs) {
  const [seconds, firstCell, memory] = ["seconds", "firstCell", "memory"].map((key) =>
    medians(runs, (run) => run[key]),
  );
  return Object.keys(runs).map((name) => [
    name,
    { seconds: seconds[name], firstCell: firstCell[name], memory: memory[name] },
  ]);
}

/**
 * @param {[string, any]} pair
 * @returns {Execution}
 */
function execution([path, { seconds, firstCell, memory }]) {
  const size = statSync(path).size;
  return { notebook: basename(path), seconds, firstCell, memory, size };
}
