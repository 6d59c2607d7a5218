// @ts-check
/** @file Set-up step: .venv, the virtual environment with what requirements.txt lists. */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { python, root, venv } from "../places.js";
import { findPython } from "./python.js";
import { run as runProgram } from "./run.js";

export const title = "JupyterLab and its Python packages, into .venv (about a minute)";

const requirements = join(root, "requirements.txt");

/** Holds the hash of the requirements that were installed: written last, so a mark of the whole. */
const stamp = join(venv, "requirements.sha256");

/** Whether .venv was finished for these requirements, and its Python still runs and finds them. */
export function upToDate() {
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== requirementsHash()) return false;
  // The system's Python, on which .venv stands, may be gone or have become another version.
  const find = "import importlib.util, sys; sys.exit(not importlib.util.find_spec('jupyterlab'))";
  return spawnSync(python, ["-I", "-c", find]).status === 0;
}

/** Makes .venv anew. */
export function run() {
  const [command, ...args] = findPython();
  rmSync(venv, { recursive: true, force: true, maxRetries: 3 });
  runProgram("python -m venv", command, [...args, "-m", "venv", venv]);
  const options = ["--disable-pip-version-check", "--no-input", "--prefer-binary"];
  runProgram("pip install", python, ["-m", "pip", "install", ...options, "-r", requirements]);
  writeFileSync(stamp, requirementsHash());
}

function requirementsHash() {
  return createHash("sha256").update(readFileSync(requirements)).digest("hex");
}
