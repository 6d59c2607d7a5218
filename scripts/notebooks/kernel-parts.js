// @ts-check
/**
 * @file A child of headless.js: executes one notebook after another by tslab's compiler, executor and
 * message handler. What it leaves out of the kernel are the sockets.
 *
 * Each notebook gets an executor of its own, which holds all that cells declare. The compiler, which
 * takes most of a kernel's start, is made once, and only if there is something new to compile.
 */

import { createRequire } from "node:module";
import { setImmediate } from "node:timers/promises";
import "../kernel/fast-start.cjs";
import { remembering } from "./remembering.js";

const require = createRequire(import.meta.url);
const { createConverter } = require("tslab/dist/converter.js");
const { createExecutor } = require("tslab/dist/executor.js");
const { JupyterHandlerImpl } = require("tslab/dist/jupyter.js");

/** @type {import("tslab/dist/converter.js").Converter | undefined} */
let converter;
const convert = remembering((declarations, source) => {
  converter ??= createConverter();
  return converter.convert(declarations, source);
});
const compiler = /** @type {import("tslab/dist/converter.js").Converter} */ ({ convert });
// No lesson has a cell for the browser, which would have a compiler of its own.
const compilers = { node: compiler, browser: compiler, close: () => {} };

process.on("message", async (/** @type {string[]} */ sources) => {
  const executor = createExecutor(process.cwd(), compilers, console);
  const handler = new JupyterHandlerImpl(executor, false);
  const cells = [];
  /** @type {Map<string, any>} outputs that may be overwritten, by their display id */
  const displays = new Map();
  for (const code of sources) {
    /** @type {any[]} */
    const outputs = [];
    const print = (/** @type {string} */ name, /** @type {string} */ text) => {
      outputs.push({ output_type: "stream", name, text });
    };
    const display = (/** @type {any} */ message, /** @type {boolean} */ update) => {
      // As they are now: what a cell does to them later is not sent again.
      const { data, metadata, transient } = structuredClone(message);
      const shown = displays.get(transient.display_id);
      if (update && shown) Object.assign(shown, { data, metadata });
      if (update) return;
      const output = { output_type: "display_data", data, metadata };
      outputs.push(output);
      if (transient.display_id) displays.set(transient.display_id, output);
    };
    const request = { code, silent: false, store_history: true, user_expressions: {} };
    const reply = await handler.handleExecute(request, print, display);
    await setImmediate(); // what the cell has set in motion prints below it
    cells.push({ ...reply, outputs });
    if (reply.status !== "ok") break;
  }
  process.send?.({ cells, language_info: handler.handleKernel().language_info });
});

// When the parent lets go of it. The compiler watches files, and would keep the process alive.
process.on("disconnect", () => process.exit());
