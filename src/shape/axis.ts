/**
 * @file What happens to the axes: reducing along one, dropping those of size 1, reversing them.
 */
import { ShapeError } from "../errors.js";
import { type RankUnknown, type Shape, type ShapeText, shapeText, sizeOf } from "./shape.js";

type DropFromLeft<S extends Shape, Axis, Seen extends number[] = []> = S extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? `${Seen["length"]}` extends Axis
    ? [...Seen, ...Rest]
    : DropFromLeft<Rest, Axis, [...Seen, First]>
  : never;

type DropFromRight<S extends Shape, Axis, Seen extends number[] = []> = S extends readonly [
  ...infer Rest extends number[],
  infer Last extends number,
]
  ? `-${[Last, ...Seen]["length"] & number}` extends Axis
    ? [...Rest, ...Seen]
    : DropFromRight<Rest, Axis, [Last, ...Seen]>
  : never;

/** The shape S without one axis, counted from the end where negative; `never` out of bounds. */
export type Reduce<S extends Shape, Axis extends number> =
  RankUnknown<S> extends true
    ? number[]
    : number extends Axis
      ? number[]
      : `${Axis}` extends `-${string}`
        ? DropFromRight<S, `${Axis}`>
        : DropFromLeft<S, `${Axis}`>;

/** numpy's message for an axis that the array does not have. */
export type AxisMessage<
  S extends Shape,
  Axis extends number | string,
> = `axis ${Axis} is out of bounds for array of dimension ${S["length"]}`;

/** An axis of S, or else numpy's message. */
export type AxisOf<S extends Shape, Axis extends number> = [Reduce<S, Axis>] extends [never]
  ? AxisMessage<S, Axis>
  : Axis;

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
  const rank = shape.length;
  if (typeof axis !== "number" || !Number.isInteger(axis) || axis < -rank || axis >= rank)
    throw new ShapeError(outOfBounds(shape, String(axis)));
  return axis < 0 ? axis + rank : axis;
}

/** @throws ShapeError where there are no numbers for a reduction that must have one to begin with. */
export function checkNotEmpty(n: number, ufunc: string): void {
  if (n > 0) return;
  throw new ShapeError(
    ufunc === "argmax"
      ? "attempt to get argmax of an empty sequence"
      : `zero-size array to reduction operation ${ufunc} which has no identity`,
  );
}

/** The shape S without its axes of size 1; a size that is unknown may be 1, so then the rank is too. */
export type Squeeze<S extends Shape> = number extends S[number]
  ? S extends readonly []
    ? []
    : number[]
  : WithoutOnes<S>;

type WithoutOnes<S extends Shape> = S extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? First extends 1
    ? WithoutOnes<Rest>
    : [First, ...WithoutOnes<Rest>]
  : [];

/** The shape without its axes of size 1. */
export function squeezeShape(shape: Shape): number[] {
  return shape.filter((size) => size !== 1);
}

/**
 * The shape S with its axes in reverse order. Written as one chain on S itself, for then the
 * compiler sees that an array of known sizes may stand where any sizes are taken.
 */
export type Transpose<S extends Shape> = [S] extends [
  readonly [infer First extends number, ...infer Rest extends number[]],
]
  ? [...Transpose<Rest>, First]
  : [S] extends [readonly []]
    ? []
    : number[];

type Single<S extends Shape> = S extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? number extends First
    ? Single<Rest>
    : First extends 1
      ? Single<Rest>
      : false
  : true;

/** Nothing to say where S may hold one number, else the message for item(). */
export type ItemMessage<S extends Shape> = Single<S> extends true ? unknown : NotSingle<S>;

type NotSingle<S extends Shape> =
  `can only convert an array of size 1 to a number, not one of shape ${ShapeText<S>}`;

function notSingle<S extends Shape>(shape: S): NotSingle<S> {
  return `can only convert an array of size 1 to a number, not one of shape ${shapeText(shape)}` as const;
}

/** @throws ShapeError where an array of that shape has not exactly one number. */
export function checkSingle(shape: Shape): void {
  if (sizeOf(shape) !== 1) throw new ShapeError(notSingle(shape));
}
