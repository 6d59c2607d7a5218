// @ts-check
/** @file The bench's own set-up step, after the project's: Python's packages. */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPython } from "../scripts/setup/python.js";
import { run } from "../scripts/setup/run.js";
import { benchPython, benchVenv, place } from "./places.js";

const requirements = place("requirements.txt");

/** A copy of the requirements that were installed; written last, so a mark of the whole. */
const mark = join(benchVenv, ".installed");

/** @type {import("../scripts/setup/index.js").Step} */
export const benchStep = {
  title: "numpy and what else the bench needs, into bench/.venv",
  upToDate: () =>
    existsSync(mark) && readFileSync(mark, "utf8") === readFileSync(requirements, "utf8"),
  run() {
    const [command, ...args] = findPython();
    rmSync(benchVenv, { recursive: true, force: true, maxRetries: 3 });
    run("python -m venv", command, [...args, "-m", "venv", benchVenv]);
    const options = ["--disable-pip-version-check", "--no-input", "--prefer-binary"];
    run("pip install", benchPython, ["-m", "pip", "install", ...options, "-r", requirements]);
    writeFileSync(mark, readFileSync(requirements));
  },
};
