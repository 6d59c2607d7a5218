// @ts-check
/** @file Set-up step: the tslab kernel in .venv, where the user's own kernels stay untouched. */

import { join } from "node:path";
import { installKernels, runsHere } from "../kernelspec.js";
import { venv } from "../paths.js";

export const title = "the TypeScript kernel, into .venv";

const kernels = join(venv, "share", "jupyter", "kernels");

/** Whether the kernel is there and starts the tslab of this folder: it may have been moved. */
export function upToDate() {
  return runsHere(kernels);
}

/** Installs the kernel. */
export function run() {
  installKernels(kernels, ["--sys-prefix"]);
}
