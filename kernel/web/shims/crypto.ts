/** @file Node's "crypto" in the worker, as far as tslab, seedrandom and "nn" ask it. */

import { sha256 } from "@noble/hashes/sha2.js";
import { Buffer } from "buffer/";

/** So many bytes that nobody foresees. */
export function randomBytes(count: number) {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(count)));
}

/** The hash of a text; there is only SHA-256. */
export function createHash(_name: "sha256") {
  let bytes = new Uint8Array();
  const hash = {
    update(text: string, encoding: BufferEncoding) {
      bytes = Buffer.concat([bytes, Buffer.from(text, encoding)]);
      return hash;
    },
    digest: (encoding: BufferEncoding) => Buffer.from(sha256(bytes)).toString(encoding),
  };
  return hash;
}
