/** @file Making arrays: from nested numbers, filled with one number, or evenly spaced. */

import { checkFinite } from "../checks.js";
import { describeValue } from "../describe.js";
import { type DType, isInteger } from "../dtype.js";
import { rangeError, typeError } from "../errors.js";
import { empty } from "../loops/empty.js";
import {
  type Asked,
  type AsShape,
  checkShape,
  flatten,
  type Minus,
  type Rectangular,
  type Shape,
  type ShapeOf,
  type SizeOrShape,
  type Sizes,
  sizeOf,
  sizesGiven,
} from "../shape/index.js";
import { checkArray } from "./check.js";
import { make, NdArray } from "./ndarray.js";
import type { AnyArray, ShapeIn } from "./shapeIn.js";

/**
 * An array of the given numbers: `array([[1, 2], [3, 4]])` has shape [2, 2].
 *
 * @param nested a number, or equally long arrays of numbers, to any depth; or all booleans
 * @param dtype left out, it is "bool" for booleans, "int" where all numbers are integers, else "float"
 * @throws ShapeError for rows of different lengths; TypeError for what is not a number, saying where.
 */
export function array<const T extends Rectangular<T>>(
  nested: T,
  dtype?: DType,
): NdArray<ShapeOf<T>> {
  if ((nested as unknown) instanceof NdArray)
    throw typeError(
      `array: takes numbers in brackets, and this is ${describeValue(nested)} already`,
    );
  const { data, shape, dtype: found } = flatten(nested);
  const made: NdArray = make(data, shape, found);
  return (dtype === undefined ? made : made.astype(dtype)) as NdArray as never;
}

/**
 * An array of zeros, as floats: `zeros(3)`, `zeros([2, 3])` or `zeros(2, 3)`.
 * @throws ShapeError for a size that is not a whole number from 0 up.
 */
export function zeros<const N extends SizeOrShape, const More extends Shape = []>(
  this: Asked<"zeros", N> & Asked<"zeros", More>,
  shape: N,
  ...more: More
): NdArray<Sizes<N, More>> {
  return filled("zeros", sizesGiven([shape, ...more]), 0, "float");
}

/**
 * An array of ones, as floats: `ones(3)`, `ones([2, 3])` or `ones(2, 3)`.
 * @throws ShapeError for a size that is not a whole number from 0 up.
 */
export function ones<const N extends SizeOrShape, const More extends Shape = []>(
  this: Asked<"ones", N> & Asked<"ones", More>,
  shape: N,
  ...more: More
): NdArray<Sizes<N, More>> {
  return filled("ones", sizesGiven([shape, ...more]), 1, "float");
}

/**
 * An array with the same number in each place; ints of a whole number, bools of a boolean.
 * @throws ShapeError for a size that is not a whole number from 0 up; TypeError for what is no number.
 */
export function full<const N extends SizeOrShape>(
  this: Asked<"full", N>,
  shape: N,
  value: number | boolean,
): NdArray<AsShape<N>> {
  if (typeof value !== "number" && typeof value !== "boolean")
    throw typeError(`full: the value must be a number, not ${describeValue(value)}`);
  const dtype = typeof value === "boolean" ? "bool" : isInteger(value) ? "int" : "float";
  return filled("full", shape, Number(value), dtype);
}

/** An array of zeros of the shape and dtype of x. @throws TypeError for what is no array. */
export function zerosLike<X extends AnyArray>(x: X): NdArray<ShapeIn<X>> {
  const { sizes, dtype } = checkArray("zerosLike", x);
  return filled("zerosLike", sizes, 0, dtype);
}

/**
 * The unit matrix of n rows, as floats: ones on the diagonal, zeros elsewhere. With a second size it has so many
 * columns.
 * @throws ShapeError for a size that is not a whole number from 0 up.
 */
