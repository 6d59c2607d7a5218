/** @file What a worker is given before each cell: your own files, because it cannot ask for one during the cell. */

import type { ReadableFiles } from "../messages.js";
import type { Drive } from "./lab.js";
import type { Application, LiteKernel } from "./lite.js";
import { Readable } from "./readable.js";

/** Gives the files as they are now to a kernel. */
export function giver(
  drive: Drive,
  app: Application,
): (kernel: LiteKernel) => Promise<ReadableFiles> {
  const readable = new Readable(drive);
  return async (kernel) => ({ folder: folderOf(kernel, app), files: await readable.look() });
}

/** The folder of a kernel's notebook, wherever that was moved. */
function folderOf({ id, location }: LiteKernel, { serviceManager }: Application): string {
  const sessions = [...serviceManager.sessions.running()];
  const path = sessions.find(({ kernel }) => kernel?.id === id)?.path;
  return path === undefined ? location : path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
