/** @file Loads tslab from node_modules, with a TypeScript that knows where in a cell a place comes from. */

import { createRequire } from "node:module";
import type { TypeScript } from "../language.js";
import { withOneProgram } from "../oneProgram.js";
import type { Tslab } from "../tslab.js";
import { tracing } from "../typescript.js";
import { loadChanged } from "./loadChanged.js";

/** tslab's parts. */
export function loadTslab(): Tslab {
  const require = createRequire(import.meta.url);
  const fromTslab = createRequire(require.resolve("tslab/package.json"));
  const path = fromTslab.resolve("@tslab/typescript-for-tslab");
  const { typescript, ...traces } = tracing(require(path) as TypeScript);
  // tslab asks for it by name, and finds this one among the modules that are already loaded.
  const loaded = require.cache[path];
  if (!loaded) throw new Error(`${path} was not loaded as a CommonJS module.`);
  loaded.exports = typescript;
  try {
    loadChanged(require.resolve("tslab/dist/converter.js"), withOneProgram);
  } catch (error) {
    console.error(`${(error as Error).message} Cells run as ever, and compile more slowly.`);
  }
  const { createConverter, isCompleteCode } = require("tslab/dist/converter.js");
  const { createExecutor } = require("tslab/dist/executor.js");
  const { printQuickInfo } = require("tslab/dist/inspect.js");
  const jupyter = require("tslab/dist/jupyter.js");
  const { version } = require("tslab/package.json");
  const parts = { ...traces, version, typescript, createConverter, createExecutor, isCompleteCode };
  return { ...parts, printQuickInfo, jupyter };
}
