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

/** To the worker: a request, or the address by which its cells learn that they are to stop. */
export type ToWorker = { asked: Asked } | { lifeline: string };

/** From the worker: that it is ready, or a message of Jupyter's in answer to a request. */
export type FromWorker =
  | { ready: true }
  | { channel: "shell" | "iopub"; type: string; content: object; parent: Header };
