/** @file What the compiler compares when an array of one shape is given where another is asked for. */
import type { Shape } from "./shape.js";

/**
 * The sizes of S, axis by axis, in a form that keeps `[3 | 4]` apart: an array of 3 rows may stand where any
 * number of rows is taken, and not where a function takes N rows and N turned out to be both 3 and 4.
 * (A key for each size: `{ 3 }` has not all that `{ 3, 4 }` has.)
 */
export type Known<S extends Shape> = {
  [Axis in keyof S as Axis extends `${number}` ? Axis : never]: Only<S[Axis]>;
};

type Only<N> = { [Size in N & number]: true };
