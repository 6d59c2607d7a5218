/**
 * @file What a shape is, as a type and at run time, and how numpy writes one.
 *
 * Each rule in this folder stands twice, side by side: as a type, which the compiler follows while
 * a cell is being typed, and as a function, for the sizes that are known only when it runs. So does
 * each message. Its function returns the type of its text, `as const`: a word that is changed in one
 * of the two alone does not compile.
 */
import { ShapeError } from "../errors.js";

/** The sizes of an array's axes: `[4, 3]` where they are known, `[number, 3]` where some are not. */
export type Shape = readonly number[];

/** The same shape without `readonly`, so that a hover shows `NdArray<[4, 3]>`. */
export type Mutable<S extends Shape> = S extends readonly [...infer T extends number[]] ? T : never;

/** True where even the number of axes is unknown, as in `number[]`. */
export type RankUnknown<S extends Shape> = number extends S["length"] ? true : false;

type Joined<S extends Shape> = S extends readonly [
  infer First extends number,
  ...infer Rest extends number[],
]
  ? Rest extends []
    ? `${First}`
    : `${First},${Joined<Rest>}`
  : "";

/** A shape as numpy's messages write it: `(4,1)`, `(3,)`, `()`. */
export type ShapeText<S extends Shape> = S extends readonly [infer Only extends number]
  ? `(${Only},)`
  : `(${Joined<S>})`;

/** A shape as numpy's messages write it: `(4,1)`, `(3,)`, `()`. */
export function shapeText<S extends Shape>(shape: S): ShapeText<S> {
  const text = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(",")})`;
  return text as ShapeText<S>;
}

/** How many numbers an array of this shape holds: the product of its sizes, 1 for `[]`. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (let axis = 0; axis < shape.length; axis++) size *= shape[axis];
  return size;
}

/** Whether two shapes have the same sizes on the same axes. */
export function sameShape(a: Shape, b: Shape): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let axis = 0; axis < a.length; axis++) if (a[axis] !== b[axis]) return false;
  return true;
}

/**
 * Checks a shape that a caller asked for, and gives a copy of it.
 *
 * @throws ShapeError for a size that is not a whole number from 0 up, or more numbers than fit.
 */
export function checkShape(name: string, shape: Shape): number[] {
  for (const size of shape) {
    if (!Number.isSafeInteger(size) || size < 0)
      throw new ShapeError(
        `${name}: a size must be a whole number, 0 or more, and ${String(size)} is not`,
      );
  }
  if (sizeOf(shape) > MAX_SIZE)
    throw new ShapeError(
      `${name}: an array of shape ${shapeText(shape)} has ${sizeOf(shape)} numbers, and the most is ${MAX_SIZE}`,
    );
  return [...shape];
}

/** 2 GiB of numbers: more than a laptop that shows a lesson should be asked for. */
export const MAX_SIZE = 2 ** 28;
