/** @file The shape that the type of an array says. */
import type { IsAny } from "../shape/index.js";
import type { NdArray, typed } from "./ndarray.js";

/** The shape of an array, or the shapes of several; a number counts as a 0-d array. */
export type ShapeIn<O> =
  IsAny<O> extends true ? number[] : O extends AnyArray ? O[typeof typed]["shape"] : [];

/** By any, and not by Shape: in a generic function it would stay open whether that holds. */
interface AnyArray {
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  readonly [typed]: { shape: any };
}

/** An array of the same shape, or shapes. */
export type Like<X> = NdArray<ShapeIn<X>>;
