// @ts-check
/** @file Where things lie in this checkout. Nothing here looks whether they exist. */

import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's top folder, wherever it was cloned or moved to. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The virtual environment that set-up makes. */
export const venv = join(root, ".venv");

/**
 * The virtual environment's Python. Run its programs as `python -m jupyterlab`: the console
 * scripts beside it hold an absolute path, which breaks when the folder is moved.
 */
export const python =
  process.platform === "win32" ? join(venv, "Scripts", "python.exe") : join(venv, "bin", "python");

/** tslab's program, to be run by node. */
export const tslab = join(root, "node_modules", "tslab", "bin", "tslab");

/** The kernel's program, to be run by node as tslab's: it is tslab, prepared. */
export const kernelProgram = join(root, "kernel", "dist", "node", "main.js");

/** Where set-up puts the snapshot that the kernel starts from, ... */
export const snapshot = join(root, ".snapshot");

/** ... and the program, to be run by Python, that starts the kernel from it where it fits. */
export const launcher = join(root, "kernel", "node", "snapshot", "launch.py");

/** What "nn" reads when it is asked for. */
export const data = join(root, "data");

/** The project's own compiler, to be run by node: node_modules/.bin/tsc is tslab's. */
export const tsc = join(root, "node_modules", "typescript", "bin", "tsc");

/** The compiler that tslab runs over a cell, to be run by node. */
export const tslabTsc = join(root, "node_modules", "@tslab", "typescript-for-tslab", "bin", "tsc");

/** What set-up's programs printed, npm's and pip's above all. */
export const setupLog = join(root, "setup.log");
