// @ts-check
/** @file How Jupyter starts the kernel: the kernel.json files of a folder of kernels. */

import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { kernelProgram, launcher, python, tslab } from "./paths.js";
import { run } from "./setup/run.js";

/** What `tslab install` installs: TypeScript and JavaScript. */
export const kernelNames = ["tslab", "jslab"];

/**
 * The command by which a kernel of a folder is started, or undefined if it is not there.
 *
 * @param {string} kernels
 * @param {string} name
 * @returns {string[] | undefined}
 */
export function command(kernels, name) {
  const file = specFile(kernels, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).argv : undefined;
}

/**
 * Whether the kernels of a folder start this checkout's tslab by this Node.
 *
 * @param {string} kernels
 */
export function runsHere(kernels) {
  return kernelNames.every((name) => {
    const wanted = ours(name);
    const found = command(kernels, name)?.slice(0, wanted.length);
    return isDeepStrictEqual(found, wanted);
  });
}

/**
 * Runs `tslab install`, then names Node and the kernel's program by their full paths in what it
 * wrote: by itself it relies on a `tslab`, and that on a `node`, on the PATH of whoever starts it.
 *
 * @param {string} kernels the folder into which tslab will install, by those options
 * @param {string[]} options `--user` or `--sys-prefix`
 */
export function installKernels(kernels, options) {
  run("tslab install", process.execPath, [tslab, "install", "--python", python, ...options]);
  for (const name of kernelNames) {
    const file = specFile(kernels, name);
    const spec = JSON.parse(readFileSync(file, "utf8"));
    spec.argv.splice(0, 1, ...ours(name));
    writeFileSync(file, JSON.stringify(spec, null, 2));
  }
}

/** What starts a kernel of this checkout: TypeScript's from its snapshot, where one can be made. */
function ours(/** @type {string} */ name) {
  const program = [nodeCommand(), kernelProgram];
  const isQuick = name === "tslab" && process.platform !== "win32";
  return isQuick ? [python, "-I", "-S", launcher, ...program] : program;
}

/** @param {string} kernels @param {string} name */
function specFile(kernels, name) {
  return join(kernels, name, "kernel.json");
}

/**
 * The path of the Node that runs this. The one on PATH is preferred where both are the same file:
 * a package manager keeps that name through an update, and the file behind it not.
 */
function nodeCommand() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const here = realpathSync(process.execPath);
  const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name));
  return onPath.find((path) => existsSync(path) && realpathSync(path) === here) ?? here;
}
