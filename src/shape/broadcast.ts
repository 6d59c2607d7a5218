/**
 * @file Broadcasting: how two arrays of different shapes meet, number by number.
 *
 * Source: numpy's user guide, "Broadcasting": shapes are compared from the last axis; two sizes
 * fit where they are equal or one of them is 1; missing axes count as 1.
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

/** Whether two sizes meet: where one of them may be 1, or they may be the same. */
type SizesMeet<A extends number, B extends number> =
  Box<1> extends Box<A> | Box<B> ? "fits" : SameSize<A, B>;

/** The size that two sizes which meet give. */
type Size<A extends number, B extends number> =
  Box<A> extends Box<B> ? (Box<B> extends Box<A> ? A : OtherSize<A, B>) : OtherSize<A, B>;

/** For a 1 that is known first: then the other may be a type parameter. */
type OtherSize<A extends number, B extends number> =
  Box<B> extends Box<1> ? A : A extends 1 ? B : B extends 1 ? A : number extends A ? B : A;

/** The shape that A and B broadcast to, from the last axis to the first; of unions, each with each. */
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

/** O where its shape B broadcasts with A, or else numpy's message: no value can be assigned to that. */
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
    ? Choice<ByAxes<A0, B0, O, Message>, Message>[SizesMeet<LastA, LastB>]
    : O
  : O;

/**
 * The shape that a and b broadcast to.
 *
 * @throws ShapeError where two sizes differ and neither is 1; RangeError where the result would have
 * more numbers than fit.
 */
export function broadcastShapes(a: Shape, b: Shape): Shape {
  return sameShape(a, b) ? a : otherShapes(a, b);
}

/** By itself, so that V8 puts the usual case above into the operation. */
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
