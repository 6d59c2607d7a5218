/** @file What the kernel in a browser offers to the module "nn": see `Host` in src/host.ts. */

import type { Host } from "nn/dist/host.js";
import { namesIn, readBytes, readData, sizeOf } from "./files.js";
import { load } from "./shims/module.js";

/** Everything that does not work as in Node, apart from what every kernel offers. */
export const host: Omit<Host, "inNotebook" | "show" | "checkInterrupt" | "withoutHostFrames"> = {
  sizeOf,
  readBytes,
  namesIn,
  readData,
  load,
  script: (name) => ({ url: `../node_modules/${name}` }),
  writeToTerminal: () => {},
};
