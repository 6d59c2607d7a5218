/** @file Reducing along an axis: the axis goes, or is kept with size 1. */

import { describeValue } from "../describe.js";
import { ShapeError } from "../errors.js";
import type { Choice, Infer, WhereClosed } from "./fit.js";
import type { Mutable, Shape } from "./shape.js";

/**
 * Which place of the tuple S an axis is, "0" for the first, counted from the end where negative;
 * `never` out of bounds. The axis and the rank must be known.
 */
export type PlaceOf<S extends Shape, Axis extends number> = `${Axis}` extends `-${infer FromEnd}`
  ? PlaceFromEnd<S, FromEnd>
  : `${Axis}` extends keyof S
    ? `${Axis}`
    : never;

type PlaceFromEnd<
  S extends Shape,
  FromEnd extends string,
  Count extends 1[] = [1],
> = S extends readonly [...infer Before extends number[], infer _ extends number]
  ? FromEnd extends `${Count["length"]}`
    ? `${Before["length"]}`
    : PlaceFromEnd<Before, FromEnd, [...Count, 1]>
  : never;

/** S without the size at a place, or with `In` for it. */
type PutAt<
  S extends Shape,
  Place extends string,
  In extends number[],
  Seen extends number[] = [],
> = S extends readonly [infer First extends number, ...infer Rest extends number[]]
  ? `${Seen["length"]}` extends Place
    ? [...Seen, ...In, ...Rest]
    : PutAt<Rest, Place, In, [...Seen, First]>
  : never;

/**
 * The shape S with `In` in place of one axis; `number[]` where the axis or the rank is not known, one
 * shape for each of several axes, `never` out of bounds. A 0-d array has the axes 0 and -1 of a single
 * number, as numpy reads it.
 */
export type Replace<S extends Shape, Axis extends number, In extends number[]> = S extends unknown
  ? Axis extends unknown
    ? number extends S["length"]
      ? number[]
      : number extends Axis
        ? number[]
        : S extends readonly []
          ? Axis extends 0 | -1
            ? []
            : never
          : [PlaceOf<S, Axis>] extends [never]
            ? never
            : PutAt<S, PlaceOf<S, Axis>, In>
    : never
  : never;

/** What is left of shape S when it is reduced along an axis, or over all axes (`never`). */
export type Reduce<S extends Shape, Axis extends number, Keep extends boolean> = Keep extends true
  ? [Axis] extends [never]
    ? AllOnes<S>
    : Replace<S, Axis, [1]>
  : Replace<S, Axis, []>;

type AllOnes<S extends Shape> = S extends unknown
  ? Mutable<S> extends infer Sizes extends number[]
    ? { [Axis in keyof Sizes]: 1 }
    : never
  : never;

/** numpy's message for an axis that the array does not have. */
export type AxisMessage<
  S extends Shape,
  Axis extends number | string,
> = `axis ${Axis} is out of bounds for array of dimension ${S["length"]}`;

/** An axis of S, or what is no number at all, or else numpy's message. */
export type AxisOf<S extends Shape, Axis> = Infer<
  Axis,
  Axis,
  WhereClosed<
    S,
    Choice<Axis, AxisMessage<S, Axis & number>>[Axis extends number ? HasAxis<S, Axis> : "fits"],
    Axis
  >
>;

type HasAxis<S extends Shape, Axis extends number> = S extends unknown
  ? Axis extends unknown
    ? [Replace<S, Axis, []>] extends [never]
      ? "misfits"
      : "fits"
    : never
  : never;

/** numpy's message for a reduction that needs a number to begin with, and finds none. */
type EmptyMessage<Ufunc extends string> = Ufunc extends `arg${string}`
  ? `attempt to get ${Ufunc} of an empty sequence`
  : `zero-size array to reduction operation ${Ufunc} which has no identity`;

/** Nothing to say where there may be numbers along the axis (`never`: all axes), else the message. */
export type HasNumbers<Ufunc extends string, S extends Shape, Axis extends number> = WhereClosed<
  S,
  [Axis] extends [never]
    ? AllHave<S, EmptyMessage<Ufunc>>
    : S extends unknown
      ? [SizeAt<S, Axis>] extends [never]
        ? unknown
        : Choice<unknown, EmptyMessage<Ufunc>>[MayHave<SizeAt<S, Axis>>]
      : never
>;

type AllHave<S extends Shape, Message> = S extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? Choice<AllHave<Rest, Message>, Message>[MayHave<First>]
  : unknown;

/** The size of an axis; of an axis out of bounds there is nothing to say here (`never`). */
type SizeAt<S extends Shape, Axis extends number> = Axis extends unknown
  ? number extends S["length"] | Axis
    ? number
    : S extends readonly []
      ? number
      : PlaceOf<S, Axis> extends infer Place extends keyof S
        ? S[Place] & number
        : never
  : never;

type MayHave<N extends number> = N extends unknown
  ? number extends N
    ? "fits"
    : N extends 0
      ? "misfits"
      : "fits"
  : never;

function outOfBounds<S extends Shape, Axis extends number | string>(
  shape: S,
  axis: Axis,
): AxisMessage<S, Axis> {
  const rank: S["length"] = shape.length;
  return `axis ${axis} is out of bounds for array of dimension ${rank}` as const;
}

/**
 * The axis counted from 0.
 *
 * @throws ShapeError where the array has no such axis.
 */
export function checkAxis(shape: Shape, axis: unknown): number {
  // A 0-d array counts as one of a single number.
  const rank = shape.length || 1;
  if (typeof axis !== "number" || !Number.isInteger(axis) || axis < -rank || axis >= rank)
    throw new ShapeError(outOfBounds(shape, describeValue(axis)));
  return axis < 0 ? axis + rank : axis;
}

/** @throws ShapeError where there are no numbers for a reduction that must have one to begin with. */
export function checkNotEmpty(n: number, ufunc: string): void {
  if (n === 0) throw new ShapeError(emptyMessage(ufunc));
}

function emptyMessage<Ufunc extends string>(ufunc: Ufunc): EmptyMessage<Ufunc>;
function emptyMessage(ufunc: string): string {
  if (ufunc.startsWith("arg")) return `attempt to get ${ufunc} of an empty sequence`;
  return `zero-size array to reduction operation ${ufunc} which has no identity`;
}
