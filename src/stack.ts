/**
 * @file Reads a stack. Chrome and Node write `    at add (file:///home/me/first.js:3:5)`, below the error's
 * message; Firefox and Safari `add@file:///home/me/first.js:3:5`, and leave the message out.
 */

const FRAME = /^\s+at /;
const PLACE = /:\d+:\d+$/;

/** The lines of a stack that name a place. */
export function framesOf(stack: string): string[] {
  const lines = stack.split("\n");
  const frames = lines.filter((line) => FRAME.test(line));
  return frames.length > 0 ? frames : lines.filter((line) => PLACE.test(line));
}

/** The place that such a line names: a path or a URL, or the name of a cell's compiled text. */
export function placeOf(frame: string): string {
  const call = frame.replace(/^\s+at (async )?/, "");
  if (isFile(call) || /^[a-z-]+:\/\//.test(call)) return call;
  const before = FRAME.test(frame) ? " (" : "@";
  const start = call.indexOf(before);
  return start < 0 ? call : call.slice(start + before.length);
}

/** Whether a place is the absolute path of a file, or a URL of one. */
export function isFile(place: string): boolean {
  return /^(\/|[A-Za-z]:[\\/]|file:)/.test(place);
}
