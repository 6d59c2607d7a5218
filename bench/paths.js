// @ts-check
/** @file Where the bench's own things lie. Nothing here looks whether they exist. */

import { join } from "node:path";
import { root } from "../scripts/paths.js";
import { pythonIn } from "../scripts/setup/venv.js";

/** @param {string} name of a file or folder of the bench */
export const place = (name) => join(import.meta.dirname, name);

/** The bench's own virtual environment: a user's has neither matplotlib nor the rest. */
export const benchVenv = place(".venv");

/** That environment's Python. */
export const benchPython = pythonIn(benchVenv);

/** The loop of lesson 4 as a module, which lesson-loop.js makes. */
export const lessonLoop = join(root, "node_modules", ".cache", "nn-lesson-loop.mjs");
