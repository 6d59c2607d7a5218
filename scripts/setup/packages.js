// @ts-check
/** @file Set-up step: node_modules, as package-lock.json has it. */

import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../places.js";
import { run as runProgram } from "./run.js";

export const title = "npm packages, into node_modules";

/** npm's own record of what it has installed: the last file that it writes. */
const record = join(root, "node_modules", ".package-lock.json");

/**
 * Whether each package of the lock file is installed in its version. Optional ones, made for other
 * systems, may be missing.
 */
export function upToDate() {
  if (!existsSync(record)) return false;
  const installed = packagesIn(record);
  return Object.entries(packagesIn(join(root, "package-lock.json"))).every(([path, wanted]) => {
    if (path === "") return true; // the project itself
    const found = installed[path];
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

/** Installs the packages anew. */
export function run() {
  // npm removes the old packages in any order: without this, a stop there could leave the record.
  rmSync(record, { force: true });
  // No package here needs its install script (zeromq ships its binaries), and npm 11 warns of them.
  const args = ["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath; // set by npm for the scripts that it runs
  if (npm && basename(npm) === "npm-cli.js") {
    runProgram("npm ci", process.execPath, [npm, ...args]);
  } else {
    runProgram("npm ci", "npm", args, { shell: process.platform === "win32" });
  }
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>} by path below the project
 */
function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages;
}
