/**
 * @file How a type says whether an argument fits, also inside a generic function.
 *
 * The answer is a look into a table, `Choice<...>[...]`, and not a condition. In a generic function a
 * size is a type parameter N, and a condition on N stays open: no argument can be passed to it. In a
 * table the compiler then looks at what N may be at most, `number`. That fits, and what N really
 * is gets checked where the function is called.
 */
import type { Shape } from "./shape.js";

/** What an argument may be, by the answer to a question. */
export interface Choice<Fits, Misfits> {
  fits: Fits;
  misfits: Misfits;
}

/** A type in a box: a condition on the box of a type parameter is not left open where it is clear. */
export interface Box<T> {
  content: T;
}

/**
 * The table, which tells what the argument may be, and from which the compiler cannot infer T. It looks into
 * both branches of a condition, though, and so finds T in the argument before this one is decided.
 */
export type Infer<T, Argument, Table> = [T] extends [never] ? Argument : Table;

/** "fits" where even the number of axes is unknown, so that nothing can be said. */
type IsOpen<S extends Shape> = S extends unknown
  ? number extends S["length"]
    ? "fits"
    : "misfits"
  : never;

/** Then where the number of axes is known; else, so in a function of any shape, there is nothing to say. */
export type WhereClosed<S extends Shape, Then, Else = unknown> = Choice<Else, Then>[IsOpen<S>];

/** Whether two sizes are the same, as far as they are known. */
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

/** Then where all sizes of S are known, else Else. */
export type WhereKnown<S extends Shape, Then, Else> = S extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? Choice<WhereKnown<Rest, Then, Else>, Else>[IsKnown<First>]
  : S extends readonly []
    ? Then
    : Else;

/** Whether it is one number: one of several is not known. */
type IsKnown<N extends number, All = N> = N extends unknown
  ? number extends N
    ? "misfits"
    : [All] extends [N]
      ? "fits"
      : "misfits"
  : never;
