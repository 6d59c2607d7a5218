/** @file The shape of an array, read from its type. */
import type { DType } from "../dtype.js";
import type { Floats } from "../floats.js";
import type { IsAny, Shape } from "../shape/index.js";

/** The shape of an array type, or a union of shapes for a union type; a number counts as a 0-d array. */
export type ShapeIn<O> =
  IsAny<O> extends true ? number[] : O extends AnyArray ? O["~typed"]["shape"] : [];

/**
 * An array of any shape, with only the properties that the operations need. The compiler checks this
 * type faster than NdArray<Shape>, for which it would compare all methods.
 *
 * @createdBy array
 */
export interface AnyArray {
  // Uses any instead of Shape, because with Shape the compiler could not resolve the condition in a
  // generic function.
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  readonly "~typed": { shape: any };
  readonly data: Floats;
  /** @internal */
  readonly sizes: Shape;
  readonly dtype: DType;
  /** Refuses `{ ...x }`, which lacks the getters of x. */
  readonly shape: unknown;
}

/**
 * X if the call is valid; otherwise X combined with a message, a type that no array can match. The
 * methods use named types like this one so that the compiler need not instantiate each method for each
 * shape.
 */
export type Checked<X, Message> = X & Message;
