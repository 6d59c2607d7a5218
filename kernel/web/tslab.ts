/** @file The parts of tslab, which are bundled with the worker. */

// This import comes first, because tslab needs it while it loads.
import "./typescript.js";
import { createConverter, isCompleteCode } from "tslab/dist/converter.js";
import { createExecutor } from "tslab/dist/executor.js";
import { printQuickInfo } from "tslab/dist/inspect.js";
import jupyter from "tslab/dist/jupyter.js";
import { getVersion } from "tslab/dist/util.js";
import type { Tslab } from "../tslab.js";
import { traced } from "./typescript.js";

/** The parts of tslab. */
export const tslab: Tslab = {
  ...traced,
  version: getVersion(),
  createConverter,
  createExecutor,
  isCompleteCode,
  printQuickInfo,
  jupyter,
};
