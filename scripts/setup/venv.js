// @ts-check
/** @file Makes virtual environments of Python packages: JupyterLab's, the bench's and the tests' numpy. */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { python, venv } from "../paths.js";
import { findPython } from "./python.js";
import { run } from "./run.js";

/** The Python of an environment in that folder. */
export const pythonIn = (/** @type {string} */ folder) => join(folder, relative(venv, python));

/** Makes the environment anew, with the packages that a file of requirements lists. */
export function makeVenv(/** @type {string} */ folder, /** @type {string} */ requirements) {
  const [command, ...args] = findPython();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  run("python -m venv", command, [...args, "-m", "venv", folder]);
  const options = ["--disable-pip-version-check", "--no-input", "--prefer-binary"];
  run("pip install", pythonIn(folder), ["-m", "pip", "install", ...options, "-r", requirements]);
}

/**
 * The step that makes an environment where its requirements have changed.
 *
 * @param {string} title
 * @param {string} folder
 * @param {string} requirements
 * @returns {import("./index.js").Step}
 */
export function venvStep(title, folder, requirements) {
  /** A copy of the requirements that were installed; written last, so a mark of the whole. */
  const mark = join(folder, ".installed");
  return {
    title,
    upToDate: () =>
      existsSync(mark) && readFileSync(mark, "utf8") === readFileSync(requirements, "utf8"),
    run() {
      makeVenv(folder, requirements);
      writeFileSync(mark, readFileSync(requirements));
    },
  };
}
