/**
 * @file The part of Node's "fs" that "nn" uses in the worker: it reads files from the site by URL,
 * and files next to the notebook by path.
 */

import { bytesOf, namesIn, sizeOf } from "../files.js";

/** Returns the bytes of a file, or its text. */
export function readFileSync(file: string | URL, encoding?: "utf8"): Uint8Array | string {
  const bytes = file instanceof URL ? fetched(file) : beside(file);
  // Like Node, this keeps a byte order mark.
  return encoding ? new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes) : bytes;
}

/** Returns the size of a file, and whether it is a file or a folder. */
export function statSync(path: string): { size: number; isFile: () => boolean } {
  const size = sizeOf(path);
  const isFile = size !== undefined;
  if (!isFile && namesIn(path).length === 0) throw missing("stat", path);
  return { size: size ?? 0, isFile: () => isFile };
}

/** Returns the names of the files and folders in a folder. */
export function readdirSync(path: string): string[] {
  return namesIn(path);
}

function beside(path: string): Uint8Array {
  statSync(path);
  const bytes = bytesOf(path);
  if (!bytes)
    throw new Error(`${path} could not be read: it is too large, or it is still being saved.`);
  return bytes;
}

/** Returns the error that Node throws when a file does not exist. */
function missing(what: string, path: string): Error {
  const code = "ENOENT";
  return Object.assign(new Error(`${code}: no such file or directory, ${what} '${path}'`), {
    code,
  });
}

/** Loads a URL synchronously, like Node's own functions; a worker is allowed to block. */
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
    `${name}, a file of this site, could not be loaded: you are offline, or the file is missing.`,
  );
}

// tslab imports a default export, but does not use it.
export default {};
