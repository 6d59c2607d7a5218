/** @file Checks that requested sizes are whole numbers, 0 or more, and not too large. */

import { describeValue } from "../describe.js";
import { rangeError, ShapeError } from "../errors.js";
import type { Choice } from "./fit.js";
import { type IsAny, type Mutable, type Shape, shapeText, sizeOf } from "./shape.js";

/** A shape, or a single size for an array with one axis. */
export type SizeOrShape = number | Shape;

/** The shape for a single size or a list of sizes. */
export type AsShape<N extends SizeOrShape> =
  IsAny<N> extends true
    ? number[]
    : N extends number
      ? [N]
      : N extends readonly unknown[]
        ? Mutable<N>
        : number[];

/**
 * `unknown` if N can be a size or a list of sizes, or is not given (`never`); otherwise an error
 * message. Functions use it as the type of `this`, because a parameter whose type is a `const` type
 * parameter cannot be restricted in this way.
 */
export type Asked<Name extends string, N> = [N] extends [never]
  ? unknown
  : Choice<OneSize<Name, N & number, unknown>, AllSizes<Name, N>>[IsNumber<N>];

/** The shape `[First, ...More]`, or `number[]` if the first argument may also be a `List` of sizes, as in a union. */
export type SeparateSizes<First extends number, More extends Shape, List extends Shape> = [
  List,
] extends [never]
  ? [First, ...Mutable<More>]
  : number[];

/** An error message if more sizes follow a list of sizes, otherwise `unknown`. Without a list, `List` is `never`. */
export type ListAlone<Name extends string, List extends Shape, More extends Shape> = [
  List,
] extends [never]
  ? unknown
  : More extends readonly []
    ? unknown
    : NotAlone<Name>;

type NotAlone<Name extends string> =
  `${Name}: the sizes must be in one list, as in ${Name}([2, 3]), or separate, as in ${Name}(2, 3), but not both`;

function notAlone<Name extends string>(name: Name): NotAlone<Name> {
  return `${name}: the sizes must be in one list, as in ${name}([2, 3]), or separate, as in ${name}(2, 3), but not both`;
}

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

/** Whether N can be a size, as far as it is known. */
export type IsSize<N extends number> = N extends unknown
  ? `${N}` extends `-${string}` | `${string}.${string}` | `${string}e-${string}`
    ? "misfits"
    : "fits"
  : never;

type NoSize<
  Name extends string,
  N extends number | string,
> = `${Name}: a size must be a whole number, 0 or more, not ${N}`;

function noSize<Name extends string, N extends number | string>(
  name: Name,
  size: N,
): NoSize<Name, N> {
  return `${name}: a size must be a whole number, 0 or more, not ${size}` as const;
}

/** Sizes or axes, given separately or as one list. */
export type SizesOrList = Shape | readonly [Shape];

/** Sizes or axes as one list, even if they are given separately. */
export type SizesFrom<R extends readonly unknown[]> =
  IsAny<R> extends true
    ? number[]
    : R extends readonly [infer Only extends Shape]
      ? Mutable<Only>
      : Mutable<R>;

/** The maximum number of axes in an array, as in numpy. */
export const MAX_RANK = 64;

/** Returns sizes or axes as one list, even if they are given separately. */
export function sizesGiven(args: readonly unknown[]): readonly unknown[] {
  const sizes = args.length === 1 && Array.isArray(args[0]) ? args[0] : args;
  checkRank(sizes.length);
  return sizes;
}

/**
 * Returns the sizes of a new array as one list, even if they are given separately.
 *
 * @throws {ShapeError} if sizes follow a list of sizes, or there are too many
 */
export function shapeGiven(name: string, args: readonly unknown[]): readonly unknown[] {
  if (args.length > 1 && Array.isArray(args[0])) throw new ShapeError(notAlone(name));
  return sizesGiven(args);
}

function checkRank(rank: number): void {
  if (rank > MAX_RANK)
    throw new ShapeError(`an array can have at most ${MAX_RANK} axes, not ${rank}`);
}

/**
 * Checks a requested shape and returns a copy of it.
 *
 * @param shapeGiven a size, or a list of sizes
 * @throws {ShapeError} if a size is negative or not a whole number
 * @throws {RangeError} if an array of that shape would be too large
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

/**
 * The maximum number of entries in an array. That many entries take 2 GiB, which is enough for a
 * lesson and safe for a laptop.
 */
export const MAX_SIZE = 2 ** 28;

/**
 * Checks that an array of the given shape would not be too large.
 *
 * @throws {RangeError} if the array would have more than `MAX_SIZE` numbers
 */
export function checkSize(name: string, shape: Shape): void {
  const size = sizeOf(shape);
  if (size <= MAX_SIZE) return;
  throw rangeError(
    `${name}: an array of shape ${shapeText(shape)} would have ${size} numbers, but the maximum is ${MAX_SIZE}`,
  );
}
