/**
 * @file The reply to an answer: whether it is right, rounded or a known mistake, or how it differs
 * from the right value.
 */

import { arrayOfShape, describeValue as inMessage, kindOf } from "../describe.js";
import { typeError } from "../errors.js";
import { sameShape, shapeText } from "../shape/index.js";
import {
  CUT_OFF,
  digitsKept,
  equal,
  isReshaped,
  type Numbers,
  numbersOf,
  ROUNDED,
} from "./compare.js";
import { aboutShape, difference, notFinite } from "./difference.js";
import { type Exercise, mistakesOf, type Outcome, type Value } from "./exercise.js";
import { isArray, isOfKind, notWanted } from "./kind.js";

/** The reply to undefined, the placeholder in the cell of each exercise. */
const NOT_YET = "Not yet: replace undefined with your answer, and run the cell again.";

/** The minimum number of digits of a rounded answer. */
const ENOUGH_DIGITS = 3;

/** The beginnings of replies. */
const RIGHT = "Right";
const WRONG = "Not yet right";
const NEARLY = "Nearly";

/** Returns the reply to the right answer. */
export function rightText(says: string): string {
  return `${RIGHT}: ${says}`;
}

/** Returns the reply to a wrong answer. */
export function wrongText(says: string): string {
  return `${WRONG}: ${says}`;
}

/** Returns whether a reply says that the answer is right, whether or not it was rounded. */
export function isRight(reply: string): boolean {
  return reply.startsWith(RIGHT);
}

/**
 * Returns the reply to an answer.
 *
 * @param lessonValues the lesson's values from which the right answer is computed
 * @throws {TypeError} if a value from the lesson is missing, or has a different type from the one
 *   in the lesson
 * @throws {ShapeError} if the shapes of the values from the lesson do not fit together
 */
export function replyTo<LessonValues extends readonly unknown[]>(
  answer: unknown,
  exercise: Exercise<LessonValues>,
  lessonValues: LessonValues,
): string {
  if (answer === undefined) return NOT_YET;
  checkLessonValues(lessonValues);
  try {
    return judged(answer, exercise, lessonValues);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw typeError(
      `check: the right answer cannot be computed from the values after your answer: ${lessonValues.map(inMessage).join(", ")}. ` +
        "Pass the values from the cells above, in the order used in the lesson",
    );
  }
}

function judged<LessonValues extends readonly unknown[]>(
  answer: unknown,
  exercise: Exercise<LessonValues>,
  lessonValues: LessonValues,
): string {
  const { right, impossible, measure, wanted, tolerance = 1e-6 } = exercise;
  const known = numbersOf(right.value(...lessonValues));
  let value = answer;
  if (measure) {
    const refused = notMeasurable(answer, exercise, lessonValues);
    if (refused !== undefined) return wrongText(refused);
    try {
      value = measure(answer, ...lessonValues);
    } catch (error) {
      return wrongText(
        `it throws an error: "${error instanceof Error ? error.message : String(error)}".`,
      );
    }
  }
  const numbers = numbersOf(value);
  if (numbers && known && equal(numbers, known, tolerance))
    return rightText(sentence(right, lessonValues));
  const none =
    impossible?.(...lessonValues) ?? (known && hasNumbers(known) ? undefined : NO_RIGHT_VALUE);
  if (none !== undefined || known === undefined) return `No answer can be right here: ${none}`;
  if (numbers === undefined)
    return wrongText(
      measure ? itGives(value, right.value(...lessonValues)) : notWanted(value, wanted),
    );
  const shown = mistakesOf(exercise).find((mistake) => {
    const mistaken = numbersOf(mistake.value(...lessonValues));
    return mistaken && equal(numbers, mistaken, tolerance);
  });
  if (shown) return wrongText(sentence(shown, lessonValues));
  const nearly = measure ? undefined : nearlyText(numbers, known, exercise, lessonValues);
  return nearly ?? wrongText(anyOther(answer, value, exercise, lessonValues));
}

/**
 * Returns the reply to a rounded answer, a rounded known mistake, or the right numbers in a
 * different shape.
 */
