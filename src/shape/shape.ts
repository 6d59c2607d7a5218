/**
 * @file Shapes as types and at run time, and how numpy writes them.
 *
 * Each rule in this folder is written twice, side by side: as a type, which the compiler checks while you
 * type a cell, and as a function, for sizes that are known only when the cell runs. Each message is
 * written twice as well. The function that returns it declares the message as its return type, so if a
 * word is changed in only one of the two versions, the code does not compile.
 */

/** The sizes of an array's axes: `[4, 3]` if they are known, `[number, 3]` if some are not. */
export type Shape = readonly number[];

/** Whether T is `any`. */
export type IsAny<T> = 0 extends 1 & T ? true : false;

/** Whether T is a union of several types. */
export type IsUnion<T, U = T> = [T] extends [never]
  ? false
  : T extends unknown
    ? [U] extends [T]
      ? false
      : true
    : never;

/**
 * The shape S without `readonly`, so that the editor shows `NdArray<[4, 3]>` when you hover over an
 * array. It is `number[]` for a tuple of variable length such as `[4, 3?]`, whose number of axes is
 * unknown.
 */
export type Mutable<S> =
  IsAny<S> extends true
    ? number[]
    : S extends readonly [...infer T extends number[]]
      ? IsUnion<T["length"]> extends true
        ? number[]
        : T
      : number[];

/** Whether even the number of axes is unknown, as in `number[]`. */
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

/** Writes a shape as numpy's messages do: `(4,1)`, `(3,)`, `()`. */
export function shapeText<S extends Shape>(shape: S): ShapeText<S> {
  const text = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(",")})`;
  return text as ShapeText<S>;
}

/** Returns the number of entries in an array of this shape: the product of the sizes, or 1 for `[]`. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (let axis = 0; axis < shape.length; axis++) size *= shape[axis];
  return size;
}

/** Returns whether two shapes are equal. */
export function sameShape(a: Shape, b: Shape): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let axis = 0; axis < a.length; axis++) if (a[axis] !== b[axis]) return false;
  return true;
}
