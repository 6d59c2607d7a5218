/** @file Loads tslab from node_modules, with a TypeScript that knows where in a cell a place comes from. */

import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import type { TypeScript } from "../language.js";
import { withOneProgram } from "../oneProgram.js";
import type { Tslab } from "../tslab.js";
import { tracing } from "../typescript.js";

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
  loadChanged(require.resolve("tslab/dist/converter.js"), withOneProgram);
  const { createConverter, isCompleteCode } = require("tslab/dist/converter.js");
  const { createExecutor } = require("tslab/dist/executor.js");
  const { printQuickInfo } = require("tslab/dist/inspect.js");
  const jupyter = require("tslab/dist/jupyter.js");
  const { version } = require("tslab/package.json");
  const parts = { ...traces, version, typescript, createConverter, createExecutor, isCompleteCode };
  return { ...parts, printQuickInfo, jupyter };
}

/** Loads a module with its text changed; where that cannot be done it says so, and leaves the module to `require`. */
function loadChanged(path: string, change: (text: string) => string): void {
  const require = createRequire(path);
  try {
    const text = change(readFileSync(path, "utf8"));
    const module = new Module(path) as Module & { _compile(text: string, path: string): void };
    module.filename = path;
    module.paths = require.resolve.paths("tslab") ?? [];
    module._compile(text, path);
    module.loaded = true;
    require.cache[path] = module;
  } catch (error) {
    console.error(`${(error as Error).message} Cells run as they are, and compile more slowly.`);
  }
}
