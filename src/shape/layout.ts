/** @file The same numbers under other axes: fewer of them, or in another order. */
import { ShapeError } from "../errors.js";
import { type AxisMessage, checkAxis, type PlaceOf } from "./axis.js";
import type { WhereClosed } from "./fit.js";
import type { IsUnion, Mutable, Shape } from "./shape.js";

/** The shape S without its axes of size 1; a size that is unknown may be 1, so then the rank is too. */
export type Squeeze<S extends Shape> = S extends unknown
  ? number extends S[number]
    ? S extends readonly []
      ? []
      : number[]
    : WithoutOnes<S>
  : never;

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

/** The shape S with its axes in reverse order. */
export type Transpose<S extends Shape> = S extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? [...Transpose<Rest>, First]
  : S extends readonly []
    ? []
    : number[];

/** The shape S with its axes in the given order; without one, reversed. */
export type Permute<S extends Shape, Axes extends Shape> = Axes extends readonly []
  ? Transpose<S>
  : S extends unknown
    ? number extends S["length"] | Axes["length"]
      ? number[]
      : Permuted<S, Mutable<Axes>>
    : never;

type Permuted<S extends Shape, Axes extends number[]> = {
  [Place in keyof Axes]: number extends Axes[Place]
    ? S[number]
    : PlaceOf<S, Axes[Place]> extends infer At extends keyof S
      ? S[At] & number
      : number;
};

/** Nothing to say where the axes may be those of S, each once, else numpy's message. */
export type AxesOf<S extends Shape, Axes extends Shape> = Axes extends readonly []
  ? unknown
  : WhereClosed<S, AllAxes<S, Axes>>;

type AllAxes<S extends Shape, Axes extends Shape> = S extends unknown
  ? number extends S["length"] | Axes["length"]
    ? unknown
    : S["length"] extends Axes["length"]
      ? EachOnce<S, Axes>
      : NotAxesMessage
  : never;

type EachOnce<S extends Shape, Axes extends Shape, Seen = never> = Axes extends readonly [
  infer Axis extends number,
  ...infer Rest extends number[],
]
  ? IsUnion<Axis> extends true
    ? unknown
    : number extends Axis
      ? unknown
      : [PlaceOf<S, Axis>] extends [never]
        ? AxisMessage<S, Axis>
        : PlaceOf<S, Axis> extends Seen
          ? RepeatedMessage
          : EachOnce<S, Rest, Seen | PlaceOf<S, Axis>>
  : unknown;

type NotAxesMessage = "axes don't match array";
type RepeatedMessage = "repeated axis in transpose";
const NOT_AXES: NotAxesMessage = "axes don't match array";
const REPEATED: RepeatedMessage = "repeated axis in transpose";

/**
 * The axes counted from 0.
 *
 * @throws ShapeError where they are not all the axes of the shape, each once.
 */
export function checkAxes(shape: Shape, axes: readonly unknown[]): number[] {
  if (axes.length !== shape.length) throw new ShapeError(NOT_AXES);
  const order = axes.map((axis) => checkAxis(shape, axis));
  if (new Set(order).size < order.length) throw new ShapeError(REPEATED);
  return order;
}
