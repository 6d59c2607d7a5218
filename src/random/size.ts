/** @file The `size` of numpy's random functions: one size, several, or none for a plain number. */
import type { NdArray } from "../ndarray.js";
import type { Mutable, Shape } from "../shape/index.js";

/** How much to draw: `3` for three numbers in a row, `[4, 3]` for four rows of three. */
export type Size = number | Shape;

/** What is drawn: an array of that size, or a number where no size was given (`never`). */
export type Drawn<S extends Size> = [S] extends [never]
  ? number
  : S extends number
    ? NdArray<[S]>
    : S extends Shape
      ? NdArray<Mutable<S>>
      : never;

/** The shape of what randn's arguments ask for: `randn()` draws a number. */
export type DrawnOf<S extends Shape> = S extends readonly [] ? number : NdArray<Mutable<S>>;

/** What permutation gives: n integers for a number n, an array like the given one for an array. */
export type Permuted<X extends number | NdArray> = X extends number
  ? NdArray<[X]>
  : X extends NdArray<infer S>
    ? NdArray<S>
    : never;
