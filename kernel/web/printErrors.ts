/**
 * @file Errors as a cell prints them: kind and message, once, in every browser. Of their stacks Chrome's has
 * the message, and Firefox's and Safari's have not; and all name the worker's own lines.
 */

import { type InspectOptions, inspect } from "node:util";
import { headOf } from "../errors.js";

/** Lets `console.log` and all that shows a value do so. */
export function printErrorsPlainly(): void {
  Object.defineProperty(Error.prototype, Symbol.for("nodejs.util.inspect.custom"), {
    value: shown,
    writable: true,
    configurable: true,
  });
}

function shown(this: Error, depth: number, options: InspectOptions): string {
  const head = headOf(this);
  // A cause may have its error for a cause.
  if (depth < 0) return head;
  const within = { ...options, depth: depth - 1 };
  const fields = { ...this };
  const more = Object.keys(fields).length > 0 ? ` ${inspect(fields, within)}` : "";
  const cause = this.cause === undefined ? "" : `\nCaused by: ${inspect(this.cause, within)}`;
  return head + more + cause;
}
