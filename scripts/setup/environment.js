// @ts-check
/** @file Set-up step: creates .venv, the virtual environment with the packages in requirements.txt. */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { python, root, venv } from "../paths.js";
import { makeVenv } from "./venv.js";

export const title = "installing JupyterLab and its Python packages in .venv (about a minute)";

const requirements = join(root, "requirements.txt");

/**
 * Contains a hash of the installed requirements. It is written last, so it exists only if set-up was
 * completed. It is a package.json because JupyterLab runs a CommonJS script in .venv, and the "type":
 * "module" in the project's package.json would break that script.
 */
const mark = join(venv, "package.json");

/** Returns true if .venv is complete for these requirements, and if its Python still works. */
export function upToDate() {
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== markText()) return false;
  // The system's Python, which .venv depends on, may have been removed or replaced.
  const find = "import importlib.util, sys; sys.exit(not importlib.util.find_spec('jupyterlab'))";
  return spawnSync(python, ["-I", "-c", find]).status === 0;
}

/** Creates .venv from scratch. */
export function run() {
  makeVenv(venv, requirements);
  writeFileSync(mark, markText());
}

function markText() {
  const hash = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  return JSON.stringify({ type: "commonjs", requirements: hash });
}
