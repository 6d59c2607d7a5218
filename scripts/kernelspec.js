// @ts-check
/** @file Reads and writes the kernel.json files with which Jupyter starts kernels. */

import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { kernelProgram, launcher, python, tslab } from "./paths.js";
import { run } from "./setup/run.js";

/** The kernels that `tslab install` installs: TypeScript and JavaScript. */
export const kernelNames = ["tslab", "jslab"];

/**
 * Returns the command that starts an installed kernel, or undefined if it is not installed.
 *
 * @param {string} kernels
 * @param {string} name
 * @returns {string[] | undefined}
 */
export function command(kernels, name) {
  return read(kernels, name)?.argv;
}

/** @param {string} kernels @param {string} name @returns {{ argv: string[], interrupt_mode?: string } | undefined} */
function read(kernels, name) {
  const file = specFile(kernels, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/**
 * Returns true if the kernels in a folder start tslab from this checkout, with the same Node as this script,
 * and are interrupted as they need to be.
 *
 * @param {string} kernels
 */
export function runsHere(kernels) {
  return kernelNames.every((name) => {
    const wanted = ours(name);
    const { argv, interrupt_mode } = read(kernels, name) ?? {};
    const found = { argv: argv?.slice(0, wanted.argv.length), interrupt_mode };
    return isDeepStrictEqual(found, wanted);
  });
}

/**
 * Runs `tslab install`, then replaces the commands in the files that this writes with the full paths of
 * Node and the kernel's program. Otherwise the kernels would depend on a `tslab` and a `node` on the user's
 * PATH.
 *
 * @param {string} kernels the folder into which tslab installs with these options
 * @param {string[]} options `--user` or `--sys-prefix`
 */
export function installKernels(kernels, options) {
  run("tslab install", process.execPath, [tslab, "install", "--python", python, ...options]);
  for (const name of kernelNames) {
    const file = specFile(kernels, name);
    const spec = JSON.parse(readFileSync(file, "utf8"));
    const { argv, ...settings } = ours(name);
    spec.argv.splice(0, 1, ...argv);
    Object.assign(spec, settings);
    writeFileSync(file, JSON.stringify(spec, null, 2));
  }
}

/**
 * Returns what is ours in the file of a kernel of this checkout. The TypeScript kernel starts from its snapshot if
 * possible. Jupyter interrupts the kernel with a message, because a signal may end it: see
 * kernel/node/interrupts.ts.
 */
export function ours(/** @type {string} */ name) {
  const program = [nodeCommand(), kernelProgram];
  const isQuick = name === "tslab" && process.platform !== "win32";
  const argv = isQuick ? [python, "-I", "-S", launcher, ...program] : program;
  return { argv, interrupt_mode: "message" };
}

/**
 * Returns the path of an installed kernel's file.
 *
 * @param {string} kernels
 * @param {string} name
 */
export function specFile(kernels, name) {
  return join(kernels, name, "kernel.json");
}

/**
 * Returns the path of the running Node. If PATH leads to the same file, returns the path found there, because
 * package managers preserve that path when they update Node.
 */
function nodeCommand() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const here = realpathSync(process.execPath);
  const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name));
  return onPath.find((path) => existsSync(path) && realpathSync(path) === here) ?? here;
}
