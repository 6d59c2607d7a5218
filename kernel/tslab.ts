/** @file What the kernel takes of tslab. Node and the browser load it in ways of their own. */

import type { createConverter, isCompleteCode } from "tslab/dist/converter.js";
import type { createExecutor } from "tslab/dist/executor.js";
import type { printQuickInfo } from "tslab/dist/inspect.js";
import type * as jupyter from "tslab/dist/jupyter.js";
import type { TypeScript } from "./language.js";
import type { TracingTypeScript } from "./typescript.js";

/** tslab's parts, as tslab wrote them. */
export interface Tslab {
  version: string;
  /** The TypeScript that the parts below have been loaded with. */
  typescript: TypeScript;
  /** Its source maps: see TracingTypeScript. */
  mapsOf: TracingTypeScript["mapsOf"];
  createConverter: typeof createConverter;
  createExecutor: typeof createExecutor;
  isCompleteCode: typeof isCompleteCode;
  printQuickInfo: typeof printQuickInfo;
  /** Where "nn" and tslab's own `display` look for the way to the front end. */
  jupyter: { lastWriteDisplayData: typeof jupyter.lastWriteDisplayData };
}
