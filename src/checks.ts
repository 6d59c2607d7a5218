/** @file What arguments must be, whatever takes them. Each check throws one sentence, by the argument's name. */

import { describeValue } from "./describe.js";
import { rangeError, typeError } from "./errors.js";

/** @throws RangeError for what is not a whole number from 0 to `most`. */
export function checkCount(name: string, value: unknown, most = Number.MAX_SAFE_INTEGER): void {
  if (!Number.isInteger(value) || (value as number) < 0)
    throw rangeError(`${name} must be a whole number, 0 or more, not ${describeValue(value)}`);
  if ((value as number) > most)
    throw rangeError(`${name} must be at most ${most}, not ${describeValue(value)}`);
}

/** @throws TypeError for what is no number; NaN and Infinity are numbers. */
export function checkNumber(name: string, value: unknown): void {
  if (typeof value !== "number")
    throw typeError(`${name} must be a number, not ${describeValue(value)}`);
}

/** @throws RangeError for what is not a finite number. */
export function checkFinite(name: string, value: unknown): void {
  if (!Number.isFinite(value))
    throw rangeError(`${name} must be a finite number, not ${describeValue(value)}`);
}

/** What an option can be; one that is checked elsewhere is "anything". */
export type OptionKind = "a text" | "a number" | "true or false" | "a list of texts" | "anything";

/** All options that there are, and what each can be. */
export type OptionKinds<Name extends PropertyKey = string> = Record<Name, OptionKind>;

const isText = (value: unknown) => typeof value === "string";
const isOption: Record<OptionKind, (value: unknown) => boolean> = {
  "a text": isText,
  "a number": (value) => typeof value === "number",
  "true or false": (value) => typeof value === "boolean",
  "a list of texts": isTexts,
  anything: () => true,
};

/** Whether it is a list of texts. */
export function isTexts(value: unknown): value is string[] {
  return isListOf(value, isText);
}

/** Whether it is a list, and all in it is of a kind: soon said also of billions of empty places. */
export function isListOf(value: unknown, isOne: (item: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  for (const item of value) if (!isOne(item)) return false;
  return true;
}

/**
 * Checks what came as options. An option that is undefined is left out.
 *
 * @param name of the function that takes them
 * @param known all options that there are, and what each can be
 * @throws TypeError for what is no object, for an option that there is not, and one of another kind
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
      throw typeError(
        `${name}: there is no option ${describeValue(option)}; those known are ${names.join(", ")}`,
      );
    const kind = known[option as keyof Options];
    if (value !== undefined && !isOption[kind](value))
      throw typeError(`${name}: ${option} must be ${kind}, not ${describeValue(value)}`);
  }
}
