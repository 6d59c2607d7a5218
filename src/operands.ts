/** @file What the operations of an array take and give, as types: an array that fits, or else numpy's message. */

import type { NdArray } from "./ndarray.js";
import type {
  AxisMessage,
  Broadcast,
  BroadcastMessage,
  Broadcasts,
  MatMul,
  MatMulMessage,
  Reduce,
  ReshapeMessage,
  Reshapes,
  Shape,
} from "./shape/index.js";

// Taken out of O here, once: inside a condition on O, TypeScript 5.0 would carry O along as an
// intersection of two array types, and compare the T of their T without end.
type ShapeIn<O extends NdArray | number> = [O] extends [NdArray<infer B>] ? B : [];

/**
 * O where it broadcasts with shape A, or else numpy's message: no value can be assigned to that, so
 * the compiler shows it.
 */
export type Fits<A extends Shape, O extends NdArray | number> = [O] extends [number]
  ? O
  : FitsShape<A, ShapeIn<O>, O>;

// The first line is for a generic function, where B is A itself and neither is known yet.
type FitsShape<A extends Shape, B extends Shape, O> = [B] extends [A]
  ? O
  : Broadcasts<A, B> extends true
    ? O
    : BroadcastMessage<A, B>;

/** The array that an operation with O gives: a number leaves the shape as it is. */
export type Combined<A extends Shape, O extends NdArray | number> = [O] extends [number]
  ? NdArray<A>
  : NdArray<Broadcast<A, ShapeIn<O>>>;

/** What may be multiplied from the right: an array of shape B, or else numpy's message. */
export type Factor<S extends Shape, B extends Shape> = [MatMul<S, B>] extends [never]
  ? MatMulMessage<S, B>
  : NdArray<B>;

/** An axis of S, or else numpy's message. */
export type AxisOf<S extends Shape, A extends number> = [Reduce<S, A>] extends [never]
  ? AxisMessage<S, A>
  : A;

/** Sizes that S can be reshaped to, or else numpy's message in each one's place. */
export type Sizes<S extends Shape, R extends Shape> =
  Reshapes<S, R> extends true ? R : { [Axis in keyof R]: ReshapeMessage<S, R> };

/** A number where no axis was named, else an array with that axis gone. */
export type Reduced<S extends Shape, A extends number> = [A] extends [never]
  ? number
  : NdArray<Reduce<S, A>>;
