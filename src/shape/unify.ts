/** @file Shapes that must be the same: what two of them, known in part, are together. */
import type { Box } from "./fit.js";
import type { RankUnknown, Shape } from "./shape.js";

/** The size that two are, where they may be the same; else `never`. */
export type UnifySize<A extends number, B extends number> =
  Box<A> extends Box<B> ? A : number extends A ? B : B extends A ? B : A extends B ? A : never;

/** The shape that two are, where they may be the same; else `never`. */
export type Unify<A extends Shape, B extends Shape> = A extends unknown
  ? B extends unknown
    ? RankUnknown<A> extends true
      ? B
      : RankUnknown<B> extends true
        ? A
        : MeetSizes<A, B>
    : never
  : never;

type MeetSizes<A extends Shape, B extends Shape, Done extends number[] = []> = A extends readonly [
  infer FirstA extends number,
  ...infer RestA extends number[],
]
  ? B extends readonly [infer FirstB extends number, ...infer RestB extends number[]]
    ? Box<UnifySize<FirstA, FirstB>> extends Box<never>
      ? never
      : MeetSizes<RestA, RestB, [...Done, UnifySize<FirstA, FirstB>]>
    : never
  : B extends readonly []
    ? Done
    : never;

/** The shape that all of a list of known length are, where they may be the same; else `never`. */
export type UnifyAll<Shapes extends readonly unknown[]> = Shapes extends readonly [
  infer First extends Shape,
  infer Second extends Shape,
  ...infer Rest,
]
  ? Box<Unify<First, Second>> extends Box<never>
    ? never
    : UnifyAll<[Unify<First, Second>, ...Rest]>
  : Shapes[0];
