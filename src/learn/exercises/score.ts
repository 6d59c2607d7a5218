/** @file How many exercises are answered rightly, in one lesson or in all. */
import { describeValue } from "../../describe.js";
import { exercisesByLesson, type LessonExercises } from "./byLesson.js";

/** What is added where other kernels may know more. */
const THIS_KERNEL = "This counts only what was answered in this kernel; each notebook has its own.";

/**
 * Says how many exercises are right, and which one is next: `check.score(2)` for one lesson,
 * `check.score()` for all. It counts the last answer to each exercise that this kernel was given.
 *
 * @param lesson its number, or its name such as "forward"; all lessons if left out
 * @returns a sentence, also where there is no such lesson
 */
export function score(lesson?: number | string): string {
  if (lesson === undefined) return scoreOfAll();
  const found = findLesson(lesson);
  return found ? scoreOfLesson(found) : noLesson(lesson);
}

function scoreOfAll(): string {
  const counts = exercisesByLesson.map(countsOf);
  const right = sum(counts.map(({ right }) => right));
  const all = sum(counts.map(({ all }) => all));
  if (right === all) return `${right} of ${all} right: these are all exercises of all lessons.`;
  const place = counts.findIndex(({ next }) => next !== undefined);
  const next = `${counts[place].next} in lesson ${exercisesByLesson[place].number}`;
  return `${right} of ${all} right; next: ${next}. ${THIS_KERNEL}`;
}

function scoreOfLesson(lesson: LessonExercises): string {
  const { right, all, asked, next } = countsOf(lesson);
  const counted = `${right} of ${all} right in lesson ${lesson.number}`;
  if (next === undefined) return `${counted}: these are all of its exercises.`;
  // A lesson that was answered here is known in full; one that was not may have been elsewhere.
  return `${counted}; next: ${next}.${asked ? "" : ` ${THIS_KERNEL}`}`;
}

/** What is right in a lesson, how many there are, whether any was asked, and the first not right. */
function countsOf({ checks }: LessonExercises) {
  const each = Object.entries(checks);
  return {
    right: each.filter(([, { solved }]) => solved).length,
    all: each.length,
    asked: each.some(([, { solved }]) => solved !== undefined),
    next: each.find(([, { solved }]) => !solved)?.[0],
  };
}

/** The lesson of a number, or of a text with its number or name: 2, "2", "forward", "2-forward.ipynb". */
function findLesson(lesson: unknown): LessonExercises | undefined {
  if (typeof lesson === "number") return exercisesByLesson.find(({ number }) => number === lesson);
  if (typeof lesson !== "string") return;
  const [number] = lesson.match(/-?[\d.]*\d/) ?? [];
  if (number !== undefined) return findLesson(Number(number));
  const letters = lettersOf(lesson);
  return exercisesByLesson.find(({ name }) => letters !== "" && lettersOf(name) === letters);
}

/** In small letters, without blanks and signs: "Hidden layer" is "hiddenlayer", as "hidden-layer" is. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, "");
}

function noLesson(lesson: unknown): string {
  const names = exercisesByLesson.map(({ number, name }) => `${number} (${name})`).join(", ");
  return `There is no lesson ${describeValue(lesson)} with exercises. Give the number or the name of one of these: ${names}.`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
