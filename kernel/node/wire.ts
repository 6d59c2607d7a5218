/**
 * @file The format in which Jupyter sends messages: a header, the parent's header, metadata and
 * content, with a signature. Source: "The wire protocol",
 * jupyter-client.readthedocs.io/en/stable/messaging.html.
 */

import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import type { Request } from "../messages.js";

/** The header of a message. */
export interface Header {
  msg_id: string;
  msg_type: string;
  session: string;
  username: string;
  date: string;
  version: string;
}

/** A received request. */
export interface Message {
  /** The recipient of a reply, as identified by the socket. */
  identities: Buffer[];
  header: Header;
  content: Request;
}

const DELIMITER = Buffer.from("<IDS|MSG>");

/** Writes and reads the messages of a kernel. */
export class Wire {
  readonly #key: string;
  readonly #session = randomUUID();

  /** @param key signs the messages; if it is empty, they are not signed */
  constructor(key: string) {
    this.#key = key;
  }

  /** Returns the frames of a message that belongs to `parent`. */
  write(type: string, content: object, parent: Header | undefined): string[] {
    const header: Header = {
      msg_id: randomUUID(),
      msg_type: type,
      session: this.#session,
      username: parent?.username ?? "",
      date: new Date().toISOString(),
      version: "5.3",
    };
    const parts = [header, parent ?? {}, {}, content].map((part) => JSON.stringify(part));
    return [DELIMITER.toString(), this.#sign(parts), ...parts];
  }

  /** @throws {Error} if the frames are not a message, or are not signed with the key */
  read(frames: Buffer[]): Message {
    const at = frames.findIndex((frame) => frame.equals(DELIMITER));
    if (at < 0) throw new Error("Received a message without a delimiter.");
    const [signature, header, parent, metadata, content] = frames.slice(at + 1);
    const wanted = Buffer.from(this.#sign([header, parent, metadata, content]));
    if (signature.length !== wanted.length || !timingSafeEqual(signature, wanted))
      throw new Error("Received a message that is not signed with this kernel's key.");
    return {
      identities: frames.slice(0, at),
      header: JSON.parse(header.toString()),
      content: JSON.parse(content.toString()),
    };
  }

  #sign(parts: (string | Buffer)[]): string {
    if (this.#key === "") return "";
    const hash = createHmac("sha256", this.#key);
    for (const part of parts) hash.update(part);
    return hash.digest("hex");
  }
}
