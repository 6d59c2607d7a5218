/**
 * @file What a shape is, as a type and at run time, and how numpy writes one.
 *
 * Each rule in this folder stands twice, side by side: as a type, which the compiler follows while
 * a cell is being typed, and as a function, for the sizes that are known only when it runs. So does
 * each message. Its function returns the type of its text, `as const`: a word that is changed in one
 * of the two alone does not compile.
 */

/** The sizes of an array's axes: `[4, 3]` where they are known, `[number, 3]` where some are not. */
export type Shape = readonly number[];

/** True for any, which may be everything. */
export type IsAny<T> = 0 extends 1 & T ? true : false;

export type IsUnion<T, U = T> = [T] extends [never]
  ? false
  : T extends unknown
    ? [U] extends [T]
      ? false
      : true
    : never;

/**
 * The same shape without `readonly`, so that a hover shows `NdArray<[4, 3]>`. Of a list that may be
 * longer or shorter, such as `[4, 3?]`, not even the number of axes is known.
 */
export type Mutable<S> =
  IsAny<S> extends true
    ? number[]
    : S extends readonly [...infer T extends number[]]
      ? IsUnion<T["length"]> extends true
        ? number[]
        : T
      : number[];

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
