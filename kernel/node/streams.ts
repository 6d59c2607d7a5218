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
    const written = rest.find((given) => typeof given === "function");
    // console.log passes a callback too. It is called synchronously, because in an endless loop
    // delayed calls would fill the memory.
    (written as ((error: null) => void) | undefined)?.(null);
    return true;
  };
}

/** Shows uncaught errors below the cell that ran last, and keeps the kernel running. */
export function keepAlive(kernel: Kernel): void {
  process.on("uncaughtException", (error) => kernel.report(error));
  process.on("unhandledRejection", (error) => kernel.report(error));
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
