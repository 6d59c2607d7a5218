/**
 * @file Broadcasting: how two arrays of different shapes are combined entry by entry.
 *
 * Source: numpy's user guide, "Broadcasting". Shapes are compared from the last axis to the first. Two
 * sizes fit if they are equal or one of them is 1. A missing axis counts as an axis of size 1.
 */
import { ShapeError } from "../errors.js";
import type { Box, Choice, SameSize, WhereClosed } from "./fit.js";
import {
  type Mutable,
  type RankUnknown,
  type Shape,
  type ShapeText,
  sameShape,
  shapeText,
} from "./shape.js";
import { checkSize } from "./size.js";

/** Whether two sizes fit, as far as they are known: they are equal, or one of them is 1. */
type SizesFit<A extends number, B extends number> =
  Box<1> extends Box<A> | Box<B> ? "fits" : SameSize<A, B>;

/**
 * The size that two sizes broadcast to if they fit. If one of them is a type parameter, the compiler
 * cannot decide all conditions, so each branch that remains must be the right size: `A & B` is.
 */
type Size<A extends number, B extends number> =
  IsOne<B> extends true
    ? IsOne<A> extends true
      ? A & B
      : A
    : IsOne<A> extends true
      ? B
      : EqualSize<A, B>;

/** Whether A is 1 and not `any`, which also extends 2. */
type IsOne<A extends number> =
  Box<A> extends Box<1> ? (Box<A> extends Box<2> ? false : true) : false;

type EqualSize<A extends number, B extends number> =
  Box<A> extends Box<B> ? (Box<B> extends Box<A> ? A : OtherSize<A, B>) : OtherSize<A, B>;

type OtherSize<A extends number, B extends number> = A extends 1
  ? B
  : B extends 1
    ? A
    : number extends A
      ? B
      : A;

/**
 * The shape that A and B broadcast to. For unions, the result is a union over all combinations of
 * members.
 */
export type Broadcast<A extends Shape, B extends Shape> = A extends readonly []
  ? B
  : B extends readonly []
    ? A
    : BroadcastSizes<A, B>;

type BroadcastSizes<A extends Shape, B extends Shape, Done extends number[] = []> =
  RankUnknown<A> extends true
    ? number[]
    : RankUnknown<B> extends true
      ? number[]
      : A extends readonly [...infer A0 extends number[], infer LastA extends number]
        ? B extends readonly [...infer B0 extends number[], infer LastB extends number]
          ? BroadcastSizes<A0, B0, [Size<LastA, LastB>, ...Done]>
          : [...Mutable<A>, ...Done]
        : [...Mutable<B>, ...Done];

/** numpy's message for shapes that do not broadcast. */
export type BroadcastMessage<
  A extends Shape,
  B extends Shape,
> = `operands could not be broadcast together with shapes ${ShapeText<A>} ${ShapeText<B>}`;

function notBroadcast<A extends Shape, B extends Shape>(a: A, b: B): BroadcastMessage<A, B> {
  return `operands could not be broadcast together with shapes ${shapeText(a)} ${shapeText(b)}` as const;
}

/** O if its shape B broadcasts with A, otherwise numpy's message, to which no array can be assigned. */
export type FitsShape<A extends Shape, B extends Shape, O> = WhereClosed<
  A,
  WhereClosed<B, ByAxes<A, B, O, BroadcastMessage<A, B>>, O>,
  O
>;

type ByAxes<A extends Shape, B extends Shape, O, Message> = A extends readonly [
  ...infer A0 extends number[],
  infer LastA extends number,
]
  ? B extends readonly [...infer B0 extends number[], infer LastB extends number]
    ? Choice<ByAxes<A0, B0, O, Message>, Message>[SizesFit<LastA, LastB>]
    : O
  : O;

/**
 * Returns the shape that a and b broadcast to.
 *
 * @throws {ShapeError} if two sizes differ and neither is 1
 * @throws {RangeError} if the result would have more numbers than an array can contain
 */
export function broadcastShapes(a: Shape, b: Shape): Shape {
  return sameShape(a, b) ? a : otherShapes(a, b);
}

/** This is a separate function, so that V8 can inline the common case above. */
function otherShapes(a: Shape, b: Shape): Shape {
  const rank = Math.max(a.length, b.length);
  const shape: number[] = [];
  for (let axis = 0; axis < rank; axis++) {
    const sizeA = a[axis - rank + a.length] ?? 1;
    const sizeB = b[axis - rank + b.length] ?? 1;
    if (sizeA !== sizeB && sizeA !== 1 && sizeB !== 1) throw new ShapeError(notBroadcast(a, b));
    shape.push(sizeA === 1 ? sizeB : sizeA);
  }
  checkSize("broadcasting", shape);
  return shape;
}
