/** @file Runs an operation on two arrays whose shapes broadcast, or on an array and a number. */

import type { Floats } from "../floats.js";
import { type Shape, sameShape, sizeOf } from "../shape/index.js";
import { empty } from "./empty.js";
import { expand } from "./layout.js";
import type { BinaryLoop } from "./unrolled.js";

/** The part of an array that the loops need. */
export interface Numbers {
  readonly data: Floats;
  readonly sizes: Shape;
}

/**
 * Returns the number in b if b contains only one number and has no more axes than a; otherwise returns
 * b. An operation with a number needs no broadcasting, because its result has the shape of a. For a
 * small array, broadcasting the shapes would take longer than the operation itself.
 */
export function orItsNumber<B extends Numbers>(a: Numbers, b: B | number): B | number {
  if (typeof b === "number" || b.data.length !== 1 || b.sizes.length > a.sizes.length) return b;
  return b.data[0];
}

/** Runs a loop on two operands that broadcast to `shape`. */
export function broadcast(
  loop: BinaryLoop,
  a: Numbers,
  b: Numbers | number,
  shape: Shape,
): Float64Array {
  const out = empty(a.sizes === shape ? a.data.length : sizeOf(shape));
  if (typeof b === "number") loop.withNumber(a.data, b, out);
  else if (sameShape(a.sizes, b.sizes)) loop.arrays(a.data, b.data, out);
  else spread(loop, a, b, shape, out);
  return out;
}

/** This is a separate function, so that V8 can inline the common cases above. */
function spread(loop: BinaryLoop, a: Numbers, b: Numbers, shape: Shape, out: Float64Array): void {
  // If an operand has as many numbers as the result, they are already in the right order, even if the
  // result has more axes of size 1.
  const over = ({ data, sizes: from }: Numbers) =>
    data.length === out.length ? data : expand(data, from, shape);
  if (b.data.length === 1) loop.withNumber(over(a), b.data[0], out);
  else if (a.data.length === 1) loop.ofNumber(a.data[0], over(b), out);
  else loop.arrays(over(a), over(b), out);
}
