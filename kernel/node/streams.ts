/** @file Shows printed text, uncaught errors and calls of process.exit() below the cell. */

import type { Kernel } from "../kernel.js";
import type { StreamName } from "../output.js";

/** Shows the text written to stdout and stderr below the cell that ran last. */
export function redirectStreams(kernel: Kernel): void {
  for (const name of ["stdout", "stderr"] as const) redirect(name, kernel);
}

function redirect(name: StreamName, kernel: Kernel): void {
  const stream = process[name];
  const write = stream.write.bind(stream) as (...all: unknown[]) => boolean;
  const decoder = new TextDecoder();
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    if (!kernel.print(name, text)) return write(chunk, ...rest);
    // console.log passes a callback too. It is called synchronously, because in an endless loop
    // delayed calls would fill the memory.
    for (let at = 0; at < rest.length; at++) {
      const given = rest[at];
      if (typeof given === "function") given(null);
    }
    return true;
  };
}

/**
 * Shows uncaught errors below the cell that ran last, and keeps the kernel running.
 *
 * @returns a function that repeats this if a cell has undone it
 */
export function keepAlive(kernel: Kernel): () => void {
  const report = (error: unknown) => kernel.report(error);
  const listen = () => {
    for (const event of ["uncaughtException", "unhandledRejection"])
      if (!process.listeners(event as NodeJS.Signals).includes(report)) process.on(event, report);
  };
  listen();
  return listen;
}

/**
 * Makes process.exit() throw in a cell. Exiting would lose all values, and Jupyter would not know
 * why.
 *
 * @returns the function that really ends the process
 */
export function refuseExit(): (code: number) => never {
  const exit = process.exit.bind(process);
  process.exit = () => {
    throw new Error(
      "process.exit() would end the kernel and lose all values. To shut it down, choose Kernel > Shut Down Kernel.",
    );
  };
  return exit;
}
