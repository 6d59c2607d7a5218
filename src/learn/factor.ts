/** @file The number by which an answer is too large or too small, and the mistake behind it. */
import { formatNumber } from "../describe.js";

/** How far numbers may be from a multiple, relative to their length, and a factor from a whole number. */
const TOLERANCE = 1e-4;

type Numbers = ArrayLike<number>;

/**
 * The f for which `given` is f times `right`, or undefined if there is none. It is found by least
 * squares: f = given·right / right·right.
 */
export function factorBetween(given: Numbers, right: Numbers): number | undefined {
  const factor = dot(given, right) / dot(right, right);
  const rest = Float64Array.from(given, (value, i) => value - factor * right[i]);
  const fits = dot(rest, rest) <= TOLERANCE ** 2 * dot(given, given);
  if (!fits || factor === 0) return;
  // One number alone is a multiple of any other. Then only a simple factor says something.
  return given.length > 1 || isSimple(factor) ? factor : undefined;
}

/** What such a factor is, and where it usually comes from. */
export function factorInWords(factor: number): string {
  const mistakes = [];
  if (factor < 0) mistakes.push("the sign is turned round (look for a minus that is missing)");
  const size = Math.abs(factor);
  const whole = wholeNumber(size);
  const part = wholeNumber(1 / size);
  if (whole === 2)
    mistakes.push("factor 2: a 2 too many, or a sum over 2 samples where their mean counts");
  else if (part === 2)
    mistakes.push(
      "factor 1/2: the 2 of the square is missing, or a mean over 2 samples where their sum counts",
    );
  else if (whole > 2)
    mistakes.push(
      `sum against mean, factor ${whole}: a sum over ${whole} samples where their mean counts`,
    );
  else if (part > 2)
    mistakes.push(
      `mean against sum, factor 1/${part}: a mean over ${part} samples where their sum counts`,
    );
  else if (whole !== 1)
    mistakes.push(`factor ${formatNumber(size)}: a number too many, or one too few`);
  return mistakes.join("; and ");
}

/** Whether a factor, without its sign, is 1, 2, 3, ... or 1/2, 1/3, ... */
function isSimple(factor: number): boolean {
  const size = Math.abs(factor);
  return wholeNumber(size) > 0 || wholeNumber(1 / size) > 0;
}

/** The whole number next to this, or NaN if it is not near enough. */
function wholeNumber(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= TOLERANCE ? nearest : Number.NaN;
}

/** The sum of the products. */
export function dot(a: Numbers, b: Numbers): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
