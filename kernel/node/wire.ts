/**
 * @file Jupyter's messages as they travel: a header, the parent's header, metadata and content, signed.
 * Source: "The wire protocol", jupyter-client.readthedocs.io/en/stable/messaging.html.
 */

import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import type { Request } from "../messages.js";

/** What a message says of itself. */
export interface Header {
  msg_id: string;
  msg_type: string;
  session: string;
  username: string;
  date: string;
  version: string;
}

/** A request that has come in. */
export interface Message {
  /** Whom a reply goes to, as the socket knows them. */
  identities: Buffer[];
  header: Header;
  content: Request;
}

const DELIMITER = Buffer.from("<IDS|MSG>");

/** Writes and reads the messages of one kernel. */
export class Wire {
  readonly #key: string;
  readonly #session = randomUUID();

  /** @param key what messages are signed with; not at all where it is empty */
  constructor(key: string) {
    this.#key = key;
  }

  /** The frames of a message that belongs to `parent`. */
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

  /** @throws Error where the frames are no message, or not signed with the key */
  read(frames: Buffer[]): Message {
    const at = frames.findIndex((frame) => frame.equals(DELIMITER));
    if (at < 0) throw new Error("A message came in without its delimiter.");
    const [signature, header, parent, metadata, content] = frames.slice(at + 1);
    const wanted = Buffer.from(this.#sign([header, parent, metadata, content]));
    if (signature.length !== wanted.length || !timingSafeEqual(signature, wanted))
      throw new Error("A message came in that is not signed with this kernel's key.");
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
