/** @file Indexing: one row or number, a range of rows, or the rows at a list of indices. */

import { describeValue } from "../describe.js";
import { ShapeError } from "../errors.js";
import type { Replace } from "./axis.js";
import type { IsLess, Minus, Product } from "./counting.js";
import type { Choice, WhereClosed, WhereKnown } from "./fit.js";
import { type Shape, type ShapeText, shapeText, sizeOf } from "./shape.js";

/** The shape of the part of an array at the given indices. There is one index for each of the first axes. */
export type At<S extends Shape, I extends Shape> = I extends readonly [
  infer _ extends number,
  ...infer More extends number[],
]
  ? S extends readonly [infer _ extends number, ...infer Rest extends number[]]
    ? At<Rest, More>
    : number[]
  : I extends readonly []
    ? S
    : number[];

/** `unknown` if the indices may be valid for an array of shape S, otherwise numpy's message. */
export type IndicesOf<S extends Shape, I extends Shape> = WhereClosed<
  S,
  InTurn<S, I, TooManyMessage<S["length"], I["length"]>>
>;

type InTurn<S extends Shape, I extends Shape, TooMany, Axis extends 1[] = []> = I extends readonly [
  infer Index extends number,
  ...infer More extends number[],
]
  ? S extends readonly [infer Size extends number, ...infer Rest extends number[]]
    ? Choice<
        InTurn<Rest, More, TooMany, [...Axis, 1]>,
        IndexMessage<Index, Axis["length"], Size>
      >[IsIndex<Index, Size>]
    : number extends S["length"]
      ? unknown
      : TooMany
  : unknown;

type IsIndex<I extends number, Size extends number> = I extends unknown
  ? Size extends unknown
    ? number extends I | Size
      ? "fits"
      : `${I}` extends `${string}.${string}`
        ? "misfits"
        : `${I}` extends `-${infer FromEnd extends number}`
          ? [IsLess<Size, FromEnd>] extends [true]
            ? "misfits"
            : "fits"
          : [IsLess<I, Size>] extends [false]
            ? "misfits"
            : "fits"
    : never
  : never;

type IndexMessage<
  I extends number | string,
  Axis extends number,
  Size extends number,
> = `index ${I} is out of bounds for axis ${Axis} with size ${Size}`;

type TooManyMessage<
  Rank extends number,
  Count extends number,
> = `too many indices for array: array is ${Rank}-dimensional, but ${Count} were indexed`;

function notAnIndex<I extends number | string, Axis extends number, Size extends number>(
  index: I,
  axis: Axis,
  size: Size,
): IndexMessage<I, Axis, Size> {
  return `index ${index} is out of bounds for axis ${axis} with size ${size}` as const;
}

function tooMany<Rank extends number, Count extends number>(
  rank: Rank,
  count: Count,
): TooManyMessage<Rank, Count> {
  return `too many indices for array: array is ${rank}-dimensional, but ${count} were indexed` as const;
}

/**
 * Returns the index counted from 0. A negative index counts from the end.
 *
 * @throws {ShapeError} if the axis has no such index
 */
export function checkIndex(index: unknown, axis: number, size: number): number {
  const counted = fromStart(index, size);
  if (counted === undefined) throw new ShapeError(notAnIndex(describeValue(index), axis, size));
  return counted;
}

/** Returns an index counted from 0, or undefined if it is not an index into `size` entries. */
function fromStart(index: unknown, size: number): number | undefined {
  const isWhole = typeof index === "number" && Number.isInteger(index);
  if (!isWhole || index < -size || index >= size) return undefined;
  return index < 0 ? index + size : index;
}

/**
 * Finds the part of an array at the given indices.
 *
 * @returns the position of its first number in row-major order, and its shape
 * @throws {ShapeError} if an index is out of bounds, or there are more indices than axes
 */
export function partAt(shape: Shape, indices: readonly unknown[]) {
  if (indices.length > shape.length) throw new ShapeError(tooMany(shape.length, indices.length));
  const rest = shape.slice(indices.length);
  const row = indices.reduce<number>(
    (rows, index, axis) => rows * shape[axis] + checkIndex(index, axis, shape[axis]),
    0,
  );
  return { first: row * sizeOf(rest), shape: rest };
}

/**
 * The shape of the rows from Start up to, but not including, Stop. If Stop is `never`, the slice
 * continues to the end.
 */
