/** @file The check of an exercise: a function that replies to an answer in words. */
import { type Exercise, mistakesOf } from "./exercise.js";
import { isRight, replyTo, rightText, wrongText } from "./reply.js";

/**
 * The check of one exercise. Its reply says whether an answer is right. If the answer contains a
 * known mistake, the reply names the mistake.
 *
 * @param answer any value; undefined counts as "not yet answered", never as an error
 * @param lessonValues the lesson's values from which the right answer is computed
 * @returns a message for the learner
 */
export interface Check<LessonValues extends readonly unknown[]> {
  (answer: unknown, ...lessonValues: LessonValues): string;
  /** The reply to the right answer. */
  readonly right: string;
  /** The reply to each known mistake. */
  readonly mistakes: readonly string[];
  /** Whether the last answer in this kernel was right; undefined before the first answer. */
  readonly solved: boolean | undefined;
}

/** Creates the check for an exercise. */
export function checkOf<LessonValues extends readonly unknown[]>(
  exercise: Exercise<LessonValues>,
): Check<LessonValues> {
  const check = Object.assign(
    (answer: unknown, ...lessonValues: LessonValues) => {
      const reply = replyTo(answer, exercise, lessonValues);
      check.solved = isRight(reply);
      return reply;
    },
    {
      right: rightText(exercise.right.says),
      mistakes: mistakesOf(exercise).map(({ says }) => wrongText(says)),
      solved: undefined as boolean | undefined,
    },
  );
  return check;
}
