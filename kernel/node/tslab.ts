/**
 * @file Loads tslab from node_modules, with a version of TypeScript that creates source maps for
 * cells.
 */

import { createRequire } from "node:module";
import { withOneProgram } from "../oneProgram.js";
import type { Tslab } from "../tslab.js";
import { tracing } from "../typescript.js";
import { type Modules, ordinary } from "./modules.js";

/** Loads the parts of tslab. */
export function loadTslab({ load, replace }: Modules = ordinary): Tslab {
  const { resolve } = createRequire(import.meta.url);
  const fromTslab = createRequire(resolve("tslab/package.json"));
  const part = (name: string) => load(resolve(`tslab/dist/${name}.js`));
  const path = fromTslab.resolve("@tslab/typescript-for-tslab");
  const { typescript, ...traces } = tracing(load(path));
  // tslab requires TypeScript by name, and finds this version among the modules that are already
  // loaded.
  replace(path, typescript);
  try {
    load(resolve("tslab/dist/converter.js"), withOneProgram);
  } catch (error) {
    console.error(`${(error as Error).message} Cells still run, but compile more slowly.`);
  }
  const { createConverter, isCompleteCode } = part("converter");
  const { createExecutor } = part("executor");
  const { printQuickInfo } = part("inspect");
  const jupyter = part("jupyter");
  const { version } = load(resolve("tslab/package.json"));
  const parts = { ...traces, version, typescript, createConverter, createExecutor, isCompleteCode };
  return { ...parts, printQuickInfo, jupyter };
}
