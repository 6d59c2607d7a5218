/** @file An operation on two arrays whose shapes broadcast, or on an array and a number. */
import { type Shape, sizeOf } from "../shape/index.js";
import { empty } from "./empty.js";
import { expand } from "./layout.js";
import type { BinaryLoop } from "./unrolled.js";

/** What the loops need of an array. */
export interface Numbers {
  readonly data: Float64Array;
  readonly shape: Shape;
}

/**
 * b, or its number where it has but one and no more axes than a: the result has the shape of a then.
 * On small arrays to work out a shape takes longer than the operation.
 */
export function orItsNumber<B extends Numbers>(a: Numbers, b: B | number): B | number {
  if (typeof b === "number" || b.data.length !== 1 || b.shape.length > a.shape.length) return b;
  return b.data[0];
}

/** The results, for operands that broadcast to `shape`. */
export function broadcast(
  loop: BinaryLoop,
  a: Numbers,
  b: Numbers | number,
  shape: Shape,
): Float64Array {
  const out = empty(a.shape === shape ? a.data.length : sizeOf(shape));
  if (typeof b === "number") loop.withNumber(a.data, b, out);
  else if (b.data.length === 1) loop.withNumber(spread(a, shape, out.length), b.data[0], out);
  else if (a.data.length === 1) loop.ofNumber(a.data[0], spread(b, shape, out.length), out);
  else loop.arrays(spread(a, shape, out.length), spread(b, shape, out.length), out);
  return out;
}

/** An array's numbers over a shape that it broadcasts to: as they are where there are as many. */
function spread({ data, shape }: Numbers, to: Shape, size: number): Float64Array {
  return data.length === size ? data : expand(data, shape, to);
}
