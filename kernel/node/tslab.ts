/**
 * @file Loads tslab from node_modules, with a version of TypeScript that creates source maps for
 * cells.
 */

import { createRequire } from "node:module";
import { withOneProgram } from "../oneProgram.js";
import type { Tslab } from "../tslab.js";
import { type Edition, tracing } from "../typescript.js";
import { stateOf } from "./files.js";
import { type Modules, ordinary } from "./modules.js";
import { notebook } from "./notebook.js";

/** Changes the source of tslab's executor.js: the kernel itself guards cells, see interrupts.ts. */
function unguarded(executor: string): string {
  return executor.replace("breakOnSigint: true", "breakOnSigint: false");
}

/** Loads the parts of tslab. */
export function loadTslab(
  { load, replace }: Modules = ordinary,
  edition: Edition = { checks: "shared" },
): Tslab {
  const { resolve } = createRequire(import.meta.url);
  const fromTslab = createRequire(resolve("tslab/package.json"));
  const part = (name: string) => load(resolve(`tslab/dist/${name}.js`));
  const path = fromTslab.resolve("@tslab/typescript-for-tslab");
  const { typescript, ...traces } = tracing(load(path), { stateOf, notebook, ...edition });
  // tslab requires TypeScript by name, and finds this version among the modules that are already
  // loaded.
  replace(path, typescript);
  try {
    load(resolve("tslab/dist/converter.js"), withOneProgram);
  } catch (error) {
    console.error(`${(error as Error).message} Cells still run, but compile more slowly.`);
  }
  const { createConverter, isCompleteCode } = part("converter");
  const { createExecutor } = load(resolve("tslab/dist/executor.js"), unguarded);
  const { printQuickInfo } = part("inspect");
  const jupyter = part("jupyter");
  const { version } = load(resolve("tslab/package.json"));
  const parts = { ...traces, version, typescript, createConverter, createExecutor, isCompleteCode };
  return { ...parts, printQuickInfo, jupyter };
}
