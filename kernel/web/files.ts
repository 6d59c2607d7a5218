/** @file The files beside the notebook, as the page has given them before the cell. */

import { resolve } from "node:path";
import type { Given, GivenFile } from "./messages.js";

/** What reads at once; only workers have it. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

let folder = "/";
/** By their paths, with each letter in one piece: of a file's name a Mac may write letter and accent apart. */
let files = new Map<string, GivenFile>();

/** These are the files from now on. */
export function setFiles(given: Given): void {
  folder = `/${given.folder}`;
  files = new Map([...given.files].map(([path, file]) => [`/${path}`.normalize(), file]));
}

/** How many bytes a file has; undefined if it is not there. */
export function sizeOf(path: string): number | undefined {
  return files.get(placeOf(path))?.size;
}

/** The bytes of a file; undefined if they were not given. */
export function bytesOf(path: string): Uint8Array | undefined {
  const bytes = files.get(placeOf(path))?.bytes;
  return bytes && new Uint8Array(new FileReaderSync().readAsArrayBuffer(bytes));
}

/** The names of what a folder holds. */
export function namesIn(path: string): string[] {
  const start = `${placeOf(path)}/`.replace("//", "/");
  const within = [...files.keys()].filter((file) => file.startsWith(start));
  return [...new Set(within.map((file) => file.slice(start.length).split("/")[0]))];
}

/** A path as cells write it, from the site's folder on. */
function placeOf(path: string): string {
  return resolve(folder, path).normalize();
}
