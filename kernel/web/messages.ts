/** @file What the page and its worker send each other. */

import type { Request } from "../messages.js";

/** What a Jupyter message says of itself. */
export interface Header {
  msg_id: string;
  msg_type: string;
  session: string;
}

/** A request of Jupyter's. */
export interface Asked {
  header: Header;
  content: Request;
}

/** A file of the reader's; its bytes if they could be read, and are not too many. */
export interface GivenFile {
  size: number;
  bytes?: Blob;
}

/** The files, by their paths from the site's folder, and in which of its folders the notebook is. */
export interface Given {
  folder: string;
  files: Map<string, GivenFile>;
}

/** To the worker: a request, the files that its cells may read, or the address by which they learn that they are to stop. */
export type ToWorker = { asked: Asked } | { given: Given } | { lifeline: string };

/** From the worker: that it is ready, or a message of Jupyter's in answer to a request. */
export type FromWorker =
  | { ready: true }
  | { channel: "shell" | "iopub"; type: string; content: object; parent: Header };
