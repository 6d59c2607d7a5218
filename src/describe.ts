/** @file Numbers, and whatever else was given, inside sentences. */

import type { Floats } from "./floats.js";

/** A number short enough to be read out: three digits if not another number is given, no zeros at the end. */
export function formatNumber(value: number, digits = 3): string {
  return String(Number(value.toPrecision(digits)));
}

/** A longer text, list or bigint is shortened, or only called what it is. */
const LONG = 40;

/**
 * A value that was given, as a message shows it: `5`, `"5"`, `[1, 2]`, `null`, and of what has no short
 * text what it is: `an array of shape (4,3)`, `a list of 1000`, `an object`.
 */
export function describeValue(value: unknown): string {
  if (typeof value === "string")
    return JSON.stringify(value.length > LONG ? `${value.slice(0, LONG)}…` : value);
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "bigint" && `${value}n`.length <= LONG) return `${value}n`;
  return isList(value) ? listText(value) : kindOf(value);
}

/** What a value is, with its article. */
export function kindOf(value: unknown): string {
  if (isShaped(value)) return arrayOfShape(value.shape);
  if (isList(value)) return "a JavaScript array, of which array([...]) makes one of ours";
  if (typeof value === "function") return "a function";
  if (typeof value === "string") return "a text";
  if (typeof value === "number") return "a number";
  if (value instanceof Promise) return "a Promise, a value that is not there yet";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "bigint" || typeof value === "symbol") return `a ${typeof value}`;
  return String(value);
}

/** An array, by its shape: `an array of shape (4,1)`, or (3,), or (). */
export function arrayOfShape(shape: readonly number[]): string {
  return `an array of shape (${shape.join(",")}${shape.length === 1 ? "," : ""})`;
}

/** An array with a shape, such as an NdArray. */
export interface ShapedNumbers {
  readonly data: Floats;
  readonly shape: readonly number[];
}

/** Whether it has numbers and a shape, as an NdArray has. */
export function isShaped(value: unknown): value is ShapedNumbers {
  const { data, shape } = (value ?? {}) as Partial<ShapedNumbers>;
  return data instanceof Float64Array && Array.isArray(shape);
}

/** Whether it is a JavaScript array, or a list of numbers as `.data` gives one. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}

/** A few plain values in full, and of more only how many they are. */
function listText(list: ArrayLike<unknown>): string {
  const few = list.length <= LONG / 4 ? Array.from(list) : undefined;
  const isPlain = few?.every((item) => typeof item !== "object" || item === null);
  const text = isPlain ? `[${few?.map(describeValue).join(", ")}]` : "";
  return isPlain && text.length <= LONG ? text : `a list of ${list.length}`;
}
