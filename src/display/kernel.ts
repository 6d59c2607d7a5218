/** @file Reaches the running tslab kernel. */

import { createRequire } from "node:module";
import { sep } from "node:path";

/** One output in several formats, by MIME type; the front end takes the richest it can draw. */
export type Bundle = Record<string, unknown>;

/** tslab's sender; with `update` it overwrites the outputs that have the same display id. */
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
 * The sender of the tslab kernel that this process is, or undefined outside one.
 *
 * tslab offers no call that sends several MIME types at once, so its own module is looked up among
 * those already loaded. That finds the running kernel wherever it is installed, and outside a
 * kernel it loads nothing. A kernel may have loaded two copies of tslab; only the running one
 * has a sender.
 */
function sender(): Send | undefined {
  for (const [path, module] of Object.entries(cache)) {
    if (!path.endsWith(TSLAB)) continue;
    const send: unknown = module?.exports?.lastWriteDisplayData;
    if (typeof send === "function") return send as Send;
  }
}

/** Whether this process is a notebook's kernel. */
export function inKernel(): boolean {
  return sender() !== undefined;
}

/** Sends one output to the cell that is running. False outside a kernel. */
export function send(data: Bundle, metadata: Record<string, unknown> = {}): boolean {
  const write = sender();
  write?.({ data, metadata, transient: {} }, false);
  return write !== undefined;
}

/** An output that can be overwritten: each call of the function replaces what it showed before. */
export function overwritable(id: string): (data: Bundle) => void {
  let update = false;
  return (data) => {
    sender()?.({ data, metadata: {}, transient: { display_id: id } }, update);
    update = true;
  };
}
