// @ts-check
/** @file The notebooks: how soon a kernel is ready, and how long the lessons take beside Python. */

import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { folder, lessons, read } from "../scripts/notebooks/notebook.js";
import { venv } from "../scripts/places.js";
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
 * @property {Start[]} starts of tslab beside this project, in an empty folder; of Python's kernel
 * @property {Execution[]} lessons
 * @property {Execution} python
 * @property {number} lessonsSeconds of all lessons together, the median
 */

const ROUNDS = 5;

/** @returns {Promise<Notebooks>} */
export async function notebooks() {
  const empty = mkdtempSync(join(tmpdir(), "nn-bench-"));
  const JUPYTER_PATH = join(venv, "share", "jupyter"); // where set-up has put tslab
  const kernels = child(benchPython, ["-X", "utf8", place("kernels.py")], {
    ...process.env,
    JUPYTER_PATH,
  });
  try {
    return await measure(kernels.ask, empty);
  } finally {
    await kernels.end();
    rmSync(empty, { recursive: true, force: true });
  }
}

/**
 * @param {(question: object) => Promise<any>} ask
 * @param {string} empty an empty folder
 * @returns {Promise<Notebooks>}
 */
async function measure(ask, empty) {
  const mirrored = lessons().filter(mirrorsTutorial);
  const python = place("tutorial-python.ipynb");
  const starts = await inTurns(
    {
      "tslab beside this project": () => ask({ kernel: "tslab", folder }),
      "tslab in an empty folder": () => ask({ kernel: "tslab", folder: empty }),
      "Python's ipykernel": () => ask({ kernel: "python3", folder: empty }),
    },
    ROUNDS,
  );
  const inPython = () => ask({ kernel: "python3", folder: place(), path: python });
  const executions = await inTurns(
    {
      [python]: inPython,
      ...Object.fromEntries(
        mirrored.map((path) => [path, () => ask({ kernel: "tslab", folder, path })]),
      ),
    },
    ROUNDS,
    ({ [python]: { text }, ...ours }) => checkLoss(text, Object.values(ours)),
  );
  const { [python]: pythonRuns, ...lessonRuns } = executions;
  const wholes = pythonRuns.map((_, round) =>
    mirrored.reduce((sum, path) => sum + lessonRuns[path][round].seconds, 0),
  );
  return {
    starts: mediansOf(starts).map(([kernel, start]) => ({ kernel, ...start })),
    lessons: mediansOf(lessonRuns).map(execution),
    python: mediansOf({ [python]: pythonRuns }).map(execution)[0],
    lessonsSeconds: median(wholes),
  };
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
