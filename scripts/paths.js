// @ts-check
/** @file Paths in this checkout. This file does not check whether they exist. */

import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The virtual environment, which is created during set-up. */
export const venv = join(root, ".venv");

/**
 * The Python program in the virtual environment. Run its programs as `python -m jupyterlab`: the console
 * scripts next to it contain an absolute path, which breaks if the folder is moved.
 */
export const python =
  process.platform === "win32" ? join(venv, "Scripts", "python.exe") : join(venv, "bin", "python");

/** tslab's program, which Node runs. */
export const tslab = join(root, "node_modules", "tslab", "bin", "tslab");

/** The kernel's program, which Node runs. It is based on tslab. */
export const kernelProgram = join(root, "kernel", "dist", "node", "main.js");

/** The folder for the snapshot that the kernel starts from, which is made during set-up. */
export const snapshot = join(root, ".snapshot");

/** The Python program that starts the kernel. It uses the snapshot if that is valid. */
export const launcher = join(root, "kernel", "node", "snapshot", "launch.py");

/** The data that "nn" reads on demand. */
export const data = join(root, "data");

/**
 * The project's own compiler, which Node runs. TypeScript 7 has no API, so `node_modules/typescript` is the version
 * that TypeDoc uses.
 */
export const tsc = join(root, "node_modules", "typescript-7", "bin", "tsc");

/** The compiler that tslab uses for cells, which Node runs. */
export const tslabTsc = join(root, "node_modules", "@tslab", "typescript-for-tslab", "bin", "tsc");

/** The log of the programs that are run during set-up, mostly npm and pip. */
export const setupLog = join(root, "setup.log");
