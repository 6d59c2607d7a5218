/** @file How arrays are printed: numpy's print options, one set for the whole program. */

import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";

/** The options of numpy's `set_printoptions` that are known here. */
export interface PrintOptions {
  /** Digits after the point, at most: fewer where fewer say exactly which number it is. Default 8. */
  precision?: number;
  /** An array with more elements than this is shortened with `...`. Default 1000; `Infinity` never shortens. */
  threshold?: number;
  /** How many elements a shortened axis keeps at its beginning and at its end. Default 3. */
  edgeitems?: number;
  /** Characters in a line, after which it is broken. Default 75. */
  linewidth?: number;
  /** `true` never turns to exponents because of small numbers: what is too small prints as `0.` Default `false`. */
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
 * Sets how arrays are printed from now on, as numpy's `set_printoptions`; options left out stay as they are.
 *
 * @throws RangeError if an option is out of its range
 * @throws TypeError for what is no object, if there is no option of that name, or `suppress` is not a boolean
 */
export function setPrintOptions(options: PrintOptions): void {
  current = withDefaults(options);
}

/** The print options now in force (a copy), as numpy's `get_printoptions`. */
export function getPrintOptions(): Required<PrintOptions> {
  return { ...current };
}

/** The given options, checked, over those now in force. */
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
        `threshold must be a number of elements or Infinity, not ${describeValue(value)}`,
      );
    case "precision":
      // Number's own toFixed and toExponential end at 100 digits.
      checkInteger(name, value, 100);
      return;
    case "edgeitems":
    case "linewidth":
      checkInteger(name, value, Number.MAX_SAFE_INTEGER);
      return;
    default:
      throw typeError(
        `there is no print option "${name}": those known are ${Object.keys(current).join(", ")}`,
      );
  }
}

function checkInteger(name: string, value: unknown, largest: number): void {
  if (Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= largest) return;
  const range =
    largest === Number.MAX_SAFE_INTEGER ? "that is not negative" : `from 0 to ${largest}`;
  throw rangeError(`${name} must be an integer ${range}, not ${describeValue(value)}`);
}
