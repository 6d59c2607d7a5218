/** @file The files next to the notebook, as the page sent them before the cell ran. */

import { resolve } from "node:path";
import type { ReadableFile, ReadableFiles } from "./messages.js";

/** The synchronous reader, which is available only in workers. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

let folder = "/";
/**
 * The files, keyed by path. Paths are normalized, because macOS may store a letter and its accent
 * separately.
 */
let files = new Map<string, ReadableFile>();

/** Sets the files that cells can read from now on. */
export function setFiles(readable: ReadableFiles): void {
  folder = `/${readable.folder}`;
  files = new Map([...readable.files].map(([path, file]) => [`/${path}`.normalize(), file]));
}

/** Returns the size of a file in bytes; undefined if the file does not exist. */
export function sizeOf(path: string): number | undefined {
  return files.get(placeOf(path))?.size;
}

/** Returns the bytes of a file; undefined if the page did not send them. */
export function bytesOf(path: string): Uint8Array | undefined {
  const bytes = files.get(placeOf(path))?.bytes;
  return bytes && new Uint8Array(new FileReaderSync().readAsArrayBuffer(bytes));
}

/** Returns the names of the files and folders in a folder. */
export function namesIn(path: string): string[] {
  const start = `${placeOf(path)}/`.replace("//", "/");
  const within = [...files.keys()].filter((file) => file.startsWith(start));
  return [...new Set(within.map((file) => file.slice(start.length).split("/")[0]))];
}

/** Returns the absolute form of a path that a cell uses; `/` is the site's folder. */
function placeOf(path: string): string {
  return resolve(folder, path).normalize();
}
