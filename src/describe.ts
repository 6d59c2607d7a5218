/** @file Formats numbers and other values for messages. */

import type { Floats } from "./floats.js";

/** Formats a number to `digits` significant digits, without trailing zeros. */
export function formatNumber(value: number, digits = 3): string {
  return String(Number(value.toPrecision(digits)));
}

/** The maximum length, in characters, of a string, list or bigint in a message. */
const LONG = 40;

/**
 * Describes a value for a message. A short value is written as in code (`5`, `"5"`, `[1, 2]`, `null`).
 * For any other value, the message names its kind (`an array of shape (4,3)`, `a list of 1000 values`,
 * `an object`).
 */
export function describeValue(value: unknown): string {
  if (typeof value === "string")
    return JSON.stringify(value.length > LONG ? `${value.slice(0, LONG)}…` : value);
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "bigint" && `${value}n`.length <= LONG) return `${value}n`;
  return isList(value) ? listText(value) : kindOf(value);
}

/** Returns the kind of a value, with an article: `a number`, `an array of shape (4,3)`. */
export function kindOf(value: unknown): string {
  if (isShaped(value)) return arrayOfShape(value.shape);
  if (isList(value)) return "a JavaScript array (array([...]) turns it into an NdArray)";
  if (typeof value === "function") return "a function";
  if (typeof value === "string") return "a string";
  if (typeof value === "number") return "a number";
  if (value instanceof Promise) return "a Promise (its value is not available yet)";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "bigint" || typeof value === "symbol") return `a ${typeof value}`;
  return String(value);
}

/** Describes an array by its shape, for example `an array of shape (4,1)`. */
export function arrayOfShape(shape: readonly number[]): string {
  return `an array of shape (${shape.join(",")}${shape.length === 1 ? "," : ""})`;
}

/** An object with numbers and a shape, such as an NdArray. */
export interface ShapedNumbers {
  readonly data: Floats;
  readonly shape: readonly number[];
}

/** Returns whether a value has numbers and a shape, like an NdArray. */
export function isShaped(value: unknown): value is ShapedNumbers {
  const { data, shape } = (value ?? {}) as Partial<ShapedNumbers>;
  return data instanceof Float64Array && Array.isArray(shape);
}

/** Returns whether a value is a JavaScript array or a typed array, such as `.data`. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}

/** Writes out a short list of plain values. For any other list, returns only the length. */
function listText(list: ArrayLike<unknown>): string {
  const few = list.length <= LONG / 4 ? Array.from(list) : undefined;
  const isPlain = few?.every((item) => typeof item !== "object" || item === null);
  const text = isPlain ? `[${few?.map(describeValue).join(", ")}]` : "";
  if (isPlain && text.length <= LONG) return text;
  return `a list of ${list.length} value${list.length === 1 ? "" : "s"}`;
}
