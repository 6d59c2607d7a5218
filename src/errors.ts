/** @file The errors that the library throws. Their stack traces omit the library's own lines. */

import { host } from "./host.js";
import { framesOf, isFile, locationOf } from "./stack.js";

/**
 * Thrown if the shapes of arrays do not fit together. The compiler shows the same message if it finds
 * the mistake before the cell runs.
 */
export class ShapeError extends Error {
  /** Always "ShapeError". */
  override readonly name = "ShapeError";

  constructor(message: string) {
    super(message);
    withoutOwnLines(this);
  }
}

/** Creates a TypeError, for a value of the wrong type. */
export function typeError(message: string): TypeError {
  return withoutOwnLines(new TypeError(message));
}

/** Creates a RangeError, for a value of the right type that is not allowed. */
export function rangeError(message: string): RangeError {
  return withoutOwnLines(new RangeError(message));
}

/** Creates an Error, for a failure that is not caused by a value. */
export function plainError(message: string): Error {
  return withoutOwnLines(new Error(message));
}

/** The library's folder, as a path and as a URL, because a stack trace may contain either. */
const OWN_FOLDER = [`${import.meta.dirname}`, import.meta.url.replace(/\/[^/]*$/, "")];

/**
 * Removes the library's and the host's lines from the stack trace of an error. The lines of a notebook's
 * cells remain, because the kernel uses them to find the learner's line. `stack` is read-only, because Node
 * would otherwise add one of the library's lines above the message.
 */
function withoutOwnLines<E extends Error>(error: E): E {
  const message = `${error.name}: ${error.message}`;
  const frames = framesOf(error.stack ?? "").filter((frame) => !isOwn(locationOf(frame)));
  const callers = host().withoutHostFrames(frames);
  const stack = [message, ...callers].join("\n");
  Object.defineProperty(error, "stack", { value: stack, writable: false });
  // console.log prints this string: of the callers, only those whose files the reader can open. If an
  // error has no stack frames, Node would otherwise print the message in brackets.
  const files = callers.filter((frame) => isFile(locationOf(frame)));
  const shown = () => [message, ...files].join("\n");
  Object.defineProperty(error, Symbol.for("nodejs.util.inspect.custom"), { value: shown });
  return error;
}

function isOwn(location: string): boolean {
  return OWN_FOLDER.some(
    (folder) => location.startsWith(folder) && /^[\\/]/.test(location.slice(folder.length)),
  );
}
