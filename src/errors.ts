/** @file The errors that the library throws. Their stacks leave out the library's own lines. */

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

/** Makes a TypeError, for a value of the wrong type. */
export function typeError(message: string): TypeError {
  return withoutOwnLines(new TypeError(message));
}

/** Makes a RangeError, for a value of the right type that is not allowed. */
export function rangeError(message: string): RangeError {
  return withoutOwnLines(new RangeError(message));
}

/** Makes an Error, for a failure that is not caused by a value. */
export function plainError(message: string): Error {
  return withoutOwnLines(new Error(message));
}

/** The library's folder, as a path and as a URL: a stack may name files either way. */
const OWN_FOLDER = [`${import.meta.dirname}`, import.meta.url.replace(/\/[^/]*$/, "")];
/** The folder of the project's kernel, next to the library's. */
const KERNEL_FOLDER = OWN_FOLDER.map((folder) => folder.replace(/[^\\/]*$/, "kernel"));
const TSLAB_FOLDER = /[\\/]node_modules[\\/]tslab[\\/]/;

/**
 * Removes the library's own lines from the stack of an error. The lines of a notebook's cells stay,
 * because the kernel uses them to find the learner's line. The stack is read-only, because Node would
 * otherwise add a line of the library above the message.
 */
function withoutOwnLines<E extends Error>(error: E): E {
  const message = `${error.name}: ${error.message}`;
  const frames = framesOf(error.stack ?? "");
  const callers = frames.filter((frame) => !isIn(OWN_FOLDER, locationOf(frame)));
  const stack = [message, ...callers].join("\n");
  Object.defineProperty(error, "stack", { value: stack, writable: false });
  // console.log prints this. For an error without frames, Node would put the message in brackets.
  const shown = () => [message, ...callers.filter(isFileOfCaller)].join("\n");
  Object.defineProperty(error, Symbol.for("nodejs.util.inspect.custom"), { value: shown });
  return error;
}

/** Returns whether a frame names a file that the caller can open; the compiled code of a cell is not one. */
function isFileOfCaller(frame: string): boolean {
  const location = locationOf(frame);
  return isFile(location) && !isIn(KERNEL_FOLDER, location) && !TSLAB_FOLDER.test(location);
}

function isIn(folders: readonly string[], location: string): boolean {
  return folders.some(
    (folder) => location.startsWith(folder) && /^[\\/]/.test(location.slice(folder.length)),
  );
}
