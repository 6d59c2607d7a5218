/** @file The factor by which an answer is wrong, and the mistake that such a factor suggests. */
import { formatNumber } from "../describe.js";

/**
 * The tolerance for a multiple, relative to the norm of the numbers, and the tolerance for a whole
 * factor.
 */
const TOLERANCE = 1e-4;

type Numbers = ArrayLike<number>;

/**
 * Returns the factor f for which `given` is f times `right`, or undefined if there is none. The
 * factor is found with least squares: f = given·right / right·right.
 */
export function factorBetween(given: Numbers, right: Numbers): number | undefined {
  const factor = dot(given, right) / dot(right, right);
  const rest = Float64Array.from(given, (value, i) => value - factor * right[i]);
  const fits = dot(rest, rest) <= TOLERANCE ** 2 * dot(given, given);
  if (!fits || factor === 0) return;
  // A single number is a multiple of any other, so only a simple factor tells us anything.
  return given.length > 1 || isSimple(factor) ? factor : undefined;
}

/** Returns the mistake that usually causes a factor, as a noun phrase; an empty string if the factor is 1. */
export function factorInWords(factor: number): string {
  const mistakes = [];
  if (factor < 0) mistakes.push("a wrong sign (a minus is missing, or there is one too many)");
  const size = Math.abs(factor);
  const whole = wholeNumber(size);
  const part = wholeNumber(1 / size);
  if (whole === 2)
    mistakes.push("an extra 2, or a sum over 2 samples instead of their mean (a factor of 2)");
  else if (part === 2)
    mistakes.push(
      "a missing 2 from the square, or a mean over 2 samples instead of their sum (a factor of 1/2)",
    );
  else if (whole > 2)
    mistakes.push(`a sum over ${whole} samples instead of their mean (a factor of ${whole})`);
  else if (part > 2)
    mistakes.push(`a mean over ${part} samples instead of their sum (a factor of 1/${part})`);
  else if (whole !== 1)
    mistakes.push(`one factor too many, or one missing (a factor of ${formatNumber(size)})`);
  return mistakes.join("; and ");
}

/** Returns whether the absolute value of a factor is 1, 2, 3, ... or 1/2, 1/3, ... */
function isSimple(factor: number): boolean {
  const size = Math.abs(factor);
  return wholeNumber(size) > 0 || wholeNumber(1 / size) > 0;
}

/** Returns the nearest whole number, or NaN if the value is not close enough to it. */
function wholeNumber(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= TOLERANCE ? nearest : Number.NaN;
}

/** Returns the dot product. */
export function dot(a: Numbers, b: Numbers): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
