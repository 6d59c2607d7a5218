/** @file Node's "util" in the worker. */

export { format, formatWithOptions, inspect } from "node-inspect-extracted";
export const { TextDecoder, TextEncoder } = globalThis;
