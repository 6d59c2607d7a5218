// @ts-check
/**
 * @file Set-up step: installs the tslab kernel in .venv, without touching the user's own kernels.
 */

import { join } from "node:path";
import { installKernels, runsHere } from "../kernelspec.js";
import { venv } from "../paths.js";

export const title = "registering the TypeScript kernel in .venv";

const kernels = join(venv, "share", "jupyter", "kernels");

/**
 * Returns true if the kernel is installed and its command points to this folder. (It does not if the folder
 * has been moved.)
 */
export function upToDate() {
  return runsHere(kernels);
}

/** Installs the kernel. */
export function run() {
  installKernels(kernels, ["--sys-prefix"]);
}
