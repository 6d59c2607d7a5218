/** @file Making arrays: from nested numbers, filled with one number, or evenly spaced. */

import type { DType } from "./dtype.js";
import { rangeError } from "./errors.js";
import { empty } from "./loops/empty.js";
import { NdArray } from "./ndarray.js";
import {
  checkShape,
  flatten,
  type Mutable,
  type Rectangular,
  type Shape,
  type ShapeOf,
  sizeOf,
} from "./shape/index.js";

/** A shape, or a single size for an array of one axis. */
type SizeOrShape = number | Shape;

type AsShape<N extends SizeOrShape> = N extends Shape ? Mutable<N> : N extends number ? [N] : never;

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
  const given = flatten(nested);
  const made = new NdArray<Shape>(given.data, given.shape, given.dtype);
  const cast = dtype === undefined ? made : made.astype(dtype);
  return cast as unknown as NdArray<ShapeOf<T>>;
}

/** An array of zeros, as floats. @throws ShapeError for a size that is not a whole number from 0 up. */
export function zeros<const N extends SizeOrShape>(shape: N): NdArray<AsShape<N>> {
  return full("zeros", shape, 0);
}

/** An array of ones, as floats. @throws ShapeError for a size that is not a whole number from 0 up. */
export function ones<const N extends SizeOrShape>(shape: N): NdArray<AsShape<N>> {
  return full("ones", shape, 1);
}

/**
 * `num` evenly spaced numbers from start to stop, both included, as floats.
 *
 * @throws ShapeError where `num` is not a whole number from 0 up; RangeError where an end is not finite.
 */
export function linspace<const N extends number = 50>(
  start: number,
  stop: number,
  num: N = 50 as N,
): NdArray<[N]> {
  checkShape("linspace", [num]);
  if (!Number.isFinite(start) || !Number.isFinite(stop))
    throw rangeError(`linspace: start and stop must be finite numbers, not ${start} and ${stop}`);
  const step = (stop - start) / (num - 1);
  const data = new Float64Array(num);
  for (let i = 0; i < num; i++) data[i] = i * step + start;
  // Rounding may miss the end by a digit.
  if (num > 1) data[num - 1] = stop;
  else if (num === 1) data[0] = start;
  return new NdArray<[N]>(data, [num], "float");
}

function full<N extends SizeOrShape>(name: string, size: N, value: number): NdArray<AsShape<N>> {
  const shape = checkShape(name, typeof size === "object" && size !== null ? size : [size]);
  const data = empty(sizeOf(shape)).fill(value);
  return new NdArray<Shape>(data, shape, "float") as unknown as NdArray<AsShape<N>>;
}
