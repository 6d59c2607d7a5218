/**
 * @file Starts the kernel the way Jupyter does: `kernel --config-path FILE`, with `--js` for
 * JavaScript.
 */

import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { formatWithOptions, parseArgs } from "node:util";
import { Kernel } from "../kernel.js";
import { printErrorsPlainly } from "../printErrors.js";
import type { Tslab } from "../tslab.js";
import { currentModules } from "./files.js";
import { NodeInterrupts } from "./interrupts.js";
import { type Connection, Server, type Sockets } from "./server.js";
import { keepAlive, redirectStreams, refuseExit } from "./streams.js";

/** Milliseconds to wait before exiting, so that the last reply can be sent. */
const FAREWELL = 100;

/**
 * Starts the kernel with command-line options.
 *
 * @param control the path of control.js
 */
export async function start(
  args: string[],
  tslab: Tslab,
  sockets: Sockets,
  control: string,
): Promise<void> {
  const { values } = parseArgs({
    args,
    allowPositionals: true,
    options: { "config-path": { type: "string" }, js: { type: "boolean", default: false } },
  });
  const file = values["config-path"];
  if (file === undefined) {
    console.error(
      "Jupyter starts this program with --config-path FILE. To open the lessons, run npm start.",
    );
    process.exitCode = 1;
    return;
  }
  const connection: Connection = JSON.parse(readFileSync(file, "utf8"));
  const interrupts = new NodeInterrupts();
  const kernel = new Kernel({
    tslab,
    folder: process.cwd(),
    isJs: values.js,
    show: (value) => formatWithOptions({ colors: false }, value),
    interrupts,
    hostObjects: () => ({
      process,
      "EventEmitter.prototype": EventEmitter.prototype,
      "process.stdout": process.stdout,
      "process.stderr": process.stderr,
    }),
    repair: () => listen(),
    withCurrentModules: currentModules(),
  });
  const server = new Server(kernel, connection, sockets, interrupts, control);
  const exit = refuseExit();
  printErrorsPlainly((error) => kernel.placesOf(error));
  redirectStreams(kernel);
  const listen = keepAlive(kernel);
  // Jupyter interrupts this kernel with messages, but other programs may send signals.
  process.on("SIGINT", () => kernel.interrupt());
  try {
    await server.listen(connection, () =>
      setTimeout(() => void server.close().then(() => exit(0)), FAREWELL),
    );
  } catch (error) {
    // Jupyter chooses free ports, but sometimes another program takes one before the kernel has
    // started. Without that port the kernel would receive nothing; if it exits, Jupyter starts
    // another kernel.
    const { address, code } = error as { address?: string; code?: string };
    console.error(`The kernel is stopping: it cannot listen on ${address} (${code}).`);
    await server.close();
    exit(1);
  }
}
