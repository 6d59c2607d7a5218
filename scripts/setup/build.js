// @ts-check
/**
 * @file Set-up step: dist/, the module "nn" compiled from src/, and put together in one file. To
 * read that one takes a third of the time of eighty small ones, each time a kernel or a script starts.
 */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root, tsc } from "../places.js";
import { run as runProgram } from "./run.js";

export const title = 'the module "nn", from src into dist';

const source = join(root, "src");
const output = join(root, "dist");

/** Holds the hash of what went in and what came out: of both, since others may run tsc too. */
const stamp = join(output, ".built");

/** How nn.js is made, which `import "nn"` reads. The single files are for the types and the tests. */
const bundling = join(import.meta.dirname, "bundle.js");

/** Whether dist/ is what these sources were compiled to. */
export function upToDate() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === buildHash();
}

/** Compiles the sources, and removes what is left of sources that are no more. */
export function run() {
  rmSync(stamp, { force: true });
  runProgram("tsc", process.execPath, [tsc, "-p", root]);
  const modules = new Set(filesIn(source).map((file) => moduleName(relative(source, file))));
  for (const file of filesIn(output)) {
    if (!modules.has(moduleName(relative(output, file)))) rmSync(file);
  }
  runProgram("rollup", process.execPath, [bundling]);
  writeFileSync(stamp, buildHash());
}

/**
 * `charts/curves.d.ts` and `charts/curves.ts` are both of the module `charts/curves`.
 *
 * @param {string} file
 */
function moduleName(file) {
  return file.replace(/(\.d)?\.[a-z]+$/, "");
}

function buildHash() {
  const hash = createHash("sha256");
  const compiler = join(root, "node_modules", "typescript", "package.json");
  const outputs = filesIn(output).filter((file) => file !== stamp);
  const inputs = [compiler, join(root, "tsconfig.json"), bundling, ...filesIn(source)];
  for (const file of [...inputs, ...outputs]) {
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/**
 * All files below a folder, sorted.
 *
 * @param {string} folder
 */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
