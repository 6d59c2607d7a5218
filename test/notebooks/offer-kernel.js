// @ts-check
/** @file Makes Jupyter use a different program as the kernel "tslab". */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @param {string} jupyter the folder in which Jupyter will find the kernel
 * @param {string} program the path of a JavaScript file
 */
export function offerKernel(jupyter, program) {
  const kernel = join(jupyter, "kernels", "tslab");
  mkdirSync(kernel, { recursive: true });
  const argv = [process.execPath, program, "kernel", "--config-path", "{connection_file}"];
  const spec = { argv, display_name: "TypeScript", language: "typescript" };
  writeFileSync(join(kernel, "kernel.json"), JSON.stringify(spec));
}
