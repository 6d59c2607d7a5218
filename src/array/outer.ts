/** @file The outer product. */

import type { Flat } from "../shape/index.js";
import { checkArray } from "./check.js";
import type { NdArray } from "./ndarray.js";
import type { AnyArray, ShapeIn } from "./shapeIn.js";

/**
 * The outer product: each number of a times each of b, both in row-major order.
 *
 * @returns a row for each number of a, a column for each of b
 * @throws RangeError where that would be more numbers than fit; TypeError for what is no array
 */
export function outer<A extends AnyArray, B extends AnyArray>(
  a: A,
  b: B,
): NdArray<[...Flat<ShapeIn<A>>, ...Flat<ShapeIn<B>>]> {
  const [rows, columns] = [checkArray("outer", a), checkArray("outer", b)];
  return (rows as NdArray).reshape(-1, 1).mul(columns.flatten() as NdArray) as NdArray as never;
}
