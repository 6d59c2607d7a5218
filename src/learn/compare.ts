/** @file When an answer counts as equal to a value: exactly, rounded, or in another shape. */
import { transpose } from "../loops/layout.js";
import { type Shape, sameShape } from "../shape/index.js";
import { isArray } from "./kind.js";

/** The numbers of an answer, and their shape. */
export interface Numbers {
  data: ArrayLike<number>;
  shape: Shape;
}

/** Half of the last digit: as far as rounding goes. */
export const ROUNDED = 0.5;
/** One of the last digit: as far as cutting digits off goes. */
export const CUT_OFF = 1;

/** An answer of more digits than this is equal within any tolerance, or it is not rounded. */
const MOST_DIGITS = 8;
/** What is left of a whole number, or of a half, after floating-point arithmetic. */
const NOISE = 1e-6;

/** The numbers of a number or an array; an array of one number counts as a number. */
export function numbersOf(value: unknown): Numbers | undefined {
  if (typeof value === "number") return { data: [value], shape: [] };
  if (!isArray(value)) return;
  return value.data.length === 1 ? { data: value.data, shape: [] } : value;
}

/** Whether no number is farther off than `tolerance`, relative to the largest known number. */
export function equal(given: Numbers, known: Numbers, tolerance: number): boolean {
  if (!sameShape(given.shape, known.shape)) return false;
  const most = tolerance * largest(known);
  return pairs(given, known).every(([a, b]) => a === b || Math.abs(a - b) <= most);
}

/**
 * To how many digits the given numbers are the known ones, counted at the largest of them, or
 * undefined where they are not. Zeros at the end do not count: 2.20 is the same number as 2.2.
 * Whole numbers are counted, not measured, so nothing is a rounded one.
 *
 * @param off how far a number may be off, in units of its last digit
 */
export function digitsKept(given: Numbers, known: Numbers, off: number): number | undefined {
  const scale = largest(known);
  if (!sameShape(given.shape, known.shape) || scale === 0) return;
  if (pairs(given, known).every(([, b]) => Number.isInteger(b))) return;
  const first = Math.floor(Math.log10(scale));
  // At least one digit, and none of those before the point is left away.
  for (let digits = Math.max(1, first + 1); digits <= MOST_DIGITS; digits++) {
    const inUnits = 10 ** (digits - 1 - first);
    const fits = pairs(given, known).every(
      ([a, b]) => isWhole(a * inUnits) && Math.abs(a - b) * inUnits <= off + NOISE,
    );
    if (fits) return digits;
  }
}

/** Whether these are the known numbers in another shape, in the same order or transposed. */
export function isReshaped(given: Numbers, known: Numbers, tolerance: number): boolean {
  const { shape } = known;
  if (sameShape(given.shape, shape) || given.data.length !== known.data.length) return false;
  if (equal({ data: given.data, shape }, known, tolerance)) return true;
  if (given.shape.length !== 2) return false;
  const turned = transpose(Float64Array.from(given.data), given.shape);
  return equal({ data: turned, shape }, known, tolerance);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= NOISE;
}

/** The largest number, without its sign and without those that are infinite. */
function largest({ data }: Numbers): number {
  const finite = Array.from(data).filter(Number.isFinite);
  return finite.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
}

function pairs(given: Numbers, known: Numbers): [given: number, known: number][] {
  return Array.from(given.data, (number, place) => [number, known.data[place]]);
}