function nearlyText<LessonValues extends readonly unknown[]>(
  numbers: Numbers,
  known: Numbers,
  exercise: Exercise<LessonValues>,
  lessonValues: LessonValues,
): string | undefined {
  const { right, tolerance = 1e-6 } = exercise;
  const digits = digitsKept(numbers, known, ROUNDED);
  const isEnough = (kept: number | undefined) => kept !== undefined && kept >= ENOUGH_DIGITS;
  const rightRounded = `${RIGHT}, rounded: ${sentence(right, lessonValues)}`;
  if (isEnough(digits)) return rightRounded;
  const mistake = mistakesOf(exercise).find(({ value }) => {
    const mistaken = numbersOf(value(...lessonValues));
    return mistaken && isEnough(digitsKept(numbers, mistaken, ROUNDED));
  });
  if (mistake) return wrongText(sentence(mistake, lessonValues));
  if (digits !== undefined)
    return `${NEARLY}: this is right as far as it goes. Give at least ${ENOUGH_DIGITS} digits (a 0 at the end does not count).`;
  const cut = digitsKept(numbers, known, CUT_OFF);
  // The last of more digits than needed does not matter.
  if (cut !== undefined && cut > ENOUGH_DIGITS) return rightRounded;
  if (isEnough(cut))
    return `${NEARLY}: the last digit is off by one. Did you cut off digits instead of rounding?`;
  if (isReshaped(numbers, known, tolerance))
    return `${NEARLY}: the numbers are right, but the shape must be ${shapeText(known.shape)}, not ${shapeText(numbers.shape)}.`;
}

function sentence<LessonValues extends readonly unknown[]>(
  { says, saysInstead }: Outcome<LessonValues>,
  lessonValues: LessonValues,
): string {
  return saysInstead?.(...lessonValues) ?? says;
}

/** The reply if the right value is undefined or contains NaN. */
const NO_RIGHT_VALUE =
  "with the current values of the cells above, the right answer is not a number. Check those values first.";

/** Returns why an answer cannot be measured, or undefined if it can. */
function notMeasurable<LessonValues extends readonly unknown[]>(
  answer: unknown,
  { wanted, shape }: Exercise<LessonValues>,
  lessonValues: LessonValues,
): string | undefined {
  if (!isOfKind[wanted](answer)) return notWanted(answer, wanted);
  if (!isArray(answer)) return;
  const needed = shape?.(...lessonValues);
  if (needed && !sameShape(answer.shape, needed)) return notWanted(answer, arrayOfShape(needed));
  return notFinite(answer);
}

/** Returns the reply to numbers that are neither right nor a known mistake. */
function anyOther<LessonValues extends readonly unknown[]>(
  answer: unknown,
  value: unknown,
  exercise: Exercise<LessonValues>,
  lessonValues: LessonValues,
): string {
  const right = exercise.right.value(...lessonValues) as Value;
  const [numbers, known] = [numbersOf(value), numbersOf(right)] as [Numbers, Numbers];
  const broken = notFinite(numbers);
  if (broken !== undefined) return broken;
  if (!sameShape(numbers.shape, known.shape)) return misshapen(value, exercise, known, right);
  const alone = !exercise.measure && numbers.data.length === 1;
  const says = exercise.says?.(alone ? numbers.data[0] : answer, ...lessonValues);
  return says ?? `${difference(numbers, known)}.`;
}

/** Returns the reply to an answer of the wrong shape. */
function misshapen<LessonValues extends readonly unknown[]>(
  value: unknown,
  { wanted, measure }: Exercise<LessonValues>,
  known: Numbers,
  right: Value,
): string {
  if (measure) return itGives(value, right);
  const refused = notWanted(value, wanted === "a number" ? wanted : kindOf(right));
  return refused + aboutShape(numbersOf(value) as Numbers, known);
}

function itGives(value: unknown, right: unknown): string {
  return `it gives ${kindOf(value)}, but it should give ${kindOf(right)}.`;
}

function hasNumbers({ data }: Numbers): boolean {
  return !Array.from(data).some(Number.isNaN);
}

/**
 * Checks that no value from the lesson is missing.
 *
 * @throws {TypeError} if a value is undefined or null
 */
function checkLessonValues(lessonValues: readonly unknown[]): void {
  const missing = lessonValues.findIndex((value) => value == null);
  if (missing === -1) return;
  throw typeError(
    `check: value ${missing + 1} after your answer is ${lessonValues[missing]}; run the cells above first`,
  );
}
