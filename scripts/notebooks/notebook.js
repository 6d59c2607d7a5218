// @ts-check
/** @file Reads and writes notebooks. */

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { python, root } from "../paths.js";
import { UserError } from "../userError.js";

/**
 * @typedef {Record<string, any>} Output as in nbformat: output_type, data or text, metadata
 * @typedef {object} Cell
 * @property {"code" | "markdown" | "raw"} cell_type
 * @property {string} id
 * @property {string | string[]} source
 * @property {Record<string, any>} metadata
 * @property {Output[]} [outputs] only in code cells
 * @property {number | null} [execution_count] only in code cells
 * @typedef {{ cells: Cell[], metadata: Record<string, any>, nbformat: number, nbformat_minor: number }} Notebook
 */

/** The lessons' folder. */
export const folder = join(root, "notebooks");

/** Returns the paths of all lessons, in order. */
export function lessons() {
  const names = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));
  return names
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
    .map((name) => join(folder, name));
}

/** Returns the paths of the tables that the lessons read. */
export function tables() {
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  return names.sort().map((name) => join(folder, name));
}

/**
 * @param {string} path
 * @returns {Notebook}
 * @throws {UserError} if the file is not a notebook
 */
export function read(path) {
  const file = path.endsWith(".ipynb") && statSync(path).isFile();
  const notebook = file && parsed(readFileSync(path, "utf8"));
  if (notebook?.cells) return notebook;
  throw new UserError(
    `${path} is not a notebook. A notebook is an .ipynb file that contains cells as JSON.`,
  );
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Writes a notebook exactly as JupyterLab would write it, so that the file does not change when JupyterLab
 * saves it.
 *
 * @param {string} path
 * @param {Notebook} notebook
 */
export function write(path, notebook) {
  const script = join(import.meta.dirname, "format.py");
  const text = execFileSync(python, ["-X", "utf8", script], {
    input: JSON.stringify(notebook),
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  writeFileSync(path, text);
}

/**
 * Returns a value that nbformat stores as a string or as a list of lines. The result is always a string.
 *
 * @param {string | string[]} text
 */
export function joined(text) {
  return Array.isArray(text) ? text.join("") : text;
}
