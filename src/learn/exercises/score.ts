/** @file The score: how many exercises are solved, in one lesson or in all. */
import { describeValue } from "../../describe.js";
import { exercisesByLesson, type LessonExercises } from "./byLesson.js";

/** The sentence that is added to a score if other kernels may have seen more answers. */
const THIS_KERNEL = "This counts only the answers in this kernel; each notebook has its own.";

/**
 * Says how many exercises are solved and which one is next, in one lesson or in all. It counts the last
 * answer to each exercise in this kernel.
 *
 * @param lesson the number of the lesson, or its name, such as "forward"; all lessons if left out
 * @returns a message, even if there is no such lesson
 * @example
 * check.ninetyPercent(2.197);
 * check.score(1); // 1 of 3 right in lesson 1; next: slopeAtOne.
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
  if (right === all)
    return `${right} of ${all} right: you have solved every exercise in every lesson.`;
  const index = counts.findIndex(({ next }) => next !== undefined);
  const next = `${counts[index].next} in lesson ${exercisesByLesson[index].number}`;
  return `${right} of ${all} right; next: ${next}. ${THIS_KERNEL}`;
}

function scoreOfLesson(lesson: LessonExercises): string {
  const { right, all, isStarted, next } = countsOf(lesson);
  const counted = `${right} of ${all} right in lesson ${lesson.number}`;
  if (next === undefined) return `${counted}: you have solved every exercise.`;
  // If this kernel has seen any answers in the lesson, it has seen all of them. Otherwise, the
  // lesson may have been solved in another kernel.
  return `${counted}; next: ${next}.${isStarted ? "" : ` ${THIS_KERNEL}`}`;
}

/** Counts the exercises of a lesson, and finds the first that is not right. */
function countsOf({ checks }: LessonExercises) {
  const each = Object.entries(checks);
  return {
    right: each.filter(([, { solved }]) => solved).length,
    all: each.length,
    isStarted: each.some(([, { solved }]) => solved !== undefined),
    next: each.find(([, { solved }]) => !solved)?.[0],
  };
}

/** Finds a lesson by its number or name: 2, "2", "forward", "2-forward.ipynb". */
function findLesson(lesson: unknown): LessonExercises | undefined {
  if (typeof lesson === "number") return exercisesByLesson.find(({ number }) => number === lesson);
  if (typeof lesson !== "string") return;
  const [number] = lesson.match(/-?[\d.]*\d/) ?? [];
  if (number !== undefined) return findLesson(Number(number));
  const letters = lettersOf(lesson);
  return exercisesByLesson.find(({ name }) => letters !== "" && lettersOf(name) === letters);
}

/**
 * Returns the letters in lower case: both "Hidden layer" and "hidden-layer" become "hiddenlayer".
 */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, "");
}

function noLesson(lesson: unknown): string {
  const names = exercisesByLesson.map(({ number, name }) => `${number} (${name})`).join(", ");
  return `There is no lesson ${describeValue(lesson)} with exercises. Pass the number or the name of one of these lessons: ${names}.`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
