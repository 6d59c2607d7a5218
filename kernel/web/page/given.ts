/**
 * @file What a worker is given before a cell that may read a file: all files, since it cannot ask for one
 * while its cell waits.
 */

import type { ReadableFiles } from "../messages.js";
import type { Drive } from "./lab.js";
import type { Application, LiteKernel } from "./lite.js";
import { Readable } from "./readable.js";

/** What a cell names that reads files. */
const READS = /\breadTable\b/;

/** Whether a cell may read files, itself or by what it defines. */
export function mayRead(code: string): boolean {
  return READS.test(code);
}

/** Gives the files as they are now to a kernel. */
export function giver(
  home: URL,
  drive: Drive,
  app: Application,
): (kernel: LiteKernel) => Promise<ReadableFiles> {
  const readable = new Readable(home, drive);
  return async (kernel) => ({ folder: folderOf(kernel, app), files: await readable.look() });
}

/** The folder of a kernel's notebook, wherever that was moved. */
function folderOf({ id, location }: LiteKernel, { serviceManager }: Application): string {
  const sessions = [...serviceManager.sessions.running()];
  const path = sessions.find(({ kernel }) => kernel?.id === id)?.path;
  return path === undefined ? location : path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
