/** @file The messages between the page and its worker. */

import type { Request } from "../messages.js";

/** The header of a Jupyter message. */
export interface Header {
  msg_id: string;
  msg_type: string;
  session: string;
}

/** A Jupyter request. */
export interface Asked {
  header: Header;
  content: Request;
}

/** A file that cells may read; with its bytes if they could be read and are not too many. */
export interface GivenFile {
  size: number;
  bytes?: Blob;
}

/** The files by their paths from the site's folder, and the folder of the notebook. */
export interface Given {
  folder: string;
  files: Map<string, GivenFile>;
}

/**
 * Sent to the worker: a request, the files that its cells may read, or the blob URL that keeps its
 * cells running.
 */
export type ToWorker = { asked: Asked } | { given: Given } | { lifeline: string };

/** Sent by the worker: that it is ready, or a Jupyter message in answer to a request. */
export type FromWorker =
  | { ready: true }
  | { channel: "shell" | "iopub"; type: string; content: object; parent: Header };
