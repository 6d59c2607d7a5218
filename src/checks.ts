/** @file Functions that check arguments. Each throws an error that names the argument and shows its value. */

import { describeValue } from "./describe.js";
import { rangeError, typeError } from "./errors.js";

/**
 * Checks that a value is a whole number from `least` to `most`.
 *
 * @throws {RangeError} if the value is anything else
 */
export function checkCount(
  name: string,
  value: unknown,
  { least = 0, most = Number.MAX_SAFE_INTEGER } = {},
): void {
  if (!Number.isInteger(value) || (value as number) < least)
    throw rangeError(
      `${name} must be a whole number, ${least} or more, not ${describeValue(value)}`,
    );
  if ((value as number) > most)
    throw rangeError(`${name} must be at most ${most}, not ${describeValue(value)}`);
}

/**
 * Checks that a value is a number; NaN and Infinity count as numbers.
 *
 * @throws {TypeError} if the value is anything else
 */
export function checkNumber(name: string, value: unknown): void {
  if (typeof value !== "number")
    throw typeError(`${name} must be a number, not ${describeValue(value)}`);
}

/**
 * Checks that a value is a finite number.
 *
 * @throws {RangeError} if the value is anything else
 */
export function checkFinite(name: string, value: unknown): void {
  if (!Number.isFinite(value))
    throw rangeError(`${name} must be a finite number, not ${describeValue(value)}`);
}

/** The type that an option must have; "anything" means that the caller checks it. */
export type OptionKind =
  | "a string"
  | "a number"
  | "true or false"
  | "a list of strings"
  | "anything";

/** The options that a function accepts, each with its type. */
export type OptionKinds<Name extends PropertyKey = string> = Record<Name, OptionKind>;

const isString = (value: unknown) => typeof value === "string";
const isOption: Record<OptionKind, (value: unknown) => boolean> = {
  "a string": isString,
  "a number": (value) => typeof value === "number",
  "true or false": (value) => typeof value === "boolean",
  "a list of strings": isStrings,
  anything: () => true,
};

/** Returns whether a value is a list of strings. */
export function isStrings(value: unknown): value is string[] {
  return isListOf(value, isString);
}

/**
 * Returns whether a value is a list in which every item passes `isOne`. Unlike `every`, this function
 * does not skip empty slots.
 */
export function isListOf(value: unknown, isOne: (item: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  for (const item of value) if (!isOne(item)) return false;
  return true;
}

/**
 * Checks the options of a call. An option whose value is undefined is treated as if it were left
 * out.
 *
 * @param name the name of the function that accepts the options
 * @param known the options that the function accepts, each with its type
 * @throws {TypeError} if the options are not an object, an option is unknown, or an option has the
 * wrong type
 */
export function checkOptions<Options>(
  name: string,
  options: unknown,
  known: OptionKinds<keyof Options>,
): void {
  const names = Object.keys(known);
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw typeError(
      `${name}: options must be an object, as in { ${names[0]}: … }, not ${describeValue(options)}`,
    );
  for (const [option, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, option))
      throw typeError(`${name}: unknown option ${describeValue(option)}; ${listOfOptions(names)}`);
    const kind = known[option as keyof Options];
    if (value !== undefined && !isOption[kind](value))
      throw typeError(`${name}: ${option} must be ${kind}, not ${describeValue(value)}`);
  }
}

function listOfOptions(names: readonly string[]): string {
  return names.length === 1
    ? `the only option is ${names[0]}`
    : `the options are ${names.join(", ")}`;
}

/**
 * Returns the entry of a table with the given name.
 *
 * @throws {TypeError} if there is none
 */
export function lookUp<T>(what: string, table: Readonly<Record<string, T>>, name: unknown): T {
  if (typeof name === "string" && Object.hasOwn(table, name)) return table[name];
  throw typeError(`${what} must be ${anyOf(Object.keys(table))}, not ${describeValue(name)}`);
}

/** Lists names for a message: `"tanh", "relu" or "identity"`. */
export function anyOf(names: readonly string[]): string {
  const quoted = names.map(describeValue);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}
