/**
 * @file Functions that create arrays from nested lists, from one repeated number, or from evenly spaced
 * numbers.
 */

import { checkFinite } from "../checks.js";
import { describeValue } from "../describe.js";
import { type DType, isInteger } from "../dtype.js";
import { rangeError, typeError } from "../errors.js";
import { empty } from "../loops/empty.js";
import {
  type Asked,
  checkShape,
  flatten,
  type ListAlone,
  type Minus,
  type Mutable,
  type Rectangular,
  type SeparateSizes,
  type Shape,
  type ShapeOf,
  shapeGiven,
  sizeOf,
} from "../shape/index.js";
import { checkArray } from "./check.js";
import { make, NdArray } from "./ndarray.js";
import type { AnyArray, ShapeIn } from "./shapeIn.js";

/**
 * Creates an array from numbers in brackets.
 *
 * @param nested a number or a boolean, or lists of them nested to any depth; all lists at the same
 * level must have the same length
 * @param dtype "int", "float" or "bool"; if you leave it out, it is "bool" for booleans, "int" if all
 * numbers are integers, and "float" otherwise
 * @throws {ShapeError} if rows have different lengths
 * @throws {TypeError} if an entry is neither a number nor a boolean
 * @example
 * array([[1, 2], [3, 4]]).shape; // [ 2, 2 ]
 * array([1, 2, 3], "float"); // array([1., 2., 3.])
 */
export function array<const T extends Rectangular<T>>(
  nested: T,
  dtype?: DType,
): NdArray<ShapeOf<T>> {
  if ((nested as unknown) instanceof NdArray)
    throw typeError(
      `array: expects numbers in brackets, but the value is already ${describeValue(nested)}`,
    );
  const { data, shape, dtype: found } = flatten(nested);
  const made: NdArray = make(data, shape, found);
  return (dtype === undefined ? made : made.astype(dtype)) as NdArray as never;
}

/**
 * Creates an array of zeros with dtype "float".
 *
 * @param shape all sizes in a list
 * @throws {ShapeError} if a size is negative or not a whole number
 * @example
 * zeros([2, 3]);
 * // array([[0., 0., 0.],
 * //        [0., 0., 0.]])
 */
export function zeros<const S extends Shape>(
  this: Asked<"zeros", S>,
  shape: S,
): NdArray<Mutable<S>>;
/**
 * Creates an array of zeros with dtype "float".
 *
 * @param shape the size of the first axis
 * @param more the sizes of the other axes; `zeros(2, 3)` is the same as `zeros([2, 3])`
 * @throws {ShapeError} if a size is negative or not a whole number
 * @example
 * zeros(3); // array([0., 0., 0.])
 * zeros(2, 3).shape; // [ 2, 3 ]
 */
export function zeros<
  const N extends number,
  const More extends Shape = [],
  const List extends Shape = never,
>(
  this: Asked<"zeros", readonly [N, ...More]> &
    Asked<"zeros", List> &
    ListAlone<"zeros", List, More>,
  shape: N | readonly [...List],
  ...more: More
): NdArray<SeparateSizes<N, More, List>>;
export function zeros(this: unknown, ...shape: unknown[]): NdArray {
  return filled("zeros", shapeGiven("zeros", shape), 0, "float");
}

/**
 * Creates an array of ones with dtype "float".
 *
 * @param shape all sizes in a list
 * @throws {ShapeError} if a size is negative or not a whole number
 * @example
 * ones([2, 2]);
 * // array([[1., 1.],
 * //        [1., 1.]])
 */
export function ones<const S extends Shape>(this: Asked<"ones", S>, shape: S): NdArray<Mutable<S>>;
/**
 * Creates an array of ones with dtype "float".
 *
 * @param shape the size of the first axis
 * @param more the sizes of the other axes; `ones(2, 3)` is the same as `ones([2, 3])`
 * @throws {ShapeError} if a size is negative or not a whole number
 * @example
 * ones(3); // array([1., 1., 1.])
 * ones(2, 3).shape; // [ 2, 3 ]
 */
export function ones<
  const N extends number,
  const More extends Shape = [],
  const List extends Shape = never,
>(
  this: Asked<"ones", readonly [N, ...More]> & Asked<"ones", List> & ListAlone<"ones", List, More>,
  shape: N | readonly [...List],
  ...more: More
): NdArray<SeparateSizes<N, More, List>>;
export function ones(this: unknown, ...shape: unknown[]): NdArray {
  return filled("ones", shapeGiven("ones", shape), 1, "float");
}

/**
 * Creates an array in which every entry is `value`.
 *
 * @param shape all sizes in a list
 * @param value the value of every entry; the dtype is "int" for a whole number, "float" for any other
 * number, and "bool" for a boolean
 * @throws {ShapeError} if a size is negative or not a whole number
 * @throws {TypeError} if `value` is not a number or a boolean
 * @example
 * full([2, 2], 7);
 * // array([[7, 7],
 * //        [7, 7]])
 */
export function full<const S extends Shape>(
  this: Asked<"full", S>,
  shape: S,
  value: number | boolean,
): NdArray<Mutable<S>>;
/**
 * Creates an array in which every entry is `value`.
 *
 * @param shape the only size
 * @param value the value of every entry; the dtype is "int" for a whole number, "float" for any other
 * number, and "bool" for a boolean
 * @throws {ShapeError} if a size is negative or not a whole number
 * @throws {TypeError} if `value` is not a number or a boolean
 * @example
 * full(3, 0.5); // array([0.5, 0.5, 0.5])
 */
