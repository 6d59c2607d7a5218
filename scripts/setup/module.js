// @ts-check
/**
 * @file Set-up step: compiles the module "nn" from src/ into dist/, and bundles it into one file.
 * Each time a kernel or a script starts, reading this file takes a third of the time that eighty small files
 * would take.
 */

import { join } from "node:path";
import { root } from "../paths.js";
import { compileStep } from "./compile.js";

/** The set-up step. `import "nn"` reads nn.js; the types and the tests use the separate files. */
export const moduleStep = compileStep({
  title: 'building the module "nn" in dist',
  source: join(root, "src"),
  output: join(root, "dist"),
  config: join(root, "tsconfig.json"),
  finish: join(import.meta.dirname, "bundle.js"),
});
