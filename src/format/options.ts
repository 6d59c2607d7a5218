/** @file numpy's print options. They apply to the whole program. */

import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";

/** The supported options of numpy's `set_printoptions`. */
export interface PrintOptions {
  /**
   * The maximum number of digits after the decimal point; fewer are printed if they are enough to
   * identify the number. Default 8.
   */
  precision?: number;
  /**
   * Arrays with more entries than this are shortened with `...`. Default 1000; with `Infinity`, arrays
   * are never shortened.
   */
  threshold?: number;
  /** The number of entries shown at the start and the end of a shortened axis. Default 3. */
  edgeitems?: number;
  /** The maximum number of characters per line. Default 75. */
  linewidth?: number;
  /**
   * If `true`, small numbers are printed without an exponent, and very small numbers as `0.`. Default
   * `false`.
   */
  suppress?: boolean;
}

let current: Required<PrintOptions> = {
  precision: 8,
  threshold: 1000,
  edgeitems: 3,
  linewidth: 75,
  suppress: false,
};

/**
 * Sets how arrays are printed from now on, like numpy's `set_printoptions`.
 *
 * @param options the options to change; the other options do not change
 * @throws {RangeError} if a value is out of range
 * @throws {TypeError} if there is no option with that name, or `suppress` is not a boolean
 * @example
 * const before = getPrintOptions();
 * setPrintOptions({ precision: 3 });
 * array([1, 2, 3]).div(7); // array([0.143, 0.286, 0.429])
 * setPrintOptions(before);
 */
export function setPrintOptions(options: PrintOptions): void {
  current = withDefaults(options);
}

/**
 * Returns a copy of the current print options, like numpy's `get_printoptions`.
 *
 * @example
 * getPrintOptions().precision; // 8
 */
export function getPrintOptions(): Required<PrintOptions> {
  return { ...current };
}

/** Checks the given options and adds the current values of all other options. */
export function withDefaults(options: PrintOptions = {}): Required<PrintOptions> {
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw typeError(
      `print options must be an object, as in { precision: 3 }, not ${describeValue(options)}`,
    );
  const all: Record<string, unknown> = { ...current };
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    checkOption(name, value);
    all[name] = value;
  }
  return all as unknown as Required<PrintOptions>;
}

function checkOption(name: string, value: unknown): void {
  switch (name) {
    case "suppress":
      if (typeof value === "boolean") return;
      throw typeError(`suppress must be true or false, not ${describeValue(value)}`);
    case "threshold":
      if (typeof value === "number" && value >= 0) return;
      throw rangeError(
        `threshold must be a number of entries or Infinity, not ${describeValue(value)}`,
      );
    case "precision":
      // toFixed and toExponential accept at most 100 digits.
      checkInteger(name, value, 100);
      return;
    case "edgeitems":
    case "linewidth":
      checkInteger(name, value, Number.MAX_SAFE_INTEGER);
      return;
    default:
      throw typeError(
        `unknown print option "${name}"; the options are ${Object.keys(current).join(", ")}`,
      );
  }
}

function checkInteger(name: string, value: unknown, largest: number): void {
  if (Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= largest) return;
  const range = largest === Number.MAX_SAFE_INTEGER ? ", 0 or more" : ` from 0 to ${largest}`;
  throw rangeError(`${name} must be a whole number${range}, not ${describeValue(value)}`);
}
