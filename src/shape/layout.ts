/**
 * @file Squeezing and transposing: the same numbers with fewer axes, or with their axes in a different
 * order.
 */
import { ShapeError } from "../errors.js";
import { type AxisKey, type AxisMessage, checkAxis } from "./axis.js";
import type { WhereClosed } from "./fit.js";
import type { IsUnion, Mutable, Shape } from "./shape.js";

/** The shape S without its axes of size 1. If a size is unknown, it may be 1, so the rank is unknown too. */
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

/** Returns the shape without its axes of size 1. */
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

/** The shape S with its axes in the given order, or reversed if no order is given. */
export type Permute<S extends Shape, Axes extends Shape> = Axes extends readonly []
  ? Transpose<S>
  : S extends unknown
    ? number extends S["length"] | Axes["length"]
      ? number[]
      : Permuted<S, Mutable<Axes>>
    : never;

type Permuted<S extends Shape, Axes extends number[]> = {
  [Key in keyof Axes]: number extends Axes[Key]
    ? S[number]
    : AxisKey<S, Axes[Key]> extends infer At extends keyof S
      ? S[At] & number
      : number;
};

/** `unknown` if the list may contain every axis of S exactly once, otherwise numpy's message. */
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
      : [AxisKey<S, Axis>] extends [never]
        ? AxisMessage<S, Axis>
        : AxisKey<S, Axis> extends Seen
          ? RepeatedMessage
          : EachOnce<S, Rest, Seen | AxisKey<S, Axis>>
  : unknown;

type NotAxesMessage = "axes don't match array";
type RepeatedMessage = "repeated axis in transpose";
const NOT_AXES: NotAxesMessage = "axes don't match array";
const REPEATED: RepeatedMessage = "repeated axis in transpose";

/**
 * Returns the axes counted from 0.
 *
 * @throws {ShapeError} if the list does not contain every axis of the shape exactly once
 */
export function checkAxes(shape: Shape, axes: readonly unknown[]): number[] {
  if (axes.length !== shape.length) throw new ShapeError(NOT_AXES);
  const order = axes.map((axis) => checkAxis(shape, axis));
  if (new Set(order).size < order.length) throw new ShapeError(REPEATED);
  return order;
}
