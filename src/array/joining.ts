/** @file Several arrays in one. */

import { describeValue } from "../describe.js";
import { type DType, widest } from "../dtype.js";
import { typeError } from "../errors.js";
import { interleave } from "../loops/layout.js";
import {
  type Concatenate,
  concatenateShape,
  type EndsMeet,
  type SameShapes,
  type Shape,
  type Stack,
  sizeOf,
  stackShape,
} from "../shape/index.js";
import { make, NdArray } from "./ndarray.js";

/** The shapes of a list of arrays. */
type ShapesIn<L extends readonly NdArray[]> = {
  [Place in keyof L]: L[Place] extends NdArray<infer S> ? S : never;
};

/**
 * Arrays end to end along an axis that they have: `concatenate([a, b])` is the rows of a, then those of b;
 * `concatenate([a, b], 1)` puts their columns side by side.
 *
 * @param arrays of the same sizes but for that axis
 * @throws ShapeError where they do not fit, have no such axis, or there is none; TypeError for what is no list of
 * arrays
 */
export function concatenate<const L extends readonly NdArray[], const Axis extends number = 0>(
  this: EndsMeet<ShapesIn<L>, Axis>,
  arrays: L,
  axis?: Axis,
): NdArray<Concatenate<ShapesIn<L>, Axis>>;
export function concatenate(this: unknown, arrays: unknown, ...along: unknown[]): NdArray {
  const parts = checkArrays("concatenate", arrays);
  const shapes = parts.map(({ sizes }) => sizes);
  return joined(parts, concatenateShape(shapes, along.length === 0 ? 0 : along[0]));
}

/**
 * Arrays of one shape along a new axis: `stack([a, b])` of two arrays of shape (3,) has shape (2,3), and
 * `stack([a, b], 1)` has shape (3,2).
 *
 * @throws ShapeError where they have several shapes, there is no such axis, or no array; TypeError for what is no
 * list of arrays
 */
export function stack<const L extends readonly NdArray[], const Axis extends number = 0>(
  this: SameShapes<ShapesIn<L>, Axis>,
  arrays: L,
  axis?: Axis,
): NdArray<Stack<ShapesIn<L>, Axis>>;
export function stack(this: unknown, arrays: unknown, ...along: unknown[]): NdArray {
  const parts = checkArrays("stack", arrays);
  const shapes = parts.map(({ sizes }) => sizes);
  return joined(parts, stackShape(shapes, along.length === 0 ? 0 : along[0]));
}

/** The parts, in turns of what each has along the axis and behind it. */
function joined(
  parts: readonly NdArray[],
  { along, shape }: { along: number; shape: Shape },
): NdArray {
  const turns = sizeOf(shape.slice(0, along));
  const runs = parts.map(({ data }) => ({ data, run: turns === 0 ? 0 : data.length / turns }));
  const dtype = parts.map((part) => part.dtype).reduce<DType>(widest, "bool");
  return make(interleave(runs, sizeOf(shape)), shape, dtype);
}

function checkArrays(name: string, arrays: unknown): NdArray[] {
  if (Array.isArray(arrays)) {
    const other = arrays.findIndex((part) => !(part instanceof NdArray));
    if (other < 0) return arrays;
    throw typeError(
      `${name}: place ${other} of the list must be an array, not ${describeValue(arrays[other])}`,
    );
  }
  throw typeError(
    `${name}: takes a list of arrays, as in ${name}([a, b]), not ${describeValue(arrays)}`,
  );
}
