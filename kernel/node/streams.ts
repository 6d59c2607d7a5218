/** @file What the process prints goes to the cell; its end, and errors that nothing catches, too. */

import type { Kernel } from "../kernel.js";
import type { StreamName } from "../output.js";

/** Sends what is written to stdout and stderr to the cell that ran last. */
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
    // At once: console.log has one too, and in an endless loop those that wait would fill the memory.
    (written as ((error: null) => void) | undefined)?.(null);
    return true;
  };
}

/** Errors that nothing catches are shown below the cell that ran last; the kernel lives on. */
export function keepAlive(kernel: Kernel): void {
  process.on("uncaughtException", (error) => kernel.report(error));
  process.on("unhandledRejection", (error) => kernel.report(error));
}

/**
 * Refuses process.exit() in a cell: it would take all values with it, and Jupyter would not know why.
 *
 * @returns what ends the process
 */
export function refuseExit(): (code: number) => never {
  const exit = process.exit.bind(process);
  process.exit = () => {
    throw new Error(
      "process.exit() would end the kernel and lose all values. To end it on purpose: Kernel > Shut Down Kernel.",
    );
  };
  return exit;
}
