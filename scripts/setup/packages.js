// @ts-check
/** @file Creates the set-up steps that install npm packages from a package-lock.json. */

import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../paths.js";
import { run as runProgram } from "./run.js";

/**
 * Returns the step that installs the packages of a folder's package.json into its node_modules.
 *
 * @param {string} title
 * @param {string} folder
 * @returns {import("./index.js").Step}
 */
export function packagesStep(title, folder) {
  /** npm's record of the installed packages, which it writes last. */
  const record = join(folder, "node_modules", ".package-lock.json");
  return {
    title,
    // Returns whether the right version of each package in the lock file is installed. Optional packages
    // for other systems may be missing.
    upToDate() {
      if (!existsSync(record)) return false;
      const installed = packagesIn(record);
      return Object.entries(packagesIn(join(folder, "package-lock.json"))).every(
        ([path, wanted]) => {
          if (path === "") return true; // the project itself
          const found = installed[path];
          return found ? found.version === wanted.version : wanted.optional === true;
        },
      );
    },
    run() {
      // npm removes the old packages first. If npm is interrupted after that, the record of them must be
      // gone too.
      rmSync(record, { force: true });
      // No package here needs its install script (zeromq and esbuild include their binaries), and
      // npm 11 warns about them.
      const args = ["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
      const npm = process.env.npm_execpath; // set by npm for the scripts that it runs
      const options = { folder };
      if (npm && basename(npm) === "npm-cli.js") {
        runProgram("npm ci", process.execPath, [npm, ...args], options);
      } else {
        runProgram("npm ci", "npm", args, { ...options, shell: process.platform === "win32" });
      }
    },
  };
}

/** The project's own packages. */
export const packages = packagesStep("installing npm packages in node_modules", root);

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>} the packages, keyed by their paths in
 *   the project
 */
function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages;
}
