/**
 * @file The type that the compiler uses to compare the shape of an array with the expected shape.
 */
import type { Shape } from "./shape.js";

/**
 * For each axis of S, an object whose keys are the possible sizes of that axis. An array with 3 rows
 * can be passed to a parameter with any number of rows, but not to one with N rows if the compiler
 * inferred 3 | 4 for N: `{ 3 }` lacks the key 4 of `{ 3, 4 }`.
 */
export type Known<S extends Shape> = {
  [Axis in keyof S as Axis extends `${number}` ? Axis : never]: Only<S[Axis]>;
};

type Only<N> = { [Size in N & number]: true };
