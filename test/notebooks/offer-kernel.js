// @ts-check
/** @file Makes Jupyter use another program as the kernel "tslab". */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @param {string} jupyter a folder; Jupyter finds the kernel in it
 * @param {string} program a JavaScript file
 */
export function offerKernel(jupyter, program) {
  const kernel = join(jupyter, "kernels", "tslab");
  mkdirSync(kernel, { recursive: true });
  const argv = [process.execPath, program, "kernel", "--config-path", "{connection_file}"];
  const spec = { argv, display_name: "TypeScript", language: "typescript" };
  writeFileSync(join(kernel, "kernel.json"), JSON.stringify(spec));
}
