// @ts-check
/** @file Where the bench's own things lie. Nothing here looks whether they exist. */

import { join, relative } from "node:path";
import { python, venv } from "../scripts/places.js";

const bench = import.meta.dirname;

/** @param {string[]} path below the bench's folder */
export const place = (...path) => join(bench, ...path);

/** The samples of n = 4, for JavaScript and Python. */
export const fourSamplesFile = place("four-samples.json");

/** The bench's own virtual environment: a user's has neither matplotlib nor the rest. */
export const benchVenv = place(".venv");

/** That environment's Python. */
export const benchPython = join(benchVenv, relative(venv, python));
