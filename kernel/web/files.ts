/**
 * @file The files that cells can read: your own, which the page sends before each cell, and the
 * site's, which are loaded on demand. A worker is allowed to block while it loads a file.
 */

import { resolve } from "node:path";
import type { ReadableFile, ReadableFiles } from "./messages.js";

/** The synchronous reader, which is available only in workers. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** An entry in the list of the site's files. */
interface ServedFile {
  path: string;
  type: string;
  size: number;
}

/** The site's folder, seen from the worker's file in extensions/nn-kernel/static/. */
const site = new URL("../../../", import.meta.url);
let folder = "/";
/**
 * Your own files, keyed by path. Paths are normalized, because macOS may store a letter and its
 * accent separately.
 */
let own = new Map<string, ReadableFile>();
/** The sizes of the site's files, keyed by path; undefined until they are needed. */
let served: Map<string, number> | undefined;

/** Sets your own files, as they are from now on. */
export function setFiles(files: ReadableFiles): void {
  folder = `/${files.folder}`;
  own = new Map([...files.files].map(([path, file]) => [`/${path}`.normalize(), file]));
}

/** Returns the size of a file in bytes; undefined for a folder. */
export function sizeOf(path: string): number | undefined {
  const place = placeOf(path);
  const size = own.get(place)?.size ?? servedFiles().get(place);
  if (size === undefined && namesIn(path).length === 0)
    throw Object.assign(new Error(`There is no file ${path}.`), { code: "ENOENT" });
  return size;
}

/** Returns the bytes of a file. */
export function readBytes(path: string): Uint8Array {
  const place = placeOf(path);
  const file = own.get(place);
  if (!file) return load(new URL(`files${encodeURI(place)}`, site));
  if (!file.bytes)
    throw new Error(`${path} could not be read: it is too large, or it is still being saved.`);
  return new Uint8Array(new FileReaderSync().readAsArrayBuffer(file.bytes));
}

/** Returns the names of the files and folders in a folder. */
export function namesIn(path: string): string[] {
  const start = `${placeOf(path)}/`.replace("//", "/");
  const within = [...own.keys(), ...servedFiles().keys()].filter((file) => file.startsWith(start));
  return [...new Set(within.map((file) => file.slice(start.length).split("/")[0]))];
}

/** Reads a file of text from the folder data/, which is next to the folder of the worker's file. */
export function readData(name: string): string {
  return textOf(load(new URL(`../data/${name}`, import.meta.url)));
}

/** Returns the absolute form of a path that a cell uses; `/` is the site's folder. */
function placeOf(path: string): string {
  return resolve(folder, path).normalize();
}

/** Returns the site's files, apart from notebooks; none if the list of files cannot be loaded. */
function servedFiles(): Map<string, number> {
  if (served) return served;
  try {
    const { content } = JSON.parse(textOf(load(new URL("api/contents/all.json", site))));
    const files = (content as ServedFile[]).filter(({ type }) => type === "file");
    served = new Map(files.map(({ path, size }) => [`/${path}`.normalize(), size]));
  } catch {
    return new Map();
  }
  return served;
}

function textOf(bytes: Uint8Array): string {
  // Like Node, this keeps a byte order mark.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function load(url: URL): Uint8Array {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.responseType = "arraybuffer";
  try {
    request.send();
  } catch {
    throw notLoaded(url);
  }
  if (request.status !== 200) throw notLoaded(url);
  return new Uint8Array(request.response);
}

function notLoaded({ pathname }: URL): Error {
  const name = pathname.slice(pathname.lastIndexOf("/") + 1);
  return new Error(
    `${name}, a file of this site, could not be loaded: you are offline, or the file is missing.`,
  );
}
