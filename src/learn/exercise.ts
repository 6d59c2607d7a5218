/** @file What an exercise is: the right value, the mistakes that are known, and what to say. */
import type { NdArray } from "../array/index.js";
import type { Shape } from "../shape/index.js";
import type { Kind } from "./kind.js";

/** What can be compared: a number, or an array. */
export type Value = number | NdArray;

/** A value that an answer can have, computed from the values of the lesson, and what to say about it. */
export interface Outcome<Given extends readonly unknown[]> {
  /** undefined where the lesson's values, as they are now, have no such value. */
  value: (...given: Given) => Value | undefined;
  /** Sentences that follow "Right:" or "Not yet right:". */
  says: string;
  /** What is said in their place where the lesson's values were changed, and it is no longer true. */
  saysInstead?: (...given: Given) => string | undefined;
}

/** An exercise. Its right value and its mistakes are computed from the values of the lesson. */
export interface Exercise<Given extends readonly unknown[]> {
  /** What the answer must be, with its article. */
  wanted: Kind;
  right: Outcome<Given>;
  mistakes: readonly Outcome<Given>[];
  /** Why no answer at all is right for the lesson's values as they are now; undefined where one is. */
  impossible?: (...given: Given) => string | undefined;
  /**
   * What is said of an answer that is neither right nor a known mistake; the general sentence if that
   * is undefined. An answer of one number comes as that number, unless there is a measure.
   */
  // biome-ignore lint/suspicious/noExplicitAny: each exercise knows the kind of its answers
  says?: (answer: any, ...given: Given) => string | undefined;
  /**
   * What is compared, if that is not the answer itself: the values of a function, the
   * predictions of weights.
   */
  // biome-ignore lint/suspicious/noExplicitAny: a learner's answer is anything, and may fail here
  measure?: (answer: any, ...given: Given) => Value;
  /** The shape that an array must have to be measured. */
  shape?: (...given: Given) => Shape;
  /** How far from a value, relative to its largest number, an answer may lie. 1e-6 if left out. */
  tolerance?: number;
}
