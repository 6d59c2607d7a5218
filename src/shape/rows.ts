/** @file Picking from an array by place: one row or number, a range of rows, rows by their numbers. */

import { describeValue } from "../describe.js";
import { ShapeError } from "../errors.js";
import type { Replace } from "./axis.js";
import type { IsLess, Minus, Product } from "./counting.js";
import type { Choice, WhereClosed, WhereKnown } from "./fit.js";
import { type Shape, type ShapeText, shapeText, sizeOf } from "./shape.js";

/** The shape of what lies at the indices, one for each of the first axes. */
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

/** Nothing to say where an array of shape S may have something at the indices, else numpy's message. */
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
 * The index counted from 0.
 *
 * @throws ShapeError where the axis has no such index.
 */
export function checkIndex(index: unknown, axis: number, size: number): number {
  const place = fromStart(index, size);
  if (place === undefined) throw new ShapeError(notAnIndex(describeValue(index), axis, size));
  return place;
}

/** The index counted from 0, undefined where there is none such among `size`. */
function fromStart(index: unknown, size: number): number | undefined {
  const isWhole = typeof index === "number" && Number.isInteger(index);
  if (!isWhole || index < -size || index >= size) return undefined;
  return index < 0 ? index + size : index;
}

/**
 * Where in row-major order what lies at the indices begins, and its shape.
 *
 * @throws ShapeError for an index out of bounds, or more indices than axes.
 */
export function placeAt(shape: Shape, indices: readonly unknown[]) {
  if (indices.length > shape.length) throw new ShapeError(tooMany(shape.length, indices.length));
  const rest = shape.slice(indices.length);
  const place = indices.reduce<number>(
    (rows, index, axis) => rows * shape[axis] + checkIndex(index, axis, shape[axis]),
    0,
  );
  return { first: place * sizeOf(rest), shape: rest };
}

/** The shape of the rows from Start up to, but not, Stop (`never`: to the end). */
export type Slice<S extends Shape, Start extends number, Stop extends number> = S extends readonly [
  infer N extends number,
  ...infer Rest extends number[],
]
  ? [Minus<[Stop] extends [never] ? N : Clamp<N, Stop>, Clamp<N, Start>>, ...Rest]
  : number[];

/** The place among N where Python begins or ends a range that is written with P. */
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

/** Nothing to say where S may have an axis, else numpy's message. */
export type HasRows<S extends Shape> = WhereClosed<
  S,
  S extends readonly [] ? TooManyMessage<0, 1> : unknown
>;

/** The shape of one row. @throws ShapeError for an array without axes. */
export function rowShape(shape: Shape): number[] {
  if (shape.length === 0) throw new ShapeError(tooMany(0, 1));
  return shape.slice(1);
}

/** The place among `size` where a range begins or ends, as Python has it: past an end it is cut off. */
export function clamp(size: number, place: number): number {
  return place < 0 ? Math.max(0, size + place) : Math.min(size, place);
}

/** The shape of the numbers, or rows, at indices of shape I, along an axis or (`never`) in a row. */
export type Take<S extends Shape, I extends Shape, Axis extends number> = [Axis] extends [never]
  ? I
  : S extends readonly []
    ? I
    : I extends readonly [...infer In extends number[]]
      ? Replace<S, Axis, In>
      : number[];

/** Nothing to say where an array of shape S may have one number at the indices, else the message. */
export type ItemOf<S extends Shape, I extends Shape> = I extends readonly []
  ? WhereClosed<S, Single<S, NotSingle<S>>>
  : S extends unknown
    ? number extends S["length"] | I["length"]
      ? unknown
      : I["length"] extends S["length"]
        ? IndicesOf<S, I>
        : I extends readonly [infer Place extends number]
          ? WhereKnown<
              S,
              Choice<unknown, PlaceMessage<Place, Product<S>>>[IsIndex<Place, Product<S>>],
              unknown
            >
          : CountMessage
    : never;

type PlaceMessage<
  I extends number | string,
  Size extends number,
> = `index ${I} is out of bounds for size ${Size}`;

/** The beginning of the message; what stands behind it is known at run time. */
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
 * Where in row-major order the number at the indices lies: none for an only number, one that counts all
 * numbers, or one for each axis.
 *
 * @throws ShapeError where that is not one number of the array.
 */
export function placeOfItem(shape: Shape, indices: readonly unknown[]): number {
  const size = sizeOf(shape);
  if (indices.length === 0) {
    if (size !== 1) throw new ShapeError(notSingle(shape));
    return 0;
  }
  if (indices.length === shape.length) return placeAt(shape, indices).first;
  if (indices.length > 1)
    throw new ShapeError(
      `${WRONG_COUNT}: of shape ${shapeText(shape)} it takes none, one for each axis, or one that counts all numbers, not ${indices.length}`,
    );
  const place = fromStart(indices[0], size);
  if (place === undefined) throw new ShapeError(noSuchPlace(describeValue(indices[0]), size));
  return place;
}

const WRONG_COUNT: CountMessage = "incorrect number of indices for array";

function noSuchPlace<I extends string, Size extends number>(
  place: I,
  size: Size,
): PlaceMessage<I, Size> {
  return `index ${place} is out of bounds for size ${size}` as const;
}
