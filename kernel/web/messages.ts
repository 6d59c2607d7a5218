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

/** A file that cells may read; with its bytes if they could be read and are not too many. */
export interface ReadableFile {
  size: number;
  bytes?: Blob;
}

/** The files by their paths from the site's folder, and the folder of the notebook. */
export interface ReadableFiles {
  folder: string;
  files: Map<string, ReadableFile>;
}

/**
 * Sent to the worker: a request, the files that its cells may read, or the blob URL that keeps its
 * cells running.
 */
export type ToWorker =
  | { request: JupyterRequest }
  | { files: ReadableFiles }
  | { interruptUrl: string };

/** Sent by the worker: that it is ready, or a Jupyter message in answer to a request. */
export type FromWorker =
  | { ready: true }
  | { channel: "shell" | "iopub"; type: string; content: object; parent: Header };
