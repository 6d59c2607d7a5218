/** @file Reshaping: the same numbers under other sizes, one of which may be -1, "whatever is left". */

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

/** The shape R with its -1, if any, replaced by the size that is left of S. */
export type Reshape<S extends Shape, R extends Shape> =
  RankUnknown<R> extends true
    ? number[]
    : -1 extends R[number]
      ? S extends unknown
        ? Fill<R, SizeLeft<S, Others<R>>>
        : never
      : Mutable<R>;

/** The shape of all numbers of S on one axis. */
export type Flat<S extends Shape> = Reshape<S, [-1]>;

type Fill<R extends Shape, Size> = R extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? [First extends -1 ? Size : First, ...Fill<Rest, Size>]
  : [];

/** The sizes beside the -1. */
type Others<R extends Shape> = R extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? First extends -1
    ? Others<Rest>
    : [First, ...Others<Rest>]
  : [];

/** The only axis of S where the other sizes are 1, which serves generic functions; else as counted. */
type SizeLeft<S extends Shape, R extends Shape> = [S, R[number]] extends [
  readonly [infer N extends number],
  1,
]
  ? N
  : WhereKnown<S, WhereKnown<R, OrNumber<Left<S, R>>, number>, number>;

type OrNumber<N> = [N] extends [never] ? number : N;

/** How often the sizes R go into those of S; `never` where something is left over. */
type Left<S extends Shape, R extends Shape> = 0 extends R[number] ? never : Quotient<Product<S>, R>;

/** Nothing to say where S may be reshaped to R, else numpy's message. */
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

/** numpy's message for a shape of another size. */
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
 * The shape with its -1, if any, replaced by the size that is left.
 *
 * @throws ShapeError where the sizes do not multiply to the array's own, or more than one is -1.
 */
export function reshapeShape(from: Shape, sizes: readonly unknown[]): number[] {
  // Texts and the like are no sizes, and are refused below.
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
