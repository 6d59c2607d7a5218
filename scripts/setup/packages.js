// @ts-check
/** @file Set-up steps: install the npm packages in package-lock.json. */

import { basename, join } from "node:path";
import { root } from "../paths.js";
import { run as runProgram } from "./run.js";
import { step } from "./step.js";

const folder = join(root, "node_modules");

/** @param {string} title @param {string[]} options */
function packagesStep(title, options) {
  return step({
    title,
    inputs: () => [join(root, "package-lock.json")],
    facts: () => [process.platform, process.arch, options],
    output: folder,
    outputs: [join(folder, ".package-lock.json")], // npm's record of what it has installed
    run() {
      // No package here needs its install script (zeromq and esbuild include their binaries), and
      // npm 11 warns about them.
      const args = ["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
      runNpm("npm ci", [...args, ...options]);
    },
  });
}

/** Installs all packages, for the tests and for the other commands that developers use. */
export const devPackages = packagesStep("installing all npm packages in node_modules", []);

const runtimePackages = packagesStep("installing npm packages in node_modules", ["--omit=dev"]);

/**
 * Installs the packages that a learner needs, unless all packages are installed.
 *
 * @type {import("./step.js").Step}
 */
export const packages = {
  ...runtimePackages,
  upToDate: () => devPackages.upToDate() || runtimePackages.upToDate(),
};

/**
 * Runs npm: the one that runs this script, or else the one on PATH.
 *
 * @param {string} what the command, for messages
 * @param {string[]} args
 */
export function runNpm(what, args) {
  const npm = process.env.npm_execpath; // set by npm for the scripts that it runs
  if (npm && basename(npm) === "npm-cli.js") runProgram(what, process.execPath, [npm, ...args]);
  else runProgram(what, "npm", args, { shell: process.platform === "win32" });
}
