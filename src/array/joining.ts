/** @file Joins several arrays into one. */

import { describeValue } from "../describe.js";
import { type DType, widest } from "../dtype.js";
import { typeError } from "../errors.js";
import { interleave } from "../loops/layout.js";
import {
  type CanConcatenate,
  type CanStack,
  type Concatenate,
  concatenateShape,
  type NoInfer,
  type Shape,
  type Stack,
  sizeOf,
  stackShape,
} from "../shape/index.js";
import { make, NdArray } from "./ndarray.js";
import type { ShapeIn } from "./shapeIn.js";

/** The shapes of a list of arrays. */
type ShapesIn<L extends readonly NdArray[]> = {
  [I in keyof L]: ShapeIn<L[I]>;
};

/**
 * Joins arrays along an existing axis.
 *
 * @param arrays at least one array; their shapes must be equal except along `axis`
 * @param axis 0 (the default) puts the arrays below each other; 1 puts them side by side
 * @throws {ShapeError} if the list is empty, the shapes do not match, or there is no such axis
 * @throws {TypeError} if `arrays` is not a list of arrays
 * @example
 * concatenate([array([1, 2]), array([3])]); // array([1, 2, 3])
 * concatenate([x, yTrue], 1);
 * // array([[0, 0, 1, 0],
 * //        [1, 1, 1, 1],
 * //        [1, 0, 1, 1],
 * //        [0, 1, 1, 0]])
 */
export function concatenate<const L extends readonly NdArray[], const Axis extends number = 0>(
  this: CanConcatenate<ShapesIn<L>, Axis>,
  arrays: L,
  axis?: Axis,
): NdArray<Concatenate<ShapesIn<L>, NoInfer<Axis>>>;
export function concatenate(this: unknown, arrays: unknown, ...along: unknown[]): NdArray {
  const parts = checkArrays("concatenate", arrays);
  const shapes = parts.map(({ sizes }) => sizes);
  return joined(parts, concatenateShape(shapes, along.length === 0 ? 0 : along[0]));
}

/**
 * Joins arrays of the same shape along a new axis.
 *
 * @param arrays at least one array
 * @param axis the index of the new axis in the shape of the result; 0 if you leave it out
 * @throws {ShapeError} if the list is empty, the shapes differ, or there is no such axis
 * @throws {TypeError} if `arrays` is not a list of arrays
 * @example
 * stack([array([1, 2, 3]), array([4, 5, 6])]);
 * // array([[1, 2, 3],
 * //        [4, 5, 6]])
 * stack([array([1, 2, 3]), array([4, 5, 6])], 1).shape; // [ 3, 2 ]
 */
export function stack<const L extends readonly NdArray[], const Axis extends number = 0>(
  this: CanStack<ShapesIn<L>, Axis>,
  arrays: L,
  axis?: Axis,
): NdArray<Stack<ShapesIn<L>, NoInfer<Axis>>>;
export function stack(this: unknown, arrays: unknown, ...along: unknown[]): NdArray {
  const parts = checkArrays("stack", arrays);
  const shapes = parts.map(({ sizes }) => sizes);
  return joined(parts, stackShape(shapes, along.length === 0 ? 0 : along[0]));
}

/** Joins the parts along the axis by interleaving their blocks. */
function joined(
  parts: readonly NdArray[],
  { along, shape }: { along: number; shape: Shape },
): NdArray {
  const rounds = sizeOf(shape.slice(0, along));
  const runs = parts.map(({ data }) => ({ data, run: rounds === 0 ? 0 : data.length / rounds }));
  const dtype = parts.map((part) => part.dtype).reduce<DType>(widest, "bool");
  return make(interleave(runs, sizeOf(shape)), shape, dtype);
}

function checkArrays(name: string, arrays: unknown): NdArray[] {
  if (Array.isArray(arrays)) {
    const other = arrays.findIndex((part) => !(part instanceof NdArray));
    if (other < 0) return arrays;
    throw typeError(
      `${name}: item ${other} of the list must be an array, not ${describeValue(arrays[other])}`,
    );
  }
  throw typeError(
    `${name}: expects a list of arrays, as in ${name}([a, b]), not ${describeValue(arrays)}`,
  );
}
