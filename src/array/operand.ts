/** @file The other operand of an operation: an array or a number. */

import { describeValue } from "../describe.js";
import { type DType, isInteger, widest } from "../dtype.js";
import { rangeError, typeError } from "../errors.js";
import type { Floats } from "../floats.js";
import { broadcast, orItsNumber } from "../loops/broadcast.js";
import { empty } from "../loops/empty.js";
import type { BinaryLoop, UnaryLoop } from "../loops/unrolled.js";
import {
  type Broadcast,
  broadcastShapes,
  type FitsShape,
  type Infer,
  type IsAny,
} from "../shape/index.js";
import { make, NdArray } from "./ndarray.js";
import type { AnyArray, ShapeIn } from "./shapeIn.js";

/** A value that an array can be combined with. */
export type Operand = AnyArray | number;

/** O if it broadcasts with X; otherwise numpy's message, a type that no operand can have. */
export type Fits<X, O> = Infer<O, O, FitsShape<ShapeIn<X>, ShapeIn<O>, O>>;

/**
 * The shape of the result when X is combined with O. This is not an alias for the whole array type:
 * when you hover over a value, the editor would show the alias instead of the shape.
 */
export type CombinedShape<X, O> =
  IsAny<O> extends true
    ? number[]
    : O extends number
      ? ShapeIn<X>
      : Broadcast<ShapeIn<X>, ShapeIn<O>>;

/**
 * Returns `other` if it is an array or a number.
 *
 * @throws {TypeError} if `other` is neither an array nor a number
 */
export function checkOperand(other: unknown): NdArray | number {
  if (typeof other === "number" || other instanceof NdArray) return other;
  const what = Array.isArray(other)
    ? "a JavaScript array; array([...]) turns it into an NdArray"
    : describeValue(other);
  throw typeError(`an array can be combined with an array or a number, not with ${what}`);
}

/** Returns the dtype of the sum, difference or product of an array and an operand. */
export function arithmetic(a: AnyArray, other: unknown): DType {
  if (a.dtype === "float") return "float";
  const b = checkOperand(other);
  return widest(a.dtype, typeof b !== "number" ? b.dtype : isInteger(b) ? "int" : "float");
}

/** Returns whether any number in the operand passes the test. */
export function some(operand: unknown, test: (value: number) => boolean): boolean {
  return typeof operand === "number" ? test(operand) : (operand as AnyArray).data.some(test);
}

/** Applies a loop to each entry. */
export function map<X extends AnyArray>(a: X, loop: UnaryLoop, dtype: DType): NdArray<ShapeIn<X>> {
  const out = empty(a.data.length);
  loop(a.data, out);
  return make(out, a.sizes, dtype);
}

/**
 * Applies a loop to each pair of entries.
 *
 * @throws {TypeError} if `other` is neither an array nor a number
 * @throws {ShapeError} if the shapes do not broadcast
 * @throws {RangeError} if an integer in the result is too large
 */
export function combine<X extends AnyArray, O>(
  a: X,
  other: unknown,
  loop: BinaryLoop,
  dtype: DType,
): NdArray<CombinedShape<X, O>> {
  const b = orItsNumber(a, checkOperand(other));
  const shape = typeof b === "number" ? a.sizes : broadcastShapes(a.sizes, b.sizes);
  const out = broadcast(loop, a, b, shape);
  if (dtype === "int") checkIntegers(out);
  return make(out, shape, dtype);
}

/** @throws {RangeError} if an integer is too large for a float to represent exactly */
export function checkIntegers(numbers: Floats | readonly [number]): void {
  for (let i = 0; i < numbers.length; i++) {
    if (Math.abs(numbers[i]) <= Number.MAX_SAFE_INTEGER) continue;
    throw rangeError(
      `the result contains an integer beyond 2**53: ${numbers[i]}; convert the array to floats first, with astype("float")`,
    );
  }
}