export type Slice<S extends Shape, Start extends number, Stop extends number> = S extends readonly [
  infer N extends number,
  ...infer Rest extends number[],
]
  ? [Minus<[Stop] extends [never] ? N : Clamp<N, Stop>, Clamp<N, Start>>, ...Rest]
  : number[];

/** The index at which Python would begin or end a slice of N rows whose start or stop is P. */
type Clamp<N extends number, P extends number> = N extends unknown
  ? P extends unknown
    ? number extends N | P
      ? number
      : `${P}` extends `-${infer FromEnd extends number}`
        ? Minus<N, FromEnd>
        : [IsLess<P, N>] extends [true]
          ? P
          : [IsLess<P, N>] extends [false]
            ? N
            : number
    : never
  : never;

/** `unknown` if S may have at least one axis, otherwise numpy's message. */
export type HasRows<S extends Shape> = WhereClosed<
  S,
  S extends readonly [] ? TooManyMessage<0, 1> : unknown
>;

/**
 * Returns the shape of one row.
 *
 * @throws {ShapeError} if the array has no axes
 */
export function rowShape(shape: Shape): number[] {
  if (shape.length === 0) throw new ShapeError(tooMany(0, 1));
  return shape.slice(1);
}

/**
 * Returns the index at which a slice begins or ends. Like Python, limits the index to the range from 0
 * to `size`.
 */
export function clamp(size: number, index: number): number {
  return index < 0 ? Math.max(0, size + index) : Math.min(size, index);
}

/**
 * The shape that `take` returns for indices of shape I along an axis. If Axis is `never`, the array is
 * flattened.
 */
export type Take<S extends Shape, I extends Shape, Axis extends number> = [Axis] extends [never]
  ? I
  : S extends readonly []
    ? I
    : I extends readonly [...infer In extends number[]]
      ? Replace<S, Axis, In>
      : number[];

/**
 * `unknown` if the indices may select a single number in an array of shape S, otherwise an error
 * message.
 */
export type ItemOf<S extends Shape, I extends Shape> = I extends readonly []
  ? WhereClosed<S, Single<S, NotSingle<S>>>
  : S extends unknown
    ? number extends S["length"] | I["length"]
      ? unknown
      : I["length"] extends S["length"]
        ? IndicesOf<S, I>
        : I extends readonly [infer Index extends number]
          ? WhereKnown<
              S,
              Choice<unknown, FlatMessage<Index, Product<S>>>[IsIndex<Index, Product<S>>],
              unknown
            >
          : CountMessage
    : never;

type FlatMessage<
  I extends number | string,
  Size extends number,
> = `index ${I} is out of bounds for size ${Size}`;

/** The beginning of the message; the rest is known only at run time. */
type CountMessage = "incorrect number of indices for array";

type Single<S extends Shape, Message> = S extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? Choice<Single<Rest, Message>, Message>[MayBeOne<First>]
  : unknown;

type MayBeOne<N extends number> = N extends unknown
  ? number extends N
    ? "fits"
    : N extends 1
      ? "fits"
      : "misfits"
  : never;

type NotSingle<S extends Shape> =
  `can only convert an array of size 1 to a number, not one of shape ${ShapeText<S>}`;

function notSingle<S extends Shape>(shape: S): NotSingle<S> {
  return `can only convert an array of size 1 to a number, not one of shape ${shapeText(shape)}` as const;
}

/**
 * Finds a single number in an array.
 *
 * @param indices no index if the array has only one number, or one index for each axis, or one index
 * into the flattened array
 * @returns the position of the number in row-major order
 * @throws {ShapeError} if the indices do not select a single number in the array
 */
export function offsetOfItem(shape: Shape, indices: readonly unknown[]): number {
  const size = sizeOf(shape);
  if (indices.length === 0) {
    if (size !== 1) throw new ShapeError(notSingle(shape));
    return 0;
  }
  if (indices.length === shape.length) return partAt(shape, indices).first;
  if (indices.length > 1)
    throw new ShapeError(
      `${WRONG_COUNT} of shape ${shapeText(shape)}: pass no index, one index for each axis, or one flat index, not ${indices.length} indices`,
    );
  const flat = fromStart(indices[0], size);
  if (flat === undefined) throw new ShapeError(outOfSize(describeValue(indices[0]), size));
  return flat;
}

const WRONG_COUNT: CountMessage = "incorrect number of indices for array";

function outOfSize<I extends string, Size extends number>(
  index: I,
  size: Size,
): FlatMessage<I, Size> {
  return `index ${index} is out of bounds for size ${size}` as const;
}
