/**
 * @file Prints errors without the kernel's own lines: the type, the message, and the lines of cells.
 * An error's stack is not printed, because it lists the kernel's lines, and because it contains the
 * message only in V8.
 */

import { type InspectOptions, inspect } from "node:util";
import { causeOf, errorsIn, headOf } from "./errors.js";

/** Properties that are printed separately, or that describe the error and not its values. */
const KNOWN = new Set(["name", "message", "stack", "cause", "errors"]);

/**
 * Changes how `console.log`, and everything else that shows values, prints an error.
 *
 * @param placesOf returns the lines of cells that an error went through
 */
export function printErrorsPlainly(placesOf: (error: Error) => string[] = () => []): void {
  function shown(this: Error, depth: number, options: InspectOptions): string {
    const head = [headOf(this), ...placesOf(this).map((place) => `    at ${place}`)].join("\n");
    // The cause of an error may itself have a cause.
    if (depth < 0) return head;
    const within = { ...options, depth: depth - 1 };
    const fields = Object.entries(this).filter(([name]) => !KNOWN.has(name));
    const more = fields.length > 0 ? ` ${inspect(Object.fromEntries(fields), within)}` : "";
    const cause = causeOf(this);
    const parts = [
      ...(cause === undefined ? [] : [`Caused by: ${inspect(cause, within)}`]),
      ...errorsIn(this).map((one) => `Contains: ${inspect(one, within)}`),
    ];
    return [head + more, ...parts].join("\n");
  }
  Object.defineProperty(Error.prototype, Symbol.for("nodejs.util.inspect.custom"), {
    value: shown,
    writable: true,
    configurable: true,
  });
}
