// @ts-check
/** @file Set-up step: .venv, the virtual environment with what requirements.txt lists. */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { python, root, venv } from "../paths.js";
import { makeVenv } from "./venv.js";

export const title = "JupyterLab and its Python packages, into .venv (about a minute)";

const requirements = join(root, "requirements.txt");

/**
 * Names the requirements that were installed; written last, so a mark of the whole. It is a
 * package.json because JupyterLab runs a CommonJS script in .venv, which the "type": "module" of
 * the one above would break.
 */
const mark = join(venv, "package.json");

/** Whether .venv was finished for these requirements, and its Python still runs and finds them. */
export function upToDate() {
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== markText()) return false;
  // The system's Python, on which .venv stands, may be gone or have become another version.
  const find = "import importlib.util, sys; sys.exit(not importlib.util.find_spec('jupyterlab'))";
  return spawnSync(python, ["-I", "-c", find]).status === 0;
}

/** Makes .venv anew. */
export function run() {
  makeVenv(venv, requirements);
  writeFileSync(mark, markText());
}

function markText() {
  const hash = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  return JSON.stringify({ type: "commonjs", requirements: hash });
}
