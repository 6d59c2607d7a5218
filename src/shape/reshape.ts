/**
 * @file Reshaping: the same numbers with different sizes. One size may be -1, in which case it is
 * computed from the others.
 */

import { describeValue } from "../describe.js";
import { ShapeError } from "../errors.js";
import type { Product, Quotient } from "./counting.js";
import type { Choice, SameSize, WhereClosed, WhereKnown } from "./fit.js";
import {
  type Mutable,
  type RankUnknown,
  type Shape,
  type ShapeText,
  shapeText,
  sizeOf,
} from "./shape.js";
import type { IsSize } from "./size.js";

/** The shape R, with -1 replaced by the size that an array of shape S leaves for that axis. */
export type Reshape<S extends Shape, R extends Shape> =
  RankUnknown<R> extends true
    ? number[]
    : -1 extends R[number]
      ? S extends unknown
        ? Fill<R, SizeLeft<S, Others<R>>>
        : never
      : Mutable<R>;

/** The shape that an array of shape S has after it is flattened. */
export type Flat<S extends Shape> = Reshape<S, [-1]>;

type Fill<R extends Shape, Size> = R extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? [First extends -1 ? Size : First, ...Fill<Rest, Size>]
  : [];

/** The sizes in R, except -1. */
type Others<R extends Shape> = R extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? First extends -1
    ? Others<Rest>
    : [First, ...Others<Rest>]
  : [];

/**
 * The size that replaces -1. If S has one axis and all other sizes are 1, it is the size of that axis,
 * which may be a type parameter. Otherwise, if all sizes are known, it is the quotient.
 */
type SizeLeft<S extends Shape, R extends Shape> = [S, R[number]] extends [
  readonly [infer N extends number],
  1,
]
  ? N
  : WhereKnown<S, WhereKnown<R, OrNumber<Left<S, R>>, number>, number>;

type OrNumber<N> = [N] extends [never] ? number : N;

/**
 * The number of entries in an array of shape S, divided by the sizes in R; `never` if there is a
 * remainder.
 */
type Left<S extends Shape, R extends Shape> = 0 extends R[number] ? never : Quotient<Product<S>, R>;

/** `unknown` if S may be reshaped to R, otherwise numpy's message. */
export type Reshapes<S extends Shape, R extends Shape> = WhereClosed<
  S,
  WhereKnown<S, WhereKnown<R, Choice<unknown, Refused<S, R>>[Fits<S, R>], unknown>, unknown>
>;

type Fits<S extends Shape, R extends Shape> = S extends unknown
  ? "misfits" extends IsSize<Exclude<R[number], -1>>
    ? "misfits"
    : -1 extends R[number]
      ? HasTwo<R> extends true
        ? "misfits"
        : [Left<S, Others<R>>] extends [never]
          ? "misfits"
          : "fits"
      : SameSize<Product<S>, Product<R>>
  : never;

type HasTwo<R extends Shape, Found extends 1[] = []> = R extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? First extends -1
    ? Found extends []
      ? HasTwo<Rest, [1]>
      : true
    : HasTwo<Rest, Found>
  : false;

type Refused<S extends Shape, R extends Shape> =
  HasTwo<R> extends true ? TwoUnknownMessage : ReshapeMessage<S, R>;

type TwoUnknownMessage = "can only specify one unknown dimension";

/** numpy's message for a shape whose size differs from the size of the array. */
export type ReshapeMessage<
  S extends Shape,
  R extends Shape,
> = `cannot reshape array of size ${Product<S>} into shape ${ShapeText<R>}`;

function notReshaped<S extends Shape, R extends Shape>(from: S, to: R): ReshapeMessage<S, R> {
  const size = sizeOf(from) as Product<S>;
  return `cannot reshape array of size ${size} into shape ${shapeText(to)}` as const;
}

const TWO_UNKNOWN: TwoUnknownMessage = "can only specify one unknown dimension";

/**
 * Returns the shape with -1, if present, replaced by the remaining size.
 *
 * @throws {ShapeError} if the product of the sizes is not the size of the array, or more than one size
 * is -1
 */
export function reshapeShape(from: Shape, sizes: readonly unknown[]): number[] {
  // Values that are not numbers become NaN, which is refused below.
  const to = sizes.map((size) => (typeof size === "number" ? size : Number.NaN));
  if (to.filter((size) => size === -1).length > 1) throw new ShapeError(TWO_UNKNOWN);
  const size = sizeOf(from);
  const known = sizeOf(to.filter((s) => s !== -1));
  const filled = to.map((s) => (s === -1 ? size / known : s));
  const whole = filled.every((s) => Number.isSafeInteger(s) && s >= 0);
  if (!whole || sizeOf(filled) !== size)
    throw new ShapeError(notReshaped(from, sizes.map(describeValue) as unknown as Shape));
  return filled;
}
