// @ts-check
/** @file The paths of the benchmark's files. This file does not check whether they exist. */

import { join } from "node:path";
import { root } from "../scripts/paths.js";
import { pythonIn } from "../scripts/setup/venv.js";

/** @param {string} name the name of a file or folder in bench/ */
export const inBench = (name) => join(import.meta.dirname, name);

/** The benchmark's virtual environment. The project's own environment lacks packages such as matplotlib. */
export const benchVenv = inBench(".venv");

/** The Python program in the benchmark's virtual environment. */
export const benchPython = pythonIn(benchVenv);

/** The loop of lesson 4 as a module, written by lesson-loop.js. */
export const lessonLoop = join(root, "node_modules", ".cache", "nn-lesson-loop.mjs");
