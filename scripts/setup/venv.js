// @ts-check
/**
 * @file Creates virtual environments of Python packages: for JupyterLab, the benchmark and the
 * tests.
 */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { python, venv } from "../paths.js";
import { findPython } from "./python.js";
import { run } from "./run.js";

/** Returns the path of Python in an environment. */
export const pythonIn = (/** @type {string} */ folder) => join(folder, relative(venv, python));

/** Creates an environment from scratch, with the packages in a requirements file. */
export function makeVenv(/** @type {string} */ folder, /** @type {string} */ requirements) {
  const [command, ...args] = findPython();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  run("python -m venv", command, [...args, "-m", "venv", folder]);
  const options = ["--disable-pip-version-check", "--no-input", "--prefer-binary"];
  run("pip install", pythonIn(folder), ["-m", "pip", "install", ...options, "-r", requirements]);
}

/**
 * Returns the step that creates an environment if its requirements have changed.
 *
 * @param {string} title
 * @param {string} folder
 * @param {string} requirements
 * @returns {import("./index.js").Step}
 */
export function venvStep(title, folder, requirements) {
  /**
   * A copy of the installed requirements. It is written last, so it exists only if set-up was completed.
   */
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
