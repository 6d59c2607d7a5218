/** @file The outer product. */

import type { Flat } from "../shape/index.js";
import { checkArray } from "./check.js";
import type { NdArray } from "./ndarray.js";
import type { AnyArray, ShapeIn } from "./shapeIn.js";

/**
 * Computes the outer product: every entry of `a` times every entry of `b`. Both arrays are flattened
 * first.
 *
 * @returns an array with one row for each entry of `a` and one column for each entry of `b`
 * @throws {RangeError} if the result would be too large
 * @throws {TypeError} if `a` or `b` is not an array
 * @example
 * outer(array([1, 2, 3]), array([1, 10]));
 * // array([[ 1, 10],
 * //        [ 2, 20],
 * //        [ 3, 30]])
 */
export function outer<A extends AnyArray, B extends AnyArray>(
  a: A,
  b: B,
): NdArray<[...Flat<ShapeIn<A>>, ...Flat<ShapeIn<B>>]> {
  const [rows, columns] = [checkArray("outer", a), checkArray("outer", b)];
  return (rows as NdArray).reshape(-1, 1).mul(columns.flatten() as NdArray) as NdArray as never;
}
