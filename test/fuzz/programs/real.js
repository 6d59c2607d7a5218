// @ts-check
/**
 * @file What a value is, as a TypeScript type; in the place of an array stands its shape alone.
 *
 * Arrays themselves are not compared: an array of 3 rows is no NdArray<[3 | 4]>, lest the compiler take
 * 3 and 4 for one size, though a value of that type may well have 3 rows.
 */

import { isArray } from "../isArray.js";

/** The type of what takes the place of a value of type T. Numbers nested to any depth stay as they are. */
export const SEEN = [
  "type Numbers = number | boolean | readonly Numbers[];",
  "type Seen<T> = T extends { readonly shape: infer S } ? { array: S }",
  ": T extends Numbers ? T : T extends object ? { [K in keyof T]: Seen<T[K]> } : T;",
].join(" ");

/** Longer lists are long in the program's text, and no type names each of their numbers. */
const LONG = 8;

/**
 * The narrowest type: of the number 5 it is 5, which is of the type number too.
 *
 * @returns {string}
 */
export function typeOf(/** @type {unknown} */ value) {
  if (isArray(value)) return arrayType(value);
  if (Number.isInteger(value) && !Object.is(value, -0)) return String(value);
  if (Array.isArray(value)) {
    const items = value.map(typeOf);
    return items.length > LONG ? `(${[...new Set(items)].join(" | ")})[]` : `[${items.join(", ")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const properties = Object.entries(value).map(([name, its]) => `${name}: ${typeOf(its)}`);
    return `{ ${properties.join("; ")} }`;
  }
  return value === null || value === undefined ? String(value) : typeof value;
}

/** The type that says all there is to say, for one array, number or boolean; else undefined. */
export function exactTypeOf(/** @type {unknown} */ value) {
  if (isArray(value)) return arrayType(value);
  return typeof value === "number" || typeof value === "boolean" ? typeof value : undefined;
}

function arrayType(/** @type {import("nn").NdArray} */ { shape }) {
  return `{ array: readonly [${shape.join(", ")}] }`;
}
