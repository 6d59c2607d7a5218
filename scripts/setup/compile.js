// @ts-check
/** @file Makes the set-up steps that compile TypeScript: those of the module "nn" and of the kernel. */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root, tsc } from "../paths.js";
import { run as runProgram } from "./run.js";

/**
 * @typedef {object} Project
 * @property {string} title
 * @property {string} source the folder of its sources
 * @property {string} output the folder that they are compiled into
 * @property {string} config its tsconfig.json
 * @property {string} [finish] a program of ours that is run at the end
 */

/**
 * The step that compiles a project where its sources or what they were compiled to have changed.
 *
 * @param {Project} project
 * @returns {import("./index.js").Step}
 */
export function compileStep({ title, source, output, config, finish }) {
  /** Holds the hash of what went in and what came out: of both, since others may run tsc too. */
  const stamp = join(output, ".built");

  const buildHash = () => {
    const hash = createHash("sha256");
    const compiler = join(root, "node_modules", "typescript", "package.json");
    const sources = filesIn(source).filter((file) => !file.startsWith(output));
    const outputs = filesIn(output).filter((file) => file !== stamp);
    const settings = [join(root, "tsconfig.json"), config, ...(finish ? [finish] : [])];
    for (const file of [compiler, ...settings, ...sources, ...outputs])
      hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
    return hash.digest("hex");
  };

  return {
    title,
    upToDate: () => existsSync(stamp) && readFileSync(stamp, "utf8") === buildHash(),
    run: () => {
      // Nothing is left of sources that are no more.
      rmSync(output, { recursive: true, force: true });
      runProgram("tsc", process.execPath, [tsc, "-p", config]);
      if (finish) runProgram("rollup", process.execPath, [finish]);
      writeFileSync(stamp, buildHash());
    },
  };
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
