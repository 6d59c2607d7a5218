/** @file The contents of requests, and of the messages that answer them. */

/** Sends all listeners a message that belongs to a request. */
export type Publish = (type: string, content: object) => void;

/** An output in several formats. */
export interface Bundle {
  data: Record<string, unknown>;
  metadata: Record<string, unknown>;
  transient: { display_id?: string };
}

/** The content of a request; each type of request uses some of these fields. */
export interface Request {
  code?: string;
  cursor_pos?: number;
  silent?: boolean;
  store_history?: boolean;
  stop_on_error?: boolean;
  restart?: boolean;
  /** Expressions whose values the reply contains, by name. */
  user_expressions?: Record<string, string>;
}
