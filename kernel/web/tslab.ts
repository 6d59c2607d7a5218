/** @file tslab's parts in the worker, which are bundled with it. */

// First, since tslab asks for it as it is loaded.
import "./typescript.js";
import { createConverter, isCompleteCode } from "tslab/dist/converter.js";
import { createExecutor } from "tslab/dist/executor.js";
import { printQuickInfo } from "tslab/dist/inspect.js";
import jupyter from "tslab/dist/jupyter.js";
import { getVersion } from "tslab/dist/util.js";
import type { Tslab } from "../tslab.js";
import { loaded } from "./shims/module.js";
import { traced } from "./typescript.js";

// Where "nn" looks for the way to the front end.
loaded["/tslab/dist/jupyter.js"] = { exports: jupyter };

/** tslab's parts. */
export const tslab: Tslab = {
  ...traced,
  version: getVersion(),
  createConverter,
  createExecutor,
  isCompleteCode,
  printQuickInfo,
  jupyter,
};
