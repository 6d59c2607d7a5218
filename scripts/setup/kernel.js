// @ts-check
/** @file Set-up step: compiles the kernel's program into kernel/dist. */

import { join } from "node:path";
import { root } from "../paths.js";
import { compileStep } from "./compile.js";

const source = join(root, "kernel");

/** The set-up step. */
export const kernelStep = compileStep({
  title: "building the kernel in kernel/dist",
  source,
  output: join(source, "dist"),
  config: join(source, "tsconfig.json"),
});
