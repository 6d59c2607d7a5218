/** @file The parts of tslab that the kernel uses. Node and the browser load them differently. */

import type { createConverter, isCompleteCode } from "tslab/dist/converter.js";
import type { createExecutor } from "tslab/dist/executor.js";
import type { printQuickInfo } from "tslab/dist/inspect.js";
import type * as jupyter from "tslab/dist/jupyter.js";
import type { TypeScript } from "./language.js";
import type { TracingTypeScript } from "./typescript.js";

/** The parts of tslab, unchanged. */
export interface Tslab {
  version: string;
  /** The version of TypeScript that tslab was loaded with. */
  typescript: TypeScript;
  /** Returns the source maps of compiled code: see TracingTypeScript. */
  mapsOf: TracingTypeScript["mapsOf"];
  /** Lets the compiler be stopped: see TracingTypeScript. */
  checking: TracingTypeScript["checking"];
  /** The files that the compiler has read, unless they cannot change. */
  files: TracingTypeScript["files"];
  /** Returns the compiler's own messages: see TracingTypeScript. */
  compilerText: TracingTypeScript["compilerText"];
  createConverter: typeof createConverter;
  createExecutor: typeof createExecutor;
  isCompleteCode: typeof isCompleteCode;
  printQuickInfo: typeof printQuickInfo;
  /** Where tslab's `display` looks for the function that sends outputs to the front end. */
  jupyter: { lastWriteDisplayData: typeof jupyter.lastWriteDisplayData };
}
