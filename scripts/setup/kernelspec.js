// @ts-check
/**
 * @file Set-up step: installs the tslab kernel in .venv, without touching the user's own kernels.
 */

import { join } from "node:path";
import { installKernels, kernelNames, ours, specFile } from "../kernelspec.js";
import { venv } from "../paths.js";
import { step } from "./step.js";

const kernels = join(venv, "share", "jupyter", "kernels");

/** Installs the kernel. It is out of date if this folder has been moved, or if Node has. */
export const kernelspecStep = step({
  title: "registering the TypeScript kernel in .venv",
  facts: () => kernelNames.map(ours),
  output: join(kernels, kernelNames[0]),
  outputs: kernelNames.map((name) => specFile(kernels, name)),
  run: () => installKernels(kernels, ["--sys-prefix"]),
});
