/**
 * @file Prints errors the same way in every browser: only the type and the message. An error's
 * stack is not printed, because it contains the message only in Chrome, and because it lists the
 * worker's own lines.
 */

import { type InspectOptions, inspect } from "node:util";
import { headOf } from "../errors.js";

/**
 * Makes `console.log`, and everything else that shows values, print an error as its type and
 * message.
 */
export function printErrorsPlainly(): void {
  Object.defineProperty(Error.prototype, Symbol.for("nodejs.util.inspect.custom"), {
    value: shown,
    writable: true,
    configurable: true,
  });
}

function shown(this: Error, depth: number, options: InspectOptions): string {
  const head = headOf(this);
  // The cause of an error may itself have a cause.
  if (depth < 0) return head;
  const within = { ...options, depth: depth - 1 };
  const fields = { ...this };
  const more = Object.keys(fields).length > 0 ? ` ${inspect(fields, within)}` : "";
  const cause = this.cause === undefined ? "" : `\nCaused by: ${inspect(this.cause, within)}`;
  return head + more + cause;
}
