/**
 * @file Parses stack traces. Chrome and Node write `    at add (file:///home/me/first.js:3:5)` below the
 * error's message; Firefox and Safari write `add@file:///home/me/first.js:3:5` and omit the message.
 */

const FRAME = /^\s+at /;
const LOCATION = /:\d+:\d+$/;

/** Returns the lines of a stack trace that name a location in the code. */
export function framesOf(stack: string): string[] {
  const lines = stack.split("\n");
  const frames = lines.filter((line) => FRAME.test(line));
  return frames.length > 0 ? frames : lines.filter((line) => LOCATION.test(line));
}

/** Returns the location that a frame names: a path, a URL, or the name of a cell's compiled code. */
export function locationOf(frame: string): string {
  const call = frame.replace(/^\s+at (async )?/, "");
  if (isFile(call) || /^[a-z-]+:\/\//.test(call)) return call;
  const before = FRAME.test(frame) ? " (" : "@";
  const start = call.indexOf(before);
  return start < 0 ? call : call.slice(start + before.length);
}

/** Returns whether a location is the absolute path or the URL of a file. */
export function isFile(location: string): boolean {
  return /^(\/|[A-Za-z]:[\\/]|file:)/.test(location);
}
