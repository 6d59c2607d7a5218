// @ts-check
/** @file Set-up steps, and the stamps that show that a step is up to date. */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "../paths.js";

/**
 * A set-up step. `upToDate` takes milliseconds, and returns true only if the step was completed. `run` may
 * find leftovers from an interrupted run.
 *
 * @typedef {{ title: string, upToDate: () => boolean, run: () => void }} Step
 */

/**
 * The name of a stamp. It contains a hash of a step's inputs and of the outputs that are checked.
 */
const STAMP = ".stamp";

/** The names of files and folders that are not inputs: set-up creates them in folders of sources. */
const GENERATED = new Set([STAMP, "node_modules", "dist", ".venv", ".build", "__pycache__"]);

/** Returns the path of the stamp that a step writes into its output folder. */
export const stampIn = (/** @type {string} */ folder) => join(folder, STAMP);

/**
 * Returns a set-up step, which is out of date if its inputs or its outputs have changed since it was last completed.
 *
 * @param {object} parts
 * @param {string} parts.title what the step does, for the user
 * @param {() => string[]} [parts.inputs] the files and folders that the step reads
 * @param {() => unknown} [parts.facts] anything else that the output depends on, such as a version
 * @param {string} parts.output the folder that the step writes; it contains the stamp
 * @param {string[]} [parts.outputs] the files and folders that must stay as the step wrote them
 * @param {() => boolean} [parts.works] checks what a hash cannot show
 * @param {() => void} parts.run does the step
 * @returns {Step}
 */
export function step({ title, inputs, facts, output, outputs = [], works = () => true, run }) {
  const stamp = stampIn(output);
  const state = () => hash([...(inputs?.() ?? []), ...outputs], facts?.());
  return {
    title,
    upToDate: () => existsSync(stamp) && readFileSync(stamp, "utf8") === state() && works(),
    run() {
      rmSync(stamp, { force: true });
      run();
      writeFileSync(stamp, state());
    },
  };
}

/**
 * Returns a hash of the files at the given paths, with their names, and of other facts.
 *
 * @param {string[]} paths
 * @param {unknown} facts
 */
function hash(paths, facts) {
  const whole = createHash("sha256").update(`${JSON.stringify(facts)}\n`);
  for (const file of paths.flatMap(filesIn))
    whole.update(`${relative(root, file)}\n`).update(readFileSync(file));
  return whole.digest("hex");
}

/**
 * Returns a file, or all files in a folder and its subfolders that set-up has not generated there. There are none
 * if the path does not exist.
 *
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats ? [path] : [];
  return readdirSync(path)
    .filter((name) => !GENERATED.has(name))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
