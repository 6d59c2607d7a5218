/** @file The `size` of numpy's random functions: one size, several, or none for a plain number. */
import type { NdArray } from "../array/index.js";
import type { AsShape, Given, IsAny, Shape } from "../shape/index.js";

/** How much to draw: `3` for three numbers in a row, `[4, 3]` for four rows of three. */
export type Size = number | Shape;

/** What is drawn: an array of that size, or a number where no size was given (`never`). */
export type Drawn<S extends Size> = [S] extends [never] ? number : NdArray<AsShape<S>>;

/** What is drawn for sizes one after the other, or in a list: a number where there may be none. */
export type DrawnOf<R extends readonly unknown[]> = R extends readonly []
  ? number
  : number extends R["length"]
    ? number | NdArray<number[]>
    : NdArray<Given<R>>;

/** What permutation gives: n integers for a number n, an array like the given one for an array. */
export type Permuted<X extends number | NdArray> =
  IsAny<X> extends true
    ? NdArray<number[]>
    : X extends number
      ? NdArray<[X]>
      : X extends NdArray<infer S>
        ? NdArray<S>
        : never;
