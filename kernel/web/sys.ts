/** @file TypeScript's file system in the worker: the files that `npm run site` has collected. */

import type * as Ts from "@tslab/typescript-for-tslab";
import disk from "nn-disk";
import { folder } from "./paths.js";

const files = new Map(Object.entries(disk));
/** The names of the subfolders of each folder. */
const folders = new Map<string, Set<string>>();
for (const path of [...files.keys(), `${folder}/cell.ts`]) addFolders(path);

function addFolders(path: string): void {
  const end = path.lastIndexOf("/");
  const above = path.slice(0, end) || "/";
  const known = folders.get(above);
  if (known) return;
  folders.set(above, new Set());
  if (above === "/") return;
  addFolders(above);
  const top = above.lastIndexOf("/");
  folders.get(above.slice(0, top) || "/")?.add(above.slice(top + 1));
}

const withoutSlash = (path: string) => (path.length > 1 ? path.replace(/\/$/, "") : path);
const unwatched = { close() {} };

/** The `sys` object for TypeScript. */
export const sys: Ts.System = {
  args: [],
  newLine: "\n",
  useCaseSensitiveFileNames: true,
  write() {},
  readFile: (path) => files.get(path),
  writeFile() {},
  resolvePath: (path) => path,
  fileExists: (path) => files.has(path),
  directoryExists: (path) => folders.has(withoutSlash(path)),
  createDirectory() {},
  getExecutingFilePath: () => "/ts/lib/typescript.js",
  getCurrentDirectory: () => folder,
  getDirectories: (path) => [...(folders.get(withoutSlash(path)) ?? [])],
  readDirectory: () => [],
  watchFile: () => unwatched,
  watchDirectory: () => unwatched,
  exit() {},
};
