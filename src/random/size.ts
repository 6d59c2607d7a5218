/**
 * @file The `size` argument of numpy's random functions: one size, several sizes, or no size for a
 * single number.
 */
import type { NdArray } from "../array/index.js";
import type { AsShape, IsAny, Mutable, Shape } from "../shape/index.js";

/** The size of the result: `3` for three numbers, `[4, 3]` for 4 rows and 3 columns. */
export type Size = number | Shape;

/** The result of a draw: an array of size S, or a number if there is no size (`never`). */
export type Drawn<S extends Size> = [S] extends [never] ? number : NdArray<AsShape<S>>;

/** The result of a draw if the sizes are given separately. Without sizes, it is a number. */
export type DrawnOf<R extends Shape> = R extends readonly []
  ? number
  : number extends R["length"]
    ? number | NdArray<number[]>
    : NdArray<Mutable<R>>;

/** The result of `permutation`: n integers for a number n, and an array of the same shape for an array. */
export type Permuted<X extends number | NdArray> =
  IsAny<X> extends true
    ? NdArray<number[]>
    : X extends number
      ? NdArray<[X]>
      : X extends NdArray<infer S>
        ? NdArray<S>
        : never;
