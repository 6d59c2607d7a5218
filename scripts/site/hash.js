// @ts-check
/** @file The hash by which the site's files are told apart, in their names and in their list. */

import { createHash } from "node:crypto";

/** How many letters of a hash are kept: what is compared are builds of the same site. */
const LETTERS = 16;

/** The hash of a file's content. */
export function hashOf(/** @type {string | Buffer} */ content) {
  return createHash("sha256").update(content).digest("hex").slice(0, LETTERS);
}
