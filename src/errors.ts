/** @file The errors that the library throws: a sentence for the learner, without the library's own lines. */

import { framesOf, isFile, placeOf } from "./stack.js";

/** Thrown where shapes do not fit, in the words that the compiler uses for the same mistake. */
export class ShapeError extends Error {
  override readonly name = "ShapeError";

  constructor(message: string) {
    super(message);
    withoutOwnLines(this);
  }
}

/** For a value of a wrong kind. */
export function typeError(message: string): TypeError {
  return withoutOwnLines(new TypeError(message));
}

/** For a value of the right kind that is not among those allowed. */
export function rangeError(message: string): RangeError {
  return withoutOwnLines(new RangeError(message));
}

/** For what is no fault of a value. */
export function plainError(message: string): Error {
  return withoutOwnLines(new Error(message));
}

/** The library's folder, as the two ways in which a stack names a file begin: a path or a URL. */
const OWN_FOLDER = [`${import.meta.dirname}`, import.meta.url.replace(/\/[^/]*$/, "")];
/** The project's kernel, beside it. */
const KERNEL_FOLDER = OWN_FOLDER.map((folder) => folder.replace(/[^\\/]*$/, "kernel"));
const TSLAB_FOLDER = /[\\/]node_modules[\\/]tslab[\\/]/;

/**
 * The error with a stack that leaves the library's own lines out. It keeps those of a notebook's
 * cells: the kernel finds the learner's line by them. It is fixed, since Node would put a line of
 * the library above the message.
 */
function withoutOwnLines<E extends Error>(error: E): E {
  const message = `${error.name}: ${error.message}`;
  const frames = framesOf(error.stack ?? "");
  const callers = frames.filter((frame) => !isIn(OWN_FOLDER, placeOf(frame)));
  const stack = [message, ...callers].join("\n");
  Object.defineProperty(error, "stack", { value: stack, writable: false });
  // What console.log shows. Without frames Node would put the message in brackets.
  const shown = () => [message, ...callers.filter(isFileOfCaller)].join("\n");
  Object.defineProperty(error, Symbol.for("nodejs.util.inspect.custom"), { value: shown });
  return error;
}

/** Whether it names a file that the caller can open: a cell's compiled text is none. */
function isFileOfCaller(frame: string): boolean {
  const place = placeOf(frame);
  return isFile(place) && !isIn(KERNEL_FOLDER, place) && !TSLAB_FOLDER.test(place);
}

function isIn(folders: readonly string[], place: string): boolean {
  return folders.some(
    (folder) => place.startsWith(folder) && /^[\\/]/.test(place.slice(folder.length)),
  );
}
