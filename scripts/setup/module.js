// @ts-check
/**
 * @file Set-up step: dist/, the module "nn" compiled from src/, and put together in one file. To
 * read that one takes a third of the time of eighty small ones, each time a kernel or a script starts.
 */

import { join } from "node:path";
import { root } from "../paths.js";
import { compileStep } from "./compile.js";

/** The step. nn.js is what `import "nn"` reads; the single files are for the types and the tests. */
export const moduleStep = compileStep({
  title: 'the module "nn", from src into dist',
  source: join(root, "src"),
  output: join(root, "dist"),
  config: join(root, "tsconfig.json"),
  finish: join(import.meta.dirname, "bundle.js"),
});
