/** @file What a step of training needs, and the rule by which its shapes fit together. */
import { rangeError, ShapeError, typeError } from "../errors.js";
import { NdArray } from "../ndarray.js";
import { type Shape, type ShapeText, sameShape, shapeText } from "../shape/index.js";

type Alike<A, B> = number extends A | B ? true : A extends B ? true : false;

type Misfit<
  Name extends string,
  X extends Shape,
  Size extends number,
  C extends Shape,
> = `${Name}: shape ${ShapeText<C>} does not fit x of shape ${ShapeText<X>}: it must be (${Size},1)`;

/** An array of shape C where that is (Size,1) or may be, else the message of `checkSamples`. */
type ColumnFor<
  Name extends string,
  X extends Shape,
  Size extends number,
  C extends Shape,
> = number extends X["length"] | C["length"]
  ? NdArray<C>
  : C extends readonly [infer Rows extends number, infer Columns extends number]
    ? [Alike<Rows, Size>, Alike<Columns, 1>] extends [true, true]
      ? NdArray<C>
      : Misfit<Name, X, Size, C>
    : Misfit<Name, X, Size, C>;

/** The targets for samples of shape X: one row of one number for each, or else the message. */
export type Targets<X extends Shape, Y extends Shape> = ColumnFor<"yTrue", X, X[0], Y>;

/** The weights for samples of shape X: one row of one number for each feature, or else the message. */
export type Weights<X extends Shape, W extends Shape> = ColumnFor<"Wo", X, X[1], W>;

/** One output for each sample of X. */
export type Column<X extends Shape> = X extends readonly [infer N extends number, ...number[]]
  ? [N, 1]
  : [number, 1];

/** What a step works on, with its shapes checked. */
export interface Samples {
  /** The inputs, of shape (n, features). */
  x: NdArray<[number, number]>;
  /** The targets, 0 or 1, of shape (n, 1). */
  yTrue: NdArray<[number, 1]>;
  /** The weights, of shape (features, 1). */
  Wo: NdArray<[number, 1]>;
  /** The bias, of shape (1,). */
  bo: NdArray<[1]>;
}

/**
 * The given arrays, once their shapes fit.
 *
 * @throws ShapeError where a shape does not fit x, or there is no sample; RangeError where lr is not
 * a finite number.
 */
export function checkSamples(
  x: NdArray,
  yTrue: unknown,
  Wo: unknown,
  bo: NdArray,
  lr: number,
): Samples {
  const samples = { x, yTrue, Wo, bo } as Samples;
  for (const [name, given] of Object.entries(samples)) {
    if (!(given instanceof NdArray))
      throw typeError(`${name}: must be an array, not ${String(given)}`);
  }
  const { shape } = x;
  if (shape.length !== 2 || shape[0] === 0)
    throw new ShapeError(`x: shape ${shapeText(shape)} is not (n,features), a row for each sample`);
  const [n, features] = shape;
  checkShapeIs("yTrue", samples.yTrue.shape, [n, 1], shape);
  checkShapeIs("Wo", samples.Wo.shape, [features, 1], shape);
  checkShapeIs("bo", bo.shape, [1], shape);
  if (!Number.isFinite(lr)) throw rangeError(`lr: must be a finite number, not ${String(lr)}`);
  return samples;
}

function checkShapeIs(name: string, shape: Shape, needed: Shape, x: Shape): void {
  if (sameShape(shape, needed)) return;
  throw new ShapeError(
    `${name}: shape ${shapeText(shape)} does not fit x of shape ${shapeText(x)}: it must be ${shapeText(needed)}`,
  );
}
