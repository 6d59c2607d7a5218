/** @file The shape that the type of an array says. */
import type { DType } from "../dtype.js";
import type { Floats } from "../floats.js";
import type { IsAny, Shape } from "../shape/index.js";

/** The shape of an array, or the shapes of several; a number counts as a 0-d array. */
export type ShapeIn<O> =
  IsAny<O> extends true ? number[] : O extends AnyArray ? O["~typed"]["shape"] : [];

/**
 * An array of any shape: what operations need of one. The compiler sees at a glance that an array is one; to
 * find that it is an NdArray<Shape> it would look through all its methods.
 */
export interface AnyArray {
  // By any, and not by Shape: of that it would stay open in a generic function whether it holds.
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  readonly "~typed": { shape: any };
  readonly data: Floats;
  /** @internal */
  readonly sizes: Shape;
  readonly dtype: DType;
}

/**
 * X where there is nothing to say, else what no array is: X with a message. The methods' types are all
 * names such as this one: then the compiler need not make each method anew for each shape.
 */
export type Checked<X, Message> = X & Message;
