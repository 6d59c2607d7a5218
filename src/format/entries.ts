/**
 * @file Formats single entries the way numpy does, so that the ints, bools or floats of an array line
 * up in columns. The layout of rows and brackets is in repr.ts.
 */
import type { DType } from "../dtype.js";
import type { PrintOptions } from "./options.js";

/** Formats one entry, padded so that all entries of an array have the same width. */
export type EntryFormat = (x: number) => string;

/**
 * Returns a function that formats the given entries, like numpy's IntegerFormat, BoolFormat and
 * FloatingFormat.
 *
 * @param values the entries that will be shown; they determine the width
 * @param is0d whether the array has no axes; if so, a bool is not padded
 */
export function entryFormat(
  values: ArrayLike<number>,
  dtype: DType,
  is0d: boolean,
  options: Required<PrintOptions>,
): EntryFormat {
  if (dtype === "bool") return (x) => (x === 0 ? "False" : is0d ? "True" : " True");
  if (dtype === "int") return intFormat(values);
  return floatFormat(values, options);
}

function intFormat(values: ArrayLike<number>): EntryFormat {
  let width = 0;
  for (let i = 0; i < values.length; i++) width = Math.max(width, intText(values[i]).length);
  return (x) => intText(x).padStart(width);
}

/** Uses BigInt because String would write large integers with an exponent, and -0 must print as 0. */
function intText(x: number): string {
  return Number.isInteger(x) ? BigInt(x).toString() : String(x);
}

function floatFormat(values: ArrayLike<number>, options: Required<PrintOptions>): EntryFormat {
  const finite = Array.from(values).filter(Number.isFinite);
  const format = needsExponent(finite, options.suppress)
    ? exponentFormat(finite, options.precision)
    : positionalFormat(finite, options.precision);

  // nan and inf are right-aligned in the column and may widen it.
  let width = finite.length === 0 ? 1 : format(finite[0]).length;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) width = Math.max(width, nonFiniteText(values[i]).length);
  }
  return (x) => (Number.isFinite(x) ? format(x) : nonFiniteText(x)).padStart(width);
}

function nonFiniteText(x: number): string {
  return Number.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf";
}

/**
 * Returns true if numpy would write exponents. It does so if the numbers are very large, very small,
 * or differ a lot in size.
 */
function needsExponent(finite: readonly number[], suppress: boolean): boolean {
  let max = 0;
  let min = Infinity;
  for (const x of finite) {
    const size = Math.abs(x);
    if (size === 0) continue;
    if (size > max) max = size;
    if (size < min) min = size;
  }
  if (max === 0) return false;
  return max >= 1e8 || (!suppress && (min < 1e-4 || max / min > 1000));
}

/**
 * Returns a format such as `1.5`, `-0.25` or `10.  `: the dots are aligned, and each number has only
 * the digits it needs.
 */
function positionalFormat(finite: readonly number[], precision: number): EntryFormat {
  let left = 0;
  let right = 0;
  for (const x of finite) {
    const text = positional(x, precision);
    const point = text.indexOf(".");
    left = Math.max(left, point);
    right = Math.max(right, text.length - point - 1);
  }
  return (x) => {
    const text = positional(x, precision);
    const point = text.indexOf(".");
    return " ".repeat(left - point) + text.padEnd(right + 1 + point);
  };
}

/** Returns a format such as `1.50e+10`: all numbers have the same number of digits. */
function exponentFormat(finite: readonly number[], precision: number): EntryFormat {
  let digits = 0;
  let exponentWidth = 2;
  let width = 0;
  for (const x of finite) {
    const [mantissa, exponent] = exponential(x, precision).split("e") as [string, string];
    const point = mantissa.indexOf(".");
    digits = Math.max(digits, point < 0 ? 0 : mantissa.length - point - 1);
    exponentWidth = Math.max(exponentWidth, exponent.length - 1);
    width = Math.max(width, sign(x).length);
  }
  return (x) => {
    const [mantissa, exponent] = roundedExponential(Math.abs(x), digits).split("e") as [
      string,
      string,
    ];
    const dotted = digits === 0 ? `${mantissa}.` : mantissa;
    const power = exponent[0] + exponent.slice(1).padStart(exponentWidth, "0");
    return `${sign(x).padStart(width)}${dotted}e${power}`;
  };
}

function sign(x: number): string {
  return x < 0 || Object.is(x, -0) ? "-" : "";
}

/**
 * Returns the shortest string that identifies x. It has a dot, at most `precision` decimals, and no
 * trailing zeros.
 */
function positional(x: number, precision: number): string {
  const size = Math.abs(x);
  const [whole, decimals = ""] = withoutExponent(size).split(".") as [string, string?];
  const text = decimals.length > precision ? roundedFixed(size, precision) : `${whole}.${decimals}`;
  return sign(x) + (text.includes(".") ? text.replace(/0+$/, "") : `${text}.`);
}

/**
 * Returns x in scientific notation, with the shortest digits that identify it. The mantissa has at most
 * `precision` decimals and no trailing zeros.
 */
function exponential(x: number, precision: number): string {
  const shortest = Math.abs(x).toExponential();
  const digits = shortest.indexOf("e") - 2;
  const text = digits > precision ? roundedExponential(Math.abs(x), precision) : shortest;
  return text.replace(/\.?0*e/, "e");
}

/** Returns the digits that JavaScript prints for x < 1e21, without the exponent that it uses below 1e-6. */
function withoutExponent(x: number): string {
  const text = String(x);
  if (!text.includes("e")) return text;
  const [mantissa, exponent] = text.split("e") as [string, string];
  return `0.${"0".repeat(-Number(exponent) - 1)}${mantissa.replace(".", "")}`;
}

/** Rounds x >= 0 to a number of decimals. As in numpy, a tie is rounded to the even digit. */
function roundedFixed(x: number, decimals: number): string {
  return tieToEven(x.toFixed(decimals), x.toFixed(100), decimals);
}

/** Rounds the mantissa of x >= 0 to a number of decimals. As in numpy, a tie is rounded to the even digit. */
function roundedExponential(x: number, decimals: number): string {
  const exact = x.toExponential(100);
  const exponent = exact.slice(exact.indexOf("e"));
  return tieToEven(x.toExponential(decimals), exact, decimals, exponent);
}

/**
 * Corrects a tie that toFixed or toExponential rounded up. If a double is an exact tie, 100 decimals
 * show all its digits, and the digits that are rounded away are a 5 followed only by zeros.
 */
function tieToEven(rounded: string, exact: string, decimals: number, exponent = ""): string {
  const end = exact.indexOf(".") + 1 + decimals;
  const rest = exact.slice(end, exact.length - exponent.length);
  if (!/^50*$/.test(rest)) return rounded;
  const down = exact.slice(0, end).replace(/\.$/, "");
  return Number(down.at(-1)) % 2 === 0 ? down + exponent : rounded;
}
