/** @file What a network is given, whatever its layers are: inputs, targets, a rate and a number of steps. */

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

/** An array of shape C where that is (Rows,Columns) or may be, else the message of `checkFits`. */
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

/** @throws TypeError for what is no array; ShapeError where it has not two axes, or no row. */
export function checkInputs(x: unknown): NdArray {
  const inputs = checkArray("x:", x);
  const { shape } = inputs;
  if (shape.length === 2 && shape[0] > 0) return inputs;
  throw new ShapeError(`x: shape ${shapeText(shape)} is not (n,features), a row for each sample`);
}

/** @throws ShapeError where an array that goes with inputs of shape x has not the shape that it must have. */
export function checkFits(name: string, { shape }: NdArray, needed: Shape, x: Shape): void {
  if (!sameShape(shape, needed)) throw new ShapeError(misfit(name, shape, x, needed));
}

/** @throws RangeError for a learning rate that is not a finite number. */
export function checkRate(lr: number): void {
  checkFinite("lr:", lr);
}

/** @throws RangeError for a number of steps that is not a whole number, 0 or more, or has no room for its losses. */
export function checkSteps(name: string, steps: number): void {
  checkCount(`${name}: steps`, steps, MAX_SIZE);
}

/** @throws RangeError for a target that is neither 0 nor 1: no sigmoid gets there, and no class is called so. */
export function checkTargets(name: string, targets: NdArray): void {
  const { data } = targets;
  for (let place = 0; place < data.length; place++) {
    if (data[place] !== 0 && data[place] !== 1)
      throw rangeError(
        `${name} targets must be 0 or 1, and the one in ${whereIs(place, targets)} is ${data[place]}`,
      );
  }
}

/** Where a number stands: its row, and in a table its column. */
export function whereIs(place: number, { data, shape }: NdArray): string {
  const columns = data.length / (shape[0] ?? 1);
  const row = `row ${Math.floor(place / columns)}`;
  return shape.length === 2 ? `${row}, column ${place % columns}` : row;
}
