/** @file The messages between the page and its worker. */

import type { Request } from "../messages.js";

/** The header of a Jupyter message. */
export interface Header {
  msg_id: string;
  msg_type: string;
  session: string;
}

/** A Jupyter request. */
export interface JupyterRequest {
  header: Header;
  content: Request;
}

/** One of your own files. It has no bytes if it is too large or could not be read. */
export interface ReadableFile {
  size: number;
  bytes?: Blob;
}

/**
 * The notebook's folder, and your own files, keyed by path. All paths are relative to the site's
 * folder.
 */
export interface ReadableFiles {
  folder: string;
  files: Map<string, ReadableFile>;
}

/**
 * A message to the worker: a request, your own files as they are now, or the blob URL whose removal
 * stops a cell.
 */
export type ToWorker =
  | { request: JupyterRequest }
  | { files: ReadableFiles }
  | { interruptUrl: string };

/**
 * A message from the worker: either a notice that the worker is ready, or a Jupyter message in
 * response to a request.
 */
export type FromWorker =
  | { ready: true }
  | { channel: "shell" | "iopub"; type: string; content: object; parent: Header };