export function eye<const N extends number, const M extends number = N>(
  this: Asked<"eye", readonly [N, M]>,
  n: N,
  m?: M,
): NdArray<[N, M]>;
export function eye(this: unknown, n: unknown, ...columns: unknown[]): NdArray {
  const shape = checkShape("eye", [n, columns.length === 0 ? n : columns[0]]);
  const [rows, width] = shape;
  const data = new Float64Array(sizeOf(shape));
  for (let i = 0; i < Math.min(rows, width); i++) data[i * width + i] = 1;
  return make(data, shape, "float");
}

/** How many numbers a range of whole numbers has, as far as is known. */
type CountIn<R extends Shape> = R extends readonly [infer Stop extends number]
  ? FromZero<Stop>
  : R extends readonly [infer Start extends number, infer Stop extends number]
    ? Minus<Stop, Start>
    : number;

type FromZero<Stop extends number> = Stop extends unknown
  ? `${Stop}` extends `-${string}`
    ? 0
    : `${Stop}` extends `${string}.${string}` | `${string}e${string}`
      ? number
      : Stop
  : never;

/**
 * Numbers one step apart, up to, but not, `stop`: `arange(4)` is 0, 1, 2, 3, `arange(1, 10, 3)` is 1, 4, 7. They
 * are ints where all that is given is whole.
 *
 * @param range `stop`, or `start, stop`, or `start, stop, step`
 * @throws RangeError for a step of 0, what is not finite, or more numbers than fit
 */
export function arange<
  const R extends
    | readonly [stop: number]
    | readonly [start: number, stop: number]
    | readonly [start: number, stop: number, step: number],
>(...range: R): NdArray<[CountIn<R>]>;
export function arange(...range: unknown[]): NdArray {
  if (range.length < 1 || range.length > 3)
    throw typeError("arange: takes stop, or start and stop, or start, stop and step");
  const names = range.length === 1 ? ["stop"] : ["start", "stop", "step"];
  for (const [place, value] of range.entries()) checkFinite(`arange: ${names[place]}`, value);
  const numbers = range as number[];
  const [start, stop, step = 1] = numbers.length === 1 ? [0, ...numbers] : numbers;
  if (step === 0) throw rangeError("arange: step must not be 0");
  const shape = checkShape("arange", Math.max(0, Math.ceil((stop - start) / step)));
  const data = empty(sizeOf(shape));
  // numpy's own steps: as far apart as the second number is from the first, which may round.
  const second = start + step;
  data[0] = start;
  data[1] = second; // in no place where there is none
  for (let i = 2; i < data.length; i++) data[i] = start + i * (second - start);
  return make(data, shape, [start, stop, step].every(isInteger) ? "int" : "float");
}

/**
 * `num` evenly spaced numbers from start to stop, both included, as floats; 50 where it is left out.
 *
 * @throws ShapeError where `num` is not a whole number from 0 up; RangeError where an end is not finite.
 */
export function linspace<const N extends number = 50>(
  this: Asked<"linspace", N>,
  start: number,
  stop: number,
  num?: N,
): NdArray<[N]>;
export function linspace(this: unknown, start: number, stop: number, ...more: unknown[]): NdArray {
  checkFinite("linspace: start", start);
  checkFinite("linspace: stop", stop);
  const shape = checkShape("linspace", [more.length === 0 ? 50 : more[0]]);
  const [num] = shape;
  const step = (stop - start) / (num - 1);
  const data = new Float64Array(num);
  for (let i = 0; i < num; i++) data[i] = i * step + start;
  // Rounding may miss the end by a digit.
  if (num > 1) data[num - 1] = stop;
  else if (num === 1) data[0] = start;
  return make(data, shape, "float");
}

function filled<S extends Shape>(
  name: string,
  sizes: unknown,
  value: number,
  dtype: DType,
): NdArray<S> {
  const shape = checkShape(name, sizes);
  return make(empty(sizeOf(shape)).fill(value), shape, dtype);
}
