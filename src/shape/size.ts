/** @file The sizes that a caller asks for: whole numbers from 0 up, and not too many. */

import { describeValue } from "../describe.js";
import { rangeError, ShapeError } from "../errors.js";
import type { Choice } from "./fit.js";
import { type IsAny, type Mutable, type Shape, shapeText, sizeOf } from "./shape.js";

/** A shape, or a single size for an array of one axis. */
export type SizeOrShape = number | Shape;

/** The shape that is asked for by one size, or by a shape. */
export type AsShape<N extends SizeOrShape> =
  IsAny<N> extends true
    ? number[]
    : N extends number
      ? [N]
      : N extends readonly unknown[]
        ? Mutable<N>
        : number[];

/** The shape that is asked for by sizes one after the other, or all in one list. */
export type Sizes<First extends SizeOrShape, More extends Shape> = More extends readonly []
  ? AsShape<First>
  : First extends number
    ? [First, ...Mutable<More>]
    : number[];

/**
 * Nothing to say where N can be a size, or a list of them, else the message. It stands at the `this` of
 * a function: a parameter whose literals are to be kept (`const`) can have no such type.
 */
export type Asked<Name extends string, N> = [N] extends [never]
  ? unknown
  : Choice<OneSize<Name, N & number, unknown>, AllSizes<Name, N>>[IsNumber<N>];

type IsNumber<N> = N extends number ? "fits" : "misfits";

type AllSizes<Name extends string, S> = S extends readonly [
  infer First extends number,
  ...infer Rest,
]
  ? OneSize<Name, First, AllSizes<Name, Rest>>
  : unknown;

type OneSize<Name extends string, N extends number, Fits> = Choice<
  Fits,
  NoSize<Name, N>
>[IsSize<N>];

/** Whether it can be a size, as far as is known. */
export type IsSize<N extends number> = N extends unknown
  ? `${N}` extends `-${string}` | `${string}.${string}` | `${string}e-${string}`
    ? "misfits"
    : "fits"
  : never;

type NoSize<
  Name extends string,
  N extends number | string,
> = `${Name}: a size must be a whole number, 0 or more, and ${N} is not`;

function noSize<Name extends string, N extends number | string>(
  name: Name,
  size: N,
): NoSize<Name, N> {
  return `${name}: a size must be a whole number, 0 or more, and ${size} is not` as const;
}

/** Sizes, or axes, one after the other or in a list. */
export type SizesOrList = Shape | readonly [Shape];

/** Sizes, or axes, as one list: they come one after the other, or all in a list. */
export type Given<R extends readonly unknown[]> =
  IsAny<R> extends true
    ? number[]
    : R extends readonly [infer Only extends SizeOrShape]
      ? AsShape<Only>
      : R extends Shape
        ? Mutable<R>
        : number[];

/** As many axes as numpy takes. */
export const MAX_RANK = 64;

/** Whatever a caller gave as sizes, one after the other or all in one list, as one list. */
export function sizesGiven(args: readonly unknown[]): readonly unknown[] {
  const sizes = args.length === 1 && Array.isArray(args[0]) ? args[0] : args;
  checkRank(sizes.length);
  return sizes;
}

function checkRank(rank: number): void {
  if (rank > MAX_RANK)
    throw new ShapeError(`an array has at most ${MAX_RANK} axes, and these are ${rank}`);
}

/**
 * Checks a shape that a caller asked for, and gives a copy of it.
 *
 * @param shapeGiven a size, or a list of sizes
 * @throws ShapeError for a size that is not a whole number from 0 up; RangeError for more numbers than fit.
 */
export function checkShape(name: string, shapeGiven: unknown): number[] {
  const sizes: readonly unknown[] = Array.isArray(shapeGiven) ? shapeGiven : [shapeGiven];
  checkRank(sizes.length);
  const shape = sizes.map((size) => {
    if (typeof size === "number" && Number.isSafeInteger(size) && size >= 0) return size;
    throw new ShapeError(noSize(name, describeValue(size)));
  });
  checkSize(name, shape);
  return shape;
}

/** 2 GiB of numbers: more than a laptop that shows a lesson should be asked for. */
export const MAX_SIZE = 2 ** 28;

/** @throws RangeError where an array of that shape would have more numbers than fit. */
export function checkSize(name: string, shape: Shape): void {
  const size = sizeOf(shape);
  if (size <= MAX_SIZE) return;
  throw rangeError(
    `${name}: an array of shape ${shapeText(shape)} has ${size} numbers, and the most is ${MAX_SIZE}`,
  );
}
