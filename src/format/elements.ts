/**
 * @file The text of single elements: how numpy writes ints, bools and floats so that all of one array
 * line up in columns. The layout of rows and brackets is in index.ts.
 */
import type { DType } from "../dtype.js";
import type { PrintOptions } from "./options.js";

/** Writes one element, padded to the width that all elements of its array share. */
export type ElementFormat = (x: number) => string;

/**
 * The format that suits the given elements, as numpy's IntegerFormat, BoolFormat and FloatingFormat.
 *
 * @param values the elements that will be shown, of which the widths are taken
 * @param is0d whether the array has no axes: its one bool is not padded
 */
export function elementFormat(
  values: ArrayLike<number>,
  dtype: DType,
  is0d: boolean,
  options: Required<PrintOptions>,
): ElementFormat {
  if (dtype === "bool") return (x) => (x === 0 ? "False" : is0d ? "True" : " True");
  if (dtype === "int") return intFormat(values);
  return floatFormat(values, options);
}

function intFormat(values: ArrayLike<number>): ElementFormat {
  let width = 0;
  for (let i = 0; i < values.length; i++) width = Math.max(width, intText(values[i]).length);
  return (x) => intText(x).padStart(width);
}

/** BigInt writes out what String would turn into an exponent, and knows no negative zero. */
function intText(x: number): string {
  return Number.isInteger(x) ? BigInt(x).toString() : String(x);
}

function floatFormat(values: ArrayLike<number>, options: Required<PrintOptions>): ElementFormat {
  const finite = Array.from(values).filter(Number.isFinite);
  const format = needsExponent(finite, options.suppress)
    ? exponentFormat(finite, options.precision)
    : positionalFormat(finite, options.precision);

  // nan and inf stand at the right edge of the column, and may widen it.
  let width = finite.length === 0 ? 1 : format(finite[0]).length;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) width = Math.max(width, nonFiniteText(values[i]).length);
  }
  return (x) => (Number.isFinite(x) ? format(x) : nonFiniteText(x)).padStart(width);
}

function nonFiniteText(x: number): string {
  return Number.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf";
}

/** numpy's rule: very large, very small, or too far apart to be read in one column. */
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

/** `1.5`, `-0.25`, `10.  `: points aligned, each number with no more digits than it needs. */
function positionalFormat(finite: readonly number[], precision: number): ElementFormat {
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

/** `1.50e+10`: every number with the digits that the longest one needs. */
function exponentFormat(finite: readonly number[], precision: number): ElementFormat {
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

/** The shortest text that reads back as x, in `precision` decimals at most, with a point and no zeros at its end. */
function positional(x: number, precision: number): string {
  const size = Math.abs(x);
  const [whole, decimals = ""] = withoutExponent(size).split(".") as [string, string?];
  const text = decimals.length > precision ? roundedFixed(size, precision) : `${whole}.${decimals}`;
  return sign(x) + (text.includes(".") ? text.replace(/0+$/, "") : `${text}.`);
}

/** x in scientific notation: the shortest digits, or those that `precision` leaves, without zeros at the end. */
function exponential(x: number, precision: number): string {
  const shortest = Math.abs(x).toExponential();
  const digits = shortest.indexOf("e") - 2;
  const text = digits > precision ? roundedExponential(Math.abs(x), precision) : shortest;
  return text.replace(/\.?0*e/, "e");
}

/** JavaScript's shortest digits, without the exponent that it writes below 1e-6; x < 1e21. */
function withoutExponent(x: number): string {
  const text = String(x);
  if (!text.includes("e")) return text;
  const [mantissa, exponent] = text.split("e") as [string, string];
  return `0.${"0".repeat(-Number(exponent) - 1)}${mantissa.replace(".", "")}`;
}

/** x >= 0 rounded to a number of decimals; a tie goes to the even digit, as in numpy. */
function roundedFixed(x: number, decimals: number): string {
  return tieToEven(x.toFixed(decimals), x.toFixed(100), decimals);
}

/** x >= 0 rounded to a number of decimals of its mantissa; a tie goes to the even digit, as in numpy. */
function roundedExponential(x: number, decimals: number): string {
  const exact = x.toExponential(100);
  const exponent = exact.slice(exact.indexOf("e"));
  return tieToEven(x.toExponential(decimals), exact, decimals, exponent);
}

/**
 * toFixed and toExponential round the exact binary value, and a tie upwards. A double that ends in a tie has
 * few digits, so 100 of them show it exactly: the tie is a 5 and nothing but zeros.
 */
function tieToEven(rounded: string, exact: string, decimals: number, exponent = ""): string {
  const end = exact.indexOf(".") + 1 + decimals;
  const rest = exact.slice(end, exact.length - exponent.length);
  if (!/^50*$/.test(rest)) return rounded;
  const down = exact.slice(0, end).replace(/\.$/, "");
  return Number(down.at(-1)) % 2 === 0 ? down + exponent : rounded;
}
