// @ts-check
/** @file Set-up step: kernel/dist, the kernel's program. */

import { join } from "node:path";
import { root } from "../paths.js";
import { compileStep } from "./compile.js";

const source = join(root, "kernel");

/** The step. */
export const kernelStep = compileStep({
  title: "the kernel's program, from kernel into kernel/dist",
  source,
  output: join(source, "dist"),
  config: join(source, "tsconfig.json"),
});
