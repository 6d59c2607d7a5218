/** @file Sends output to the notebook through the running tslab kernel. */

import { createRequire } from "node:module";
import { sep } from "node:path";

/** An output in several formats, keyed by MIME type. The front end displays the richest format that it supports. */
export type Bundle = Record<string, unknown>;

/**
 * The function of tslab that sends output. With `update`, it overwrites the outputs that have the same display id.
 */
type Send = (
  message: {
    data: Bundle;
    metadata: Record<string, unknown>;
    transient: { display_id?: string };
  },
  update: boolean,
) => void;

const TSLAB = ["", "tslab", "dist", "jupyter.js"].join(sep);
const { cache } = createRequire(import.meta.url);

/**
 * Finds tslab's function that sends output. Returns undefined if this process is not a tslab kernel.
 *
 * tslab has no public function that sends several MIME types in one output, so we search the loaded
 * modules for the one that contains the function. This search works wherever the kernel is
 * installed. Outside a kernel, it loads nothing. If two copies of tslab are loaded, only the
 * running copy has the function.
 */
function sender(): Send | undefined {
  for (const [path, module] of Object.entries(cache)) {
    if (!path.endsWith(TSLAB)) continue;
    const send: unknown = module?.exports?.lastWriteDisplayData;
    if (typeof send === "function") return send as Send;
  }
}

/** Returns whether this process is the kernel of a notebook. */
export function inKernel(): boolean {
  return sender() !== undefined;
}

/** Sends an output to the running cell. Returns false outside a kernel. */
export function send(data: Bundle, metadata: Record<string, unknown> = {}): boolean {
  const write = sender();
  write?.({ data, metadata, transient: {} }, false);
  return write !== undefined;
}

/**
 * Returns a function that shows an output in the running cell. Each later call replaces the content of that output.
 */
export function overwritable(id: string): (data: Bundle) => void {
  let update = false;
  return (data) => {
    sender()?.({ data, metadata: {}, transient: { display_id: id } }, update);
    update = true;
  };
}
