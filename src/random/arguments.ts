/** @file What the compiler checks about the arguments of `choice` and `permutation`. */
import type { AnyArray, ShapeIn } from "../array/index.js";
import type { Choice, SameSize } from "../shape/index.js";

/** The beginnings of the messages; the rest of each is known only at run time. */
export type PermutedMessage = "permutation: x must be an integer or at least 1-dimensional";
export type PopulationMessage = "choice: a must be 1-dimensional";
export type ProbabilitiesMessage = "choice: 'p' must be 1-dimensional";
export type SizesMessage = "choice: 'a' and 'p' must have same size";

/** `never` for a number, but `unknown` for an array, `any`, and a union of both. */
export type NotOnlyNumber<X> = Choice<unknown, never>[X extends number ? "misfits" : "fits"];

/** `unknown` if x has rows to permute, otherwise a message. */
export type Permutable<X> = Choice<unknown, PermutedMessage>[HasAxis<X>];

type HasAxis<X> = X extends AnyArray
  ? 0 extends ShapeIn<X>["length"]
    ? HasRank<X>
    : "fits"
  : "fits";

/** "misfits" if the shape is `[]`, but "fits" if it is unknown. */
type HasRank<X> = number extends ShapeIn<X>["length"] ? "fits" : "misfits";

/**
 * `unknown` if numbers can be drawn from `a` with the probabilities `p` (`never` if there are none),
 * otherwise a message.
 */
export type CanChoose<A, P> = Choice<WithProbabilities<A, P>, PopulationMessage>[HasOneAxis<A>];

type WithProbabilities<A, P> = [P] extends [never]
  ? unknown
  : Choice<
      Choice<unknown, SizesMessage>[SameSize<SizeIn<A>, SizeIn<P>>],
      ProbabilitiesMessage
    >[HasOneAxis<P>];

/** Whether an array has one axis, as far as this is known. */
type HasOneAxis<A> = A extends AnyArray
  ? 1 extends ShapeIn<A>["length"]
    ? "fits"
    : "misfits"
  : "fits";

/** The number of values: n for a number n. */
type SizeIn<A> = A extends number ? A : ShapeIn<A>[0] & number;
