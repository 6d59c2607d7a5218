// @ts-check
/** @file Set-up steps: create virtual environments of Python packages. */

import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { python, root, venv } from "../paths.js";
import { findPython } from "./python.js";
import { run as runProgram } from "./run.js";
import { step } from "./step.js";

/** Returns the path of Python in an environment. */
export const pythonIn = (/** @type {string} */ folder) => join(folder, relative(venv, python));

/**
 * Returns the step that creates an environment if its requirements have changed, or if its Python no longer
 * works.
 *
 * @param {string} title
 * @param {string} folder
 * @param {string} requirements
 */
export function venvStep(title, folder, requirements) {
  return step({
    title,
    inputs: () => [requirements],
    output: folder,
    // The system's Python, which the environment depends on, may have been removed or replaced.
    works: () => {
      const find = "import importlib.util, sys; sys.exit(not importlib.util.find_spec('pip'))";
      return spawnSync(pythonIn(folder), ["-I", "-c", find]).status === 0;
    },
    run() {
      const [command, ...args] = findPython();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      runProgram("python -m venv", command, [...args, "-m", "venv", folder]);
      const pip = ["-m", "pip", "install", "-r", requirements];
      const options = ["--disable-pip-version-check", "--no-input", "--prefer-binary"];
      runProgram("pip install", pythonIn(folder), [...pip, ...options]);
      // JupyterLab runs a CommonJS script in .venv, and the "type": "module" in the project's package.json
      // would break that script.
      writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }\n');
    },
  });
}

/** Installs JupyterLab. */
export const environment = venvStep(
  "installing JupyterLab and its Python packages in .venv (about a minute)",
  venv,
  join(root, "requirements.txt"),
);
