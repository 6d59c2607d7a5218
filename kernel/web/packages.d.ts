/** @file Packages that `npm run site` bundles with the worker. */

/** The files that the compiler reads, keyed by path. scripts/site/disk.js collects them. */
declare module "nn-disk" {
  const files: Record<string, string>;
  export default files;
}

/** Node's functions for formatting values. */
declare module "node-inspect-extracted" {
  export const format: typeof import("node:util").format;
  export const formatWithOptions: typeof import("node:util").formatWithOptions;
  export const inspect: typeof import("node:util").inspect;
}

/** Node's Buffer. */
declare module "buffer/" {
  export const Buffer: typeof import("node:buffer").Buffer;
}

declare module "@noble/hashes/sha2.js" {
  export const sha256: (bytes: Uint8Array) => Uint8Array;
}
