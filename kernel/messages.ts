/** @file What requests hold, and what is sent in answer to them, whatever carries it. */

/** Sends a message that belongs to a request to whoever listens. */
export type Publish = (type: string, content: object) => void;

/** One output in several formats. */
export interface Bundle {
  data: Record<string, unknown>;
  metadata: Record<string, unknown>;
  transient: { display_id?: string };
}

/** What a request holds; each kind has its own part of these. */
export interface Request {
  code?: string;
  cursor_pos?: number;
  silent?: boolean;
  store_history?: boolean;
  stop_on_error?: boolean;
  restart?: boolean;
}
