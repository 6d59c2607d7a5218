// @ts-check
/**
 * @file Writes the TypeScript type of a value, in which arrays are replaced with their shapes.
 *
 * The types of the arrays themselves cannot be compared. A value of the type NdArray<[3 | 4]> may have 3
 * rows, but NdArray<[3]> is not assignable to that type, because the compiler must not treat 3 and 4 as one
 * size.
 */

import { isArray } from "../isArray.js";

/** Declares the type Seen<T>: T with arrays replaced with their shapes. Nested numbers are not changed. */
export const SEEN = [
  "type Numbers = number | boolean | readonly Numbers[];",
  "type Seen<T> = T extends { readonly shape: infer S } ? { array: S }",
  ": T extends Numbers ? T : T extends object ? { [K in keyof T]: Seen<T[K]> } : T;",
].join(" ");

/** The maximum length of a list that is written out. The types never name each number in a longer list. */
const LONG = 8;

/**
 * Returns the narrowest type of a value. For the number 5, it is the type 5, which is assignable to number.
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

/**
 * Returns the most precise type that nn can give an array, number or boolean, or undefined for other values.
 */
export function exactTypeOf(/** @type {unknown} */ value) {
  if (isArray(value)) return arrayType(value);
  return typeof value === "number" || typeof value === "boolean" ? typeof value : undefined;
}

function arrayType(/** @type {import("nn").NdArray} */ { shape }) {
  return `{ array: readonly [${shape.join(", ")}] }`;
}
