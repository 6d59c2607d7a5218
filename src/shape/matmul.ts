/**
 * @file The rule of the matrix product: (n,k) times (k,m) gives (n,m). A 1-d array counts as a row on the
 * left and as a column on the right. Source: numpy.matmul, for 1-d and 2-d arrays.
 */
import { ShapeError } from "../errors.js";
import type { Choice, SameSize, WhereClosed } from "./fit.js";
import { type Shape, type ShapeText, shapeText } from "./shape.js";
import { checkSize } from "./size.js";

/** The axis of an operand that remains in the product; a 1-d array has none. */
type Left = [] | [number];

/** The shape of the product of A and B, even if their inner sizes differ. */
export type MatMul<A extends Shape, B extends Shape> = A extends readonly [
  ...infer N extends Left,
  infer _ extends number,
]
  ? B extends readonly [infer _ extends number, ...infer M extends Left]
    ? [...N, ...M]
    : number[]
  : number[];

type Last<S extends Shape> = S extends readonly [...number[], infer L extends number] ? L : never;
type First<S extends Shape> = S extends readonly [infer F extends number, ...number[]] ? F : never;
type LastAxis<S extends Shape> = S["length"] extends 1 ? 0 : 1;

/** numpy's message for shapes that cannot be multiplied. */
export type MatMulMessage<A extends Shape, B extends Shape> = A["length"] | B["length"] extends
  | 1
  | 2
  ? NotAligned<A, B>
  : NotMatrices<A, B>;

type NotAligned<
  A extends Shape,
  B extends Shape,
> = `matmul: shapes ${ShapeText<A>} and ${ShapeText<B>} not aligned: ${Last<A>} (dim ${LastAxis<A>}) != ${First<B>} (dim 0)`;

type NotMatrices<
  A extends Shape,
  B extends Shape,
> = `matmul: the arrays must have 1 or 2 axes, but their shapes are ${ShapeText<A>} and ${ShapeText<B>}`;

/**
 * ArrayOfB if it can be the right factor of a product with an array of shape A, otherwise numpy's
 * message.
 */
export type Factor<A extends Shape, B extends Shape, ArrayOfB> = WhereClosed<
  A,
  WhereClosed<B, Aligned<A, B, ArrayOfB>, ArrayOfB>,
  ArrayOfB
>;

type Aligned<A extends Shape, B extends Shape, ArrayOfB> = A extends readonly [
  ...infer _ extends Left,
  infer K extends number,
]
  ? B extends readonly [infer K2 extends number, ...infer _ extends Left]
    ? Choice<ArrayOfB, MatMulMessage<A, B>>[SameSize<K, K2>]
    : MatMulMessage<A, B>
  : MatMulMessage<A, B>;

function notAligned<A extends Shape, B extends Shape>(a: A, b: B): NotAligned<A, B> {
  const axis = (a.length - 1) as LastAxis<A>;
  const last = a[axis] as Last<A>;
  const first = b[0] as First<B>;
  return `matmul: shapes ${shapeText(a)} and ${shapeText(b)} not aligned: ${last} (dim ${axis}) != ${first} (dim 0)` as const;
}

function notMatrices<A extends Shape, B extends Shape>(a: A, b: B): NotMatrices<A, B> {
  return `matmul: the arrays must have 1 or 2 axes, but their shapes are ${shapeText(a)} and ${shapeText(b)}` as const;
}

/**
 * Returns the shape of the product of two arrays with shapes a and b.
 *
 * @throws {ShapeError} if the last size of a differs from the first size of b, or if an array has no
 * axes or more than 2
 * @throws {RangeError} if the product would have more numbers than an array can contain
 */
export function matmulShape(a: Shape, b: Shape): number[] {
  const ranksFit = (a.length === 1 || a.length === 2) && (b.length === 1 || b.length === 2);
  if (!ranksFit) throw new ShapeError(notMatrices(a, b));
  if (a[a.length - 1] !== b[0]) throw new ShapeError(notAligned(a, b));
  if (a.length === 1) return b.slice(1);
  if (b.length === 1) return [a[0]];
  const shape = [a[0], b[1]];
  checkSize("matmul", shape);
  return shape;
}
