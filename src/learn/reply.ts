/** @file What is said about an answer: right, rounded, a known mistake (mistake), or how it differs. */

import { arrayOfShape, describeValue as inMessage, kindOf } from "../describe.js";
import { typeError } from "../errors.js";
import { sameShape } from "../shape/index.js";
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
import type { Exercise, Outcome, Value } from "./exercise.js";
import { isArray, isOfKind, notWanted } from "./kind.js";

/**
 * What a cell says of undefined: there is no answer in it yet, or the answer itself is undefined.
 * The check cannot tell which.
 */
const NOT_YET =
  "Not yet: put your answer in the place of undefined, and run the cell again. " +
  "If you did: it is undefined, as an element past the end of a list is.";

/** So many digits of a rounded answer are enough. */
const ENOUGH_DIGITS = 3;

/** The beginnings of all replies. */
const RIGHT = "Right";
const WRONG = "Not yet right";
const NEARLY = "Nearly";

/** The reply to the right answer. */
export function rightText(says: string): string {
  return `${RIGHT}: ${says}`;
}

/** The reply to a wrong answer. */
export function wrongText(says: string): string {
  return `${WRONG}: ${says}`;
}

/** Whether this is the reply to a right answer, rounded or not. */
export function isRight(reply: string): boolean {
  return reply.startsWith(RIGHT);
}

/**
 * What is said about an answer. `check.ts` says what is given.
 *
 * @throws TypeError where a value of the lesson is missing, or is of a kind that it has not in the lesson;
 * ShapeError where their shapes do not fit
 */
export function replyTo<Given extends readonly unknown[]>(
  answer: unknown,
  exercise: Exercise<Given>,
  given: Given,
): string {
  if (answer === undefined) return NOT_YET;
  checkGiven(given);
  try {
    return judged(answer, exercise, given);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw typeError(
      `check: the right answer cannot be worked out from the values after it: ${given.map(inMessage).join(", ")}. ` +
        "Give those of the cells above, in the lesson's order",
    );
  }
}

function judged<Given extends readonly unknown[]>(
  answer: unknown,
  exercise: Exercise<Given>,
  given: Given,
): string {
  const { right, mistakes, impossible, measure, wanted, tolerance = 1e-6 } = exercise;
  const known = numbersOf(right.value(...given));
  let value = answer;
  if (measure) {
    const refused = notMeasurable(answer, exercise, given);
    if (refused !== undefined) return wrongText(refused);
    try {
      value = measure(answer, ...given);
    } catch (error) {
      return wrongText(
        `it stops with "${error instanceof Error ? error.message : String(error)}".`,
      );
    }
  }
  const numbers = numbersOf(value);
  if (numbers && known && equal(numbers, known, tolerance))
    return rightText(sentence(right, given));
  const none = impossible?.(...given) ?? (known && hasNumbers(known) ? undefined : NO_RIGHT_VALUE);
  if (none !== undefined || known === undefined) return `No answer is right here: ${none}`;
  if (numbers === undefined)
    return wrongText(measure ? itGives(value, right.value(...given)) : notWanted(value, wanted));
  const shown = mistakes.find((mistake) => {
    const mistaken = numbersOf(mistake.value(...given));
    return mistaken && equal(numbers, mistaken, tolerance);
  });
  if (shown) return wrongText(sentence(shown, given));
  const nearly = measure ? undefined : nearlyText(numbers, known, exercise, given);
  return nearly ?? wrongText(anyOther(answer, value, exercise, given));
}

/** The reply to an answer that would be right, or a known mistake, but for its last digits or its shape. */
function nearlyText<Given extends readonly unknown[]>(
  numbers: Numbers,
  known: Numbers,
  { right, mistakes, tolerance = 1e-6 }: Exercise<Given>,
  given: Given,
): string | undefined {
  const digits = digitsKept(numbers, known, ROUNDED);
  const isEnough = (kept: number | undefined) => kept !== undefined && kept >= ENOUGH_DIGITS;
  if (isEnough(digits)) return `${RIGHT}, rounded: ${sentence(right, given)}`;
  const mistake = mistakes.find(({ value }) => {
    const mistaken = numbersOf(value(...given));
    return mistaken && isEnough(digitsKept(numbers, mistaken, ROUNDED));
  });
  if (mistake) return wrongText(sentence(mistake, given));
  if (digits !== undefined)
    return `${NEARLY}: as far as it goes it is right. Give more digits, at least ${ENOUGH_DIGITS} (a 0 at the end is not seen).`;
  if (isEnough(digitsKept(numbers, known, CUT_OFF)))
    return `${NEARLY}: the last digit is wrong by one. Were the digits after it cut off, and not rounded?`;
  if (isReshaped(numbers, known, tolerance))
    return `${NEARLY}: the numbers are right, and the shape is not. Wanted is ${arrayOfShape(known.shape)}, and this is ${arrayOfShape(numbers.shape)}.`;
}

function sentence<Given extends readonly unknown[]>(
  { says, saysInstead }: Outcome<Given>,
  given: Given,
): string {
  return saysInstead?.(...given) ?? says;
}

/** What is said where the right value cannot be worked out, or is NaN. */
const NO_RIGHT_VALUE =
  "with the values that the cells above have now, the right answer itself is not a number. Look at those values first.";

/** Why an answer cannot be measured, or undefined where it can. */
function notMeasurable<Given extends readonly unknown[]>(
  answer: unknown,
  { wanted, shape }: Exercise<Given>,
  given: Given,
): string | undefined {
  if (!isOfKind[wanted](answer)) return notWanted(answer, wanted);
  if (!isArray(answer)) return;
  const needed = shape?.(...given);
  if (needed && !sameShape(answer.shape, needed)) return notWanted(answer, arrayOfShape(needed));
  return notFinite(answer);
}

/** What can be said about numbers that are neither right nor a known mistake. */
function anyOther<Given extends readonly unknown[]>(
  answer: unknown,
  value: unknown,
  exercise: Exercise<Given>,
  given: Given,
): string {
  const right = exercise.right.value(...given) as Value;
  const [numbers, known] = [numbersOf(value), numbersOf(right)] as [Numbers, Numbers];
  const broken = notFinite(numbers);
  if (broken !== undefined) return broken;
  if (!sameShape(numbers.shape, known.shape)) return misshapen(value, exercise, known, right);
  const alone = !exercise.measure && numbers.data.length === 1;
  const says = exercise.says?.(alone ? numbers.data[0] : answer, ...given);
  return says ?? `${difference(numbers, known)}.`;
}

/** The sentence for an answer of another shape. */
function misshapen<Given extends readonly unknown[]>(
  value: unknown,
  { wanted, measure }: Exercise<Given>,
  known: Numbers,
  right: Value,
): string {
  if (measure) return itGives(value, right);
  const refused = notWanted(value, wanted === "a number" ? wanted : kindOf(right));
  return refused + aboutShape(numbersOf(value) as Numbers, known);
}

function itGives(value: unknown, right: unknown): string {
  return `it gives ${kindOf(value)}, and should give ${kindOf(right)}.`;
}

function hasNumbers({ data }: Numbers): boolean {
  return !Array.from(data).some(Number.isNaN);
}

/** @throws TypeError if a value of the lesson is missing. */
function checkGiven(given: readonly unknown[]): void {
  const missing = given.findIndex((value) => value == null);
  if (missing === -1) return;
  throw typeError(
    `check: value ${missing + 1} after the answer is ${given[missing]}; run the cells above first`,
  );
}
