/** @file The parts of an exercise: its right value, its known mistakes, and what to say about each. */
import type { NdArray } from "../array/index.js";
import type { Shape } from "../shape/index.js";
import type { Kind } from "./kind.js";

/** A value that can be compared: a number or an array. */
export type Value = number | NdArray;

/** A possible value of an answer, computed from the values in the lesson, and the reply to that answer. */
export interface Outcome<LessonValues extends readonly unknown[]> {
  /** Computes the value; undefined if it does not exist for the lesson's current values. */
  value: (...lessonValues: LessonValues) => Value | undefined;
  /** The sentences that follow "Right:" or "Not yet right:". */
  says: string;
  /**
   * Returns the text that replaces `says` if the learner has changed the lesson's values and `says`
   * is no longer true; otherwise undefined.
   */
  saysInstead?: (...lessonValues: LessonValues) => string | undefined;
}

/** An exercise. Its right value and its mistakes are computed from the values in the lesson. */
export interface Exercise<LessonValues extends readonly unknown[]> {
  /** The kind of value that the answer must be. */
  wanted: Kind;
  right: Outcome<LessonValues>;
  /**
   * The known mistakes: what to say about each, and the value that shows it. If the sentence may be
   * untrue for other values of the lesson, `saysInstead` replaces it.
   */
  mistakes: Readonly<Record<string, Mistake<LessonValues>>>;
  /**
   * Returns why no answer can be right for the lesson's current values; undefined if an answer can
   * be right.
   */
  impossible?: (...lessonValues: LessonValues) => string | undefined;
  /**
   * Returns the reply to an answer that is neither right nor a known mistake; undefined for a
   * general reply. An answer with one number is passed as that number, unless `measure` is set.
   */
  // biome-ignore lint/suspicious/noExplicitAny: each exercise has its own kind of answer
  says?: (answer: any, ...lessonValues: LessonValues) => string | undefined;
  /**
   * Computes the value to compare if it is not the answer itself: for example, the values of a
   * function, or the predictions made with the weights.
   */
  // biome-ignore lint/suspicious/noExplicitAny: an answer can be anything, and this may throw
  measure?: (answer: any, ...lessonValues: LessonValues) => Value;
  /** Returns the shape that an array must have before `measure` is called. */
  shape?: (...lessonValues: LessonValues) => Shape;
  /**
   * The largest difference at which two numbers count as equal, relative to the largest number.
   * Defaults to 1e-6.
   */
  tolerance?: number;
}

type Mistake<LessonValues extends readonly unknown[]> =
  | Outcome<LessonValues>["value"]
  | Omit<Outcome<LessonValues>, "says">;

/** Returns the known mistakes of an exercise, in order. */
export function mistakesOf<LessonValues extends readonly unknown[]>({
  mistakes,
}: Exercise<LessonValues>): Outcome<LessonValues>[] {
  return Object.entries(mistakes).map(([says, mistake]) =>
    typeof mistake === "function" ? { says, value: mistake } : { says, ...mistake },
  );
}
