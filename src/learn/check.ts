/** @file A check: it answers a learner in words, and remembers whether the answer was right. */
import type { Exercise } from "./exercise.js";
import { isRight, replyTo, rightText, wrongText } from "./reply.js";

/**
 * Answers a learner in words: right, which known mistake the answer shows, or not yet.
 *
 * @param answer anything; undefined is "not yet", never an error
 * @param given the values of the lesson, from which the right value is computed
 */
export interface Check<Given extends readonly unknown[]> {
  (answer: unknown, ...given: Given): string;
  /** What is said about the right answer. */
  readonly right: string;
  /** What is said about each known mistake. */
  readonly mistakes: readonly string[];
  /** Whether the last answer in this kernel was right; undefined before the first. */
  readonly solved: boolean | undefined;
}

/** The check of an exercise. */
export function checkOf<Given extends readonly unknown[]>(exercise: Exercise<Given>): Check<Given> {
  const { right, mistakes } = exercise;
  const check = Object.assign(
    (answer: unknown, ...given: Given) => {
      const reply = replyTo(answer, exercise, given);
      check.solved = isRight(reply);
      return reply;
    },
    {
      right: rightText(right.says),
      mistakes: mistakes.map(({ says }) => wrongText(says)),
      solved: undefined as boolean | undefined,
    },
  );
  return check;
}
