/**
 * @file Decides whether an answer equals a value: exactly, after rounding, or in a different shape.
 */
import { transpose } from "../loops/layout.js";
import { type Shape, sameShape } from "../shape/index.js";
import { isArray } from "./kind.js";

/** The numbers of an answer, and their shape. */
export interface Numbers {
  data: ArrayLike<number>;
  shape: Shape;
}

/** The largest error of a rounded number, in units of its last digit. */
export const ROUNDED = 0.5;
/** The largest error of a truncated number, in units of its last digit. */
export const CUT_OFF = 1;

/**
 * The maximum number of digits of a rounded answer. With more digits, an answer must be equal
 * within the tolerance.
 */
const MOST_DIGITS = 8;
/**
 * The largest rounding error that floating-point arithmetic may cause in a whole number or a half.
 */
const NOISE = 1e-6;

/**
 * Returns the numbers in an answer, which is a number or an array. An array with one number counts
 * as a number.
 */
export function numbersOf(value: unknown): Numbers | undefined {
  if (typeof value === "number") return { data: [value], shape: [] };
  if (!isArray(value)) return;
  return value.data.length === 1 ? { data: value.data, shape: [] } : value;
}

/**
 * Returns whether every number of the answer is within a tolerance of the corresponding known
 * number. The tolerance is relative to the largest known number.
 */
export function equal(answer: Numbers, known: Numbers, tolerance: number): boolean {
  if (!sameShape(answer.shape, known.shape)) return false;
  const most = tolerance * largest(known);
  return pairs(answer, known).every(([a, b]) => a === b || Math.abs(a - b) <= most);
}

/**
 * Returns the number of digits to which the known numbers must be rounded to get the answer;
 * undefined if the answer cannot be the result of rounding. The digits are counted from the first
 * digit of the largest number. Zeros at the end do not count: 2.20 has two digits. If the known
 * numbers are whole, they are counts, which may not be rounded.
 *
 * @param off the largest error, in units of the last digit
 */
export function digitsKept(answer: Numbers, known: Numbers, off: number): number | undefined {
  const scale = largest(known);
  if (!sameShape(answer.shape, known.shape) || scale === 0) return;
  if (pairs(answer, known).every(([, b]) => Number.isInteger(b))) return;
  const first = Math.floor(Math.log10(scale));
  // Keep at least one digit, and all digits before the decimal point.
  for (let digits = Math.max(1, first + 1); digits <= MOST_DIGITS; digits++) {
    const inUnits = 10 ** (digits - 1 - first);
    const fits = pairs(answer, known).every(
      ([a, b]) => isWhole(a * inUnits) && Math.abs(a - b) * inUnits <= off + NOISE,
    );
    if (fits) return digits;
  }
}

/**
 * Returns whether the answer has the known numbers in a different shape, in the same order or
 * transposed.
 */
export function isReshaped(answer: Numbers, known: Numbers, tolerance: number): boolean {
  const { shape } = known;
  if (sameShape(answer.shape, shape) || answer.data.length !== known.data.length) return false;
  if (equal({ data: answer.data, shape }, known, tolerance)) return true;
  if (answer.shape.length !== 2) return false;
  const transposed = transpose(Float64Array.from(answer.data), answer.shape);
  return equal({ data: transposed, shape }, known, tolerance);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= NOISE;
}

/** Returns the largest absolute value among the finite numbers. */
function largest({ data }: Numbers): number {
  const finite = Array.from(data).filter(Number.isFinite);
  return finite.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
}

function pairs(answer: Numbers, known: Numbers): [answer: number, known: number][] {
  return Array.from(answer.data, (number, index) => [number, known.data[index]]);
}
