// @ts-check
/**
 * @file Creates the set-up steps that compile TypeScript, for the module "nn" and for the kernel.
 */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root, tsc } from "../paths.js";
import { run as runProgram } from "./run.js";

/**
 * @typedef {object} Project
 * @property {string} title
 * @property {string} source the folder of the sources
 * @property {string} output the folder of the compiled files
 * @property {string} config the tsconfig.json
 * @property {string} [finish] a program to run at the end
 */

/**
 * Returns the step that compiles a project if its sources or its compiled files have changed.
 *
 * @param {Project} project
 * @returns {import("./index.js").Step}
 */
export function compileStep({ title, source, output, config, finish }) {
  /**
   * Contains a hash of the sources and of the output. The output is included because you may also run tsc
   * yourself.
   */
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
      // Removes the output of deleted source files.
      rmSync(output, { recursive: true, force: true });
      runProgram("tsc", process.execPath, [tsc, "-p", config]);
      if (finish) runProgram("rollup", process.execPath, [finish]);
      writeFileSync(stamp, buildHash());
    },
  };
}

/**
 * Returns all files in a folder and its subfolders, sorted.
 *
 * @param {string} folder
 */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
