/**
 * @file Node's "fs" in the worker, as far as "nn" asks it: files of the site, by their addresses, and those
 * beside the notebook, by their paths.
 */

import { bytesOf, namesIn, sizeOf } from "../files.js";

/** The bytes of a file, or its text. */
export function readFileSync(file: string | URL, encoding?: "utf8"): Uint8Array | string {
  const bytes = file instanceof URL ? fetched(file) : beside(file);
  // As Node does, with the mark that may stand before the text.
  return encoding ? new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes) : bytes;
}

/** How large a file is, or that there is a folder in its place. */
export function statSync(path: string): { size: number; isFile: () => boolean } {
  const size = sizeOf(path);
  const isFile = size !== undefined;
  if (!isFile && namesIn(path).length === 0) throw missing("stat", path);
  return { size: size ?? 0, isFile: () => isFile };
}

/** The names of a folder's files. */
export function readdirSync(path: string): string[] {
  return namesIn(path);
}

function beside(path: string): Uint8Array {
  statSync(path);
  const bytes = bytesOf(path);
  if (!bytes) throw new Error(`${path} could not be read: it is too large, or not yet complete.`);
  return bytes;
}

/** As Node says it. */
function missing(what: string, path: string): Error {
  const code = "ENOENT";
  return Object.assign(new Error(`${code}: no such file or directory, ${what} '${path}'`), {
    code,
  });
}

/** What lies at an address. At once, since Node's own gives it at once: a worker may wait. */
function fetched(file: URL): Uint8Array {
  const request = new XMLHttpRequest();
  request.open("GET", file, false);
  request.responseType = "arraybuffer";
  try {
    request.send();
  } catch {
    throw notLoaded(file);
  }
  if (request.status !== 200) throw notLoaded(file);
  return new Uint8Array(request.response);
}

function notLoaded({ pathname }: URL): Error {
  const name = pathname.slice(pathname.lastIndexOf("/") + 1);
  return new Error(
    `${name}, a file of this site, could not be loaded: there is no network, or the file is missing.`,
  );
}

// tslab names it, and asks nothing of it.
export default {};
