/**
 * @file Starts the kernel the way Jupyter does: `kernel --config-path FILE`, with `--js` for
 * JavaScript.
 */

import { readFileSync } from "node:fs";
import { formatWithOptions, parseArgs } from "node:util";
import { Kernel } from "../kernel.js";
import type { Tslab } from "../tslab.js";
import { type Connection, Server, type Sockets } from "./server.js";
import { keepAlive, redirectStreams, refuseExit } from "./streams.js";

/** Milliseconds to wait before exiting, so that the last reply can be sent. */
const FAREWELL = 100;

/** Starts the kernel with command-line options. */
export async function start(args: string[], tslab: Tslab, sockets: Sockets): Promise<void> {
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
  const kernel = new Kernel({
    tslab,
    folder: process.cwd(),
    isJs: values.js,
    show: (value) => formatWithOptions({ colors: false }, value),
    isStop,
  });
  const server = new Server(kernel, connection, sockets);
  const exit = refuseExit();
  try {
    await server.listen(connection, () => setTimeout(exit, FAREWELL, 0));
  } catch (error) {
    // Jupyter chooses free ports, but sometimes another program takes one before the kernel has
    // started. Without that port the kernel would receive nothing; if it exits, Jupyter starts
    // another kernel.
    const { address, code } = error as { address?: string; code?: string };
    console.error(`The kernel is stopping: it cannot listen on ${address} (${code}).`);
    exit(1);
  }
  process.on("SIGINT", () => kernel.interrupt());
  redirectStreams(kernel);
  keepAlive(kernel);
  endWithParent(exit);
}

/**
 * Whether an error means that the stop button ended a loop, or a cell that was awaiting something.
 */
function isStop(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return code === "ERR_SCRIPT_EXECUTION_INTERRUPTED" || message === "Interrupted asynchronously";
}

/** Exits when the Jupyter process that started the kernel has ended, for whatever reason. */
function endWithParent(exit: (code: number) => never): void {
  const parent = process.ppid;
  if (process.env.JPY_PARENT_PID !== String(parent)) return;
  setInterval(() => process.ppid === parent || exit(1), 1000).unref();
}
