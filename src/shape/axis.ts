/** @file Reducing along an axis: the axis is removed, or kept with size 1. */

import { describeValue } from "../describe.js";
import { ShapeError } from "../errors.js";
import type { Choice, Infer, WhereClosed } from "./fit.js";
import type { Mutable, Shape } from "./shape.js";

/**
 * The index of an axis in the tuple S, as a string such as "0"; `never` if the axis is out of bounds. A
 * negative axis counts from the end. The axis and the rank must be known.
 */
export type AxisKey<S extends Shape, Axis extends number> = `${Axis}` extends `-${infer FromEnd}`
  ? KeyFromEnd<S, FromEnd>
  : `${Axis}` extends keyof S
    ? `${Axis}`
    : never;

type KeyFromEnd<
  S extends Shape,
  FromEnd extends string,
  Count extends 1[] = [1],
> = S extends readonly [...infer Before extends number[], infer _ extends number]
  ? FromEnd extends `${Count["length"]}`
    ? `${Before["length"]}`
    : KeyFromEnd<Before, FromEnd, [...Count, 1]>
  : never;

/** The shape S after the size at the index `Key` is replaced by the sizes `In`. */
type ReplaceAt<
  S extends Shape,
  Key extends string,
  In extends number[],
  Seen extends number[] = [],
> = S extends readonly [infer First extends number, ...infer Rest extends number[]]
  ? `${Seen["length"]}` extends Key
    ? [...Seen, ...In, ...Rest]
    : ReplaceAt<Rest, Key, In, [...Seen, First]>
  : never;

/**
 * The shape S after one axis is replaced by the sizes `In`. It is `number[]` if the axis or the rank is
 * unknown, `never` if the axis is out of bounds, and a union of shapes for a union of axes. As in
 * numpy, a 0-d array has the axes 0 and -1, as if it were a 1-d array with one number.
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
          : [AxisKey<S, Axis>] extends [never]
            ? never
            : ReplaceAt<S, AxisKey<S, Axis>, In>
    : never
  : never;

/** The shape S after a reduction along an axis, or along all axes (`never`). */
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

/**
 * The type of an argument that must be an axis of S. If the axis is out of bounds, the type is numpy's
 * message.
 */
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

/** numpy's message for a reduction that needs at least one number but has none. */
type EmptyMessage<Ufunc extends string> = Ufunc extends `arg${string}`
  ? `attempt to get ${Ufunc} of an empty sequence`
  : `zero-size array to reduction operation ${Ufunc} which has no identity`;

/**
 * `unknown` if there may be numbers along the axis, otherwise numpy's message. If Axis is `never`, all
 * axes count.
 */
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

/** The size of an axis; `never` if the axis is out of bounds, which is reported elsewhere. */
type SizeAt<S extends Shape, Axis extends number> = Axis extends unknown
  ? number extends S["length"] | Axis
    ? number
    : S extends readonly []
      ? number
      : AxisKey<S, Axis> extends infer Key extends keyof S
        ? S[Key] & number
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
 * Returns the axis counted from 0. A negative axis counts from the end.
 *
 * @throws {ShapeError} if the array has no such axis
 */
export function checkAxis(shape: Shape, axis: unknown): number {
  // A 0-d array counts as a 1-d array with one number.
  const rank = shape.length || 1;
  if (typeof axis !== "number" || !Number.isInteger(axis) || axis < -rank || axis >= rank)
    throw new ShapeError(outOfBounds(shape, describeValue(axis)));
  return axis < 0 ? axis + rank : axis;
}

/**
 * Checks that a reduction such as `max` has at least one number.
 *
 * @param n the number of entries to reduce
 * @throws {ShapeError} if `n` is 0
 */
export function checkNotEmpty(n: number, ufunc: string): void {
  if (n === 0) throw new ShapeError(emptyMessage(ufunc));
}

function emptyMessage<Ufunc extends string>(ufunc: Ufunc): EmptyMessage<Ufunc>;
function emptyMessage(ufunc: string): string {
  if (ufunc.startsWith("arg")) return `attempt to get ${ufunc} of an empty sequence`;
  return `zero-size array to reduction operation ${ufunc} which has no identity`;
}
