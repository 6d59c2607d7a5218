/** @file The part of Node's "crypto" that tslab and the bundled packages use in the worker. */

import { sha256 } from "@noble/hashes/sha2.js";
import { Buffer } from "buffer/";

/** Returns `count` unpredictable bytes. */
export function randomBytes(count: number) {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(count)));
}

/** Hashes a string with SHA-256, the only supported algorithm. */
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
