/** @file Checks the arguments of a training run: inputs, targets, learning rate and number of steps. */

import { checkArray, type NdArray } from "../array/index.js";
import { checkCount, checkFinite } from "../checks.js";
import { rangeError, ShapeError } from "../errors.js";
import {
  type Choice,
  type Infer,
  MAX_SIZE,
  type SameSize,
  type Shape,
  type ShapeText,
  sameShape,
  shapeText,
  type WhereClosed,
} from "../shape/index.js";

/** An array of shape `C` if `C` can be (Rows,Columns), otherwise the message of `checkFits`. */
export type Fitting<
  Name extends string,
  X extends Shape,
  Rows extends number,
  Columns extends number,
  C extends Shape,
> = Infer<
  C,
  NdArray<C>,
  WhereClosed<
    X,
    WhereClosed<
      C,
      ByAxes<C, Rows, Columns, NdArray<C>, Misfit<Name, C, X, [Rows, Columns]>>,
      NdArray<C>
    >,
    NdArray<C>
  >
>;

/** An array of shape `C` if `C` can be (1,), otherwise the message of `checkFits`. */
export type FittingOne<Name extends string, X extends Shape, C extends Shape> = Infer<
  C,
  NdArray<C>,
  Choice<NdArray<C>, Misfit<Name, C, X, [1]>>[IsOne<C>]
>;

type IsOne<C extends Shape> = C extends readonly [infer N extends number]
  ? SameSize<N, 1>
  : number extends C["length"]
    ? "fits"
    : "misfits";

type ByAxes<
  C extends Shape,
  Rows extends number,
  Columns extends number,
  Fits,
  Message,
> = C extends readonly [infer R extends number, infer K extends number]
  ? Choice<Choice<Fits, Message>[SameSize<K, Columns>], Message>[SameSize<R, Rows>]
  : Message;

type Misfit<
  Name extends string,
  C extends Shape,
  X extends Shape,
  Needed extends Shape,
> = `${Name}: shape ${ShapeText<C>} does not fit x of shape ${ShapeText<X>}: it must be ${ShapeText<Needed>}`;

function misfit<Name extends string, C extends Shape, X extends Shape, Needed extends Shape>(
  name: Name,
  shape: C,
  x: X,
  needed: Needed,
): Misfit<Name, C, X, Needed> {
  return `${name}: shape ${shapeText(shape)} does not fit x of shape ${shapeText(x)}: it must be ${shapeText(needed)}` as const;
}

/**
 * Checks the inputs of a network, and returns them.
 *
 * @throws {TypeError} if `x` is not an array
 * @throws {ShapeError} if `x` does not have two axes, or has no rows
 */
export function checkInputs(x: unknown): NdArray {
  const inputs = checkArray("x:", x);
  const { shape } = inputs;
  if (shape.length === 2 && shape[0] > 0) return inputs;
  throw new ShapeError(
    `x: must have the shape (n,features), with a row for each sample, not ${shapeText(shape)}`,
  );
}

/**
 * Checks that an array has the shape that inputs of shape `x` require.
 *
 * @throws {ShapeError} if the array has a different shape
 */
export function checkFits(name: string, { shape }: NdArray, needed: Shape, x: Shape): void {
  if (!sameShape(shape, needed)) throw new ShapeError(misfit(name, shape, x, needed));
}

/**
 * Checks a learning rate.
 *
 * @throws {RangeError} if `lr` is not a finite number
 */
export function checkRate(lr: number): void {
  checkFinite("lr:", lr);
}

/**
 * Checks a number of steps or epochs. The losses of all of them must fit into an array.
 *
 * @param name the function and its parameter, such as "train: steps"
 * @throws {RangeError} if `count` is not a whole number from 0 to `MAX_SIZE`
 */
export function checkSteps(name: string, count: number): void {
  checkCount(name, count, { most: MAX_SIZE });
}

/**
 * Checks that all targets are class numbers: 0 or 1.
 *
 * @throws {RangeError} if a target is not 0 or 1
 */
export function checkTargets(name: string, targets: NdArray): void {
  const { data } = targets;
  for (let i = 0; i < data.length; i++) {
    if (data[i] !== 0 && data[i] !== 1)
      throw rangeError(
        `${name} targets must be 0 or 1, but the one in ${rowAndColumn(i, targets)} is ${data[i]}`,
      );
  }
}

/** Describes the position of an entry: "row 2, column 0", or "row 2" in an array with one axis. */
export function rowAndColumn(index: number, { data, shape }: NdArray): string {
  const columns = data.length / (shape[0] ?? 1);
  const row = `row ${Math.floor(index / columns)}`;
  return shape.length === 2 ? `${row}, column ${index % columns}` : row;
}
