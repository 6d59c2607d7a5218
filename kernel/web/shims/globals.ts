/**
 * @file What Node gives every module. The bundler hands it to "nn", tslab and their packages wherever
 * they name it; a cell does not see it.
 */

import { folder } from "../paths.js";

export { Buffer } from "buffer/";

/** By the version tslab chooses the language that cells are compiled to. */
export const process = {
  version: "v20.19.0",
  versions: { node: "20.19.0" },
  platform: "linux",
  browser: true,
  argv: [],
  env: {},
  cwd: () => folder,
  nextTick: queueMicrotask,
};
