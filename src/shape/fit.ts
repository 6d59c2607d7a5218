/**
 * @file Types that express whether an argument fits, even inside a generic function.
 *
 * The types look up the answer in a table, `Choice<...>[...]`, instead of using a conditional type. In
 * a generic function a size is a type parameter N, and the compiler does not resolve a condition on N,
 * so it would accept no argument. In a table lookup, the compiler uses the constraint of N, `number`,
 * which fits. The actual size is checked when the generic function is called.
 */
import type { Shape } from "./shape.js";

/** The type to use for an argument that fits, and the type to use for one that does not fit. */
export interface Choice<Fits, Misfits> {
  fits: Fits;
  misfits: Misfits;
}

/** A type in a box. The compiler resolves a condition on a boxed type parameter if it can. */
export interface Box<T> {
  content: T;
}

/**
 * The type Table, written so that the compiler can infer T. The compiler cannot infer T from a table
 * lookup, but it looks into both branches of a condition, so it infers T from Argument.
 */
export type Infer<T, Argument, Table> = [T] extends [never] ? Argument : Table;

/**
 * The type T, which the compiler does not infer from this place. Results of functions whose arguments are
 * optional use it: otherwise, in `const s: NdArray<[3]> = x.sum();` the compiler would choose the axis
 * that fits the declaration. TypeScript 5.4 has it built in, the version that compiles cells does not.
 */
export type NoInfer<T> = [T][T extends unknown ? 0 : never];

/** "fits" if not even the number of axes is known, because then nothing can be checked. */
type IsOpen<S extends Shape> = S extends unknown
  ? number extends S["length"]
    ? "fits"
    : "misfits"
  : never;

/**
 * `Then` if the number of axes is known; otherwise `Else`, for example in a function for arrays of any
 * shape.
 */
export type WhereClosed<S extends Shape, Then, Else = unknown> = Choice<Else, Then>[IsOpen<S>];

/** Whether two sizes are equal, as far as they are known. */
export type SameSize<A extends number, B extends number> =
  Box<A> extends Box<B>
    ? "fits"
    : Box<B> extends Box<A>
      ? "fits"
      : A extends B
        ? "fits"
        : B extends A
          ? "fits"
          : "misfits";

/** `Then` if all sizes of S are known, otherwise `Else`. */
export type WhereKnown<S extends Shape, Then, Else> = S extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? Choice<WhereKnown<Rest, Then, Else>, Else>[IsKnown<First>]
  : S extends readonly []
    ? Then
    : Else;

/** Whether N is one known number. A union of several numbers does not count as known. */
type IsKnown<N extends number, All = N> = N extends unknown
  ? number extends N
    ? "misfits"
    : [All] extends [N]
      ? "fits"
      : "misfits"
  : never;
