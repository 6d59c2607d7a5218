/** @file Chooses between the numbers of two arrays, as `where` does. */
import { type Shape, sameShape, sizeOf } from "../shape/index.js";
import type { Numbers } from "./broadcast.js";
import { empty } from "./empty.js";
import { expand } from "./layout.js";

/**
 * Takes each number from a if `test` is not 0 at that index, otherwise from b. All three arrays
 * broadcast to `shape`.
 */
export function choose(test: Numbers, a: Numbers, b: Numbers, shape: Shape): Float64Array {
  const [tests, as, bs] = [test, a, b].map(({ data, sizes }) =>
    sameShape(sizes, shape) ? data : expand(data, sizes, shape),
  );
  const out = empty(sizeOf(shape));
  for (let i = 0; i < out.length; i++) out[i] = tests[i] !== 0 ? as[i] : bs[i];
  return out;
}