export function full<const N extends number, const List extends Shape = never>(
  this: Asked<"full", N> & Asked<"full", List>,
  shape: N | readonly [...List],
  value: number | boolean,
): NdArray<SeparateSizes<N, [], List>>;
export function full(this: unknown, shape: unknown, value: unknown): NdArray {
  if (typeof value !== "number" && typeof value !== "boolean")
    throw typeError(`full: the value must be a number, not ${describeValue(value)}`);
  const dtype = typeof value === "boolean" ? "bool" : isInteger(value) ? "int" : "float";
  return filled("full", shape, Number(value), dtype);
}

/**
 * Creates an array of zeros with the shape and dtype of `x`.
 *
 * @throws {TypeError} if `x` is not an array
 * @example
 * zerosLike(array([1, 2, 3])); // array([0, 0, 0])
 */
export function zerosLike<X extends AnyArray>(x: X): NdArray<ShapeIn<X>> {
  const { sizes, dtype } = checkArray("zerosLike", x);
  return filled("zerosLike", sizes, 0, dtype);
}

/**
 * Creates an identity matrix of floats: ones on the diagonal and zeros elsewhere.
 *
 * @param n the number of rows and columns
 * @throws {ShapeError} if a size is negative or not a whole number
 * @example
 * eye(2);
 * // array([[1., 0.],
 * //        [0., 1.]])
 */
export function eye<const N extends number>(this: Asked<"eye", N>, n: N): NdArray<[N, N]>;
/**
 * Creates a matrix of floats with ones on the diagonal and zeros elsewhere.
 *
 * @param n the number of rows
 * @param m the number of columns
 * @throws {ShapeError} if a size is negative or not a whole number
 * @example
 * eye(2, 3);
 * // array([[1., 0., 0.],
 * //        [0., 1., 0.]])
 */
export function eye<const N extends number, const M extends number>(
  this: Asked<"eye", readonly [N, M]>,
  n: N,
  m: M,
): NdArray<[N, M]>;
export function eye(this: unknown, n: unknown, ...columns: unknown[]): NdArray {
  const shape = checkShape("eye", [n, columns.length === 0 ? n : columns[0]]);
  const [rows, width] = shape;
  const data = new Float64Array(sizeOf(shape));
  for (let i = 0; i < Math.min(rows, width); i++) data[i * width + i] = 1;
  return make(data, shape, "float");
}

/**
 * The number of entries that `arange` returns if its arguments are known whole numbers and there is
 * no step; otherwise `number`.
 */
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
 * Creates evenly spaced numbers from `start` up to, but not including, `stop`. The numbers are ints if
 * all arguments are whole numbers.
 *
 * @param range `stop`, or `start, stop`, or `start, stop, step`; `start` is 0 and `step` is 1 if you
 * leave them out
 * @throws {RangeError} if the step is 0, an argument is not finite, or the array would be too large
 * @example
 * arange(4); // array([0, 1, 2, 3])
 * arange(1, 10, 3); // array([1, 4, 7])
 */
export function arange<
  const R extends
    | readonly [stop: number]
    | readonly [start: number, stop: number]
    | readonly [start: number, stop: number, step: number],
>(...range: R): NdArray<[CountIn<R>]>;
export function arange(...range: unknown[]): NdArray {
  if (range.length < 1 || range.length > 3)
    throw typeError("arange: expects stop, or start and stop, or start, stop and step");
  const names = range.length === 1 ? ["stop"] : ["start", "stop", "step"];
  for (const [i, value] of range.entries()) checkFinite(`arange: ${names[i]}`, value);
  const numbers = range as number[];
  const [start, stop, step = 1] = numbers.length === 1 ? [0, ...numbers] : numbers;
  if (step === 0) throw rangeError("arange: step must not be 0");
  const shape = checkShape("arange", Math.max(0, Math.ceil((stop - start) / step)));
  const data = empty(sizeOf(shape));
  // As in numpy, the step is the second number minus the first. It may differ from `step` by a rounding
  // error.
  const second = start + step;
  data[0] = start;
  data[1] = second; // has no effect if the array has fewer than two entries
  for (let i = 2; i < data.length; i++) data[i] = start + i * (second - start);
  return make(data, shape, [start, stop, step].every(isInteger) ? "int" : "float");
}

/**
 * Creates 50 evenly spaced floats from `start` to `stop`, including both.
 *
 * @throws {RangeError} if `start` or `stop` is not finite
 * @example
 * linspace(0, 98).slice(0, 3); // array([0., 2., 4.])
 */
export function linspace(start: number, stop: number): NdArray<[50]>;
/**
 * Creates evenly spaced floats from `start` to `stop`, including both.
 *
 * @param num the number of entries
 * @throws {ShapeError} if `num` is negative or not a whole number
 * @throws {RangeError} if `start` or `stop` is not finite
 * @example
 * linspace(0, 1, 5); // array([0.  , 0.25, 0.5 , 0.75, 1.  ])
 */
export function linspace<const N extends number>(
  this: Asked<"linspace", N>,
  start: number,
  stop: number,
  num: N,
): NdArray<[N]>;
export function linspace(this: unknown, start: number, stop: number, ...more: unknown[]): NdArray {
  checkFinite("linspace: start", start);
  checkFinite("linspace: stop", stop);
  const shape = checkShape("linspace", [more.length === 0 ? 50 : more[0]]);
  const [num] = shape;
  const step = (stop - start) / (num - 1);
  const data = new Float64Array(num);
  for (let i = 0; i < num; i++) data[i] = i * step + start;
  // Without this line, a rounding error could make the last number differ from `stop`.
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
