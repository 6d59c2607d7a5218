/** @file Unifies shapes that must be equal: a size that is unknown in one shape may be known in another. */
import type { Box, SameSize } from "./fit.js";
import type { RankUnknown, Shape } from "./shape.js";

/** The size that A and B have in common; `never` if they cannot be equal. */
export type UnifySize<A extends number, B extends number> =
  Box<A> extends Box<B> ? A : number extends A ? B : B extends A ? B : A extends B ? A : never;

/** The shape that A and B have in common; `never` if they cannot be equal. */
export type Unify<A extends Shape, B extends Shape> = A extends unknown
  ? B extends unknown
    ? RankUnknown<A> extends true
      ? B
      : RankUnknown<B> extends true
        ? A
        : UnifySizes<A, B>
    : never
  : never;

type UnifySizes<A extends Shape, B extends Shape, Done extends number[] = []> = A extends readonly [
  infer FirstA extends number,
  ...infer RestA extends number[],
]
  ? B extends readonly [infer FirstB extends number, ...infer RestB extends number[]]
    ? [SameSize<FirstA, FirstB>] extends ["misfits"]
      ? never
      : UnifySizes<RestA, RestB, [...Done, UnifySize<FirstA, FirstB>]>
    : never
  : B extends readonly []
    ? Done
    : never;

/** The shape that all shapes in a tuple have in common; `never` if they cannot be equal. */
export type UnifyAll<Shapes extends readonly unknown[]> = Shapes extends readonly [
  infer First extends Shape,
  infer Second extends Shape,
  ...infer Rest,
]
  ? Box<Unify<First, Second>> extends Box<never>
    ? never
    : UnifyAll<[Unify<First, Second>, ...Rest]>
  : Shapes[0];
