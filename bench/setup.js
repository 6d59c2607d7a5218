// @ts-check
/** @file The bench's own set-up steps, after the project's: what "nn" is measured beside. */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { findPython } from "../scripts/setup/python.js";
import { run } from "../scripts/setup/run.js";
import { benchPython, benchVenv, place } from "./places.js";

/**
 * A step that leaves a copy of its list of packages behind once it is done.
 *
 * @param {string} title
 * @param {string} list
 * @param {string} mark
 * @param {() => void} install
 * @returns {import("../scripts/setup/index.js").Step}
 */
function installing(title, list, mark, install) {
  return {
    title,
    upToDate: () => existsSync(mark) && readFileSync(mark, "utf8") === readFileSync(list, "utf8"),
    run() {
      rmSync(mark, { force: true });
      install();
      writeFileSync(mark, readFileSync(list));
    },
  };
}

/** @type {import("../scripts/setup/index.js").Step[]} */
export const benchSteps = [
  installing(
    "the bench's npm packages, into bench/node_modules",
    place("package-lock.json"),
    place("node_modules", ".installed"),
    () => {
      const args = ["ci", "--prefix", place(), "--ignore-scripts", "--no-audit", "--no-fund"];
      run("npm ci", "npm", args, { shell: process.platform === "win32" });
    },
  ),
  installing(
    "the bench's Python packages, into bench/.venv",
    place("requirements.txt"),
    place(".venv", ".installed"),
    () => {
      const [command, ...args] = findPython();
      rmSync(benchVenv, { recursive: true, force: true, maxRetries: 3 });
      run("python -m venv", command, [...args, "-m", "venv", benchVenv]);
      const options = ["--disable-pip-version-check", "--no-input", "--prefer-binary"];
      const list = ["-r", place("requirements.txt")];
      run("pip install", benchPython, ["-m", "pip", "install", ...options, ...list]);
    },
  ),
];
