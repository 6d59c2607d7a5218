/**
 * @file The globals that Node gives every module. The bundler provides them to tslab and
 * the packages; a cell does not see them.
 */

import { folder } from "../paths.js";

export { Buffer } from "buffer/";

/** tslab uses this version of Node to choose the language version of compiled cells. */
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
