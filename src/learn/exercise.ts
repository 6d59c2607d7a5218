/** @file What an exercise is: the right value, the mistakes (slips) that are known, and an answer in words. */
import { typeError } from "../errors.js";
import { NdArray } from "../ndarray.js";
import { sameShape, shapeText } from "../shape/index.js";
import { factorBetween, factorInWords } from "./factor.js";

/** What can be compared: a number, or an array. */
export type Value = number | NdArray;

/** A value that an answer can have, computed from the values of the lesson, and what to say about it. */
export interface Outcome<Given extends readonly unknown[]> {
  value: (...given: Given) => Value;
  /** Sentences that follow "Right:" or "Not yet right:". */
  says: string;
}

/** An exercise. Its right value and its slips are computed from the values of the lesson. */
export interface Exercise<Given extends readonly unknown[]> {
  /** What the answer must be, with its article. */
  wanted: "a number" | "an array" | "a function";
  right: Outcome<Given>;
  slips: readonly Outcome<Given>[];
  /**
   * What is compared, if that is not the answer itself: the values of a function, the
   * predictions of weights.
   */
  // biome-ignore lint/suspicious/noExplicitAny: a learner's answer is anything, and may fail here
  measure?: (answer: any, ...given: Given) => Value;
  /** How far from a value, relative to its largest number, an answer may lie. 1e-6 if left out. */
  tolerance?: number;
}

/**
 * Answers a learner in words: right, which known slip the answer shows, or not yet.
 *
 * @param answer anything; undefined is "not yet", never an error
 * @param given the values of the lesson, from which the right value is computed
 */
export interface Check<Given extends readonly unknown[]> {
  (answer: unknown, ...given: Given): string;
  /** What is said about the right answer. */
  readonly right: string;
  /** What is said about each known slip. */
  readonly slips: readonly string[];
}

/** What a cell says before there is an answer in it. */
export const NOT_YET =
  "Not yet: put your answer in the place of undefined, and run the cell again.";

/** The check of an exercise. */
export function checkOf<Given extends readonly unknown[]>(exercise: Exercise<Given>): Check<Given> {
  const check = (answer: unknown, ...given: Given) => replyTo(answer, exercise, given);
  const right = rightText(exercise.right);
  return Object.assign(check, { right, slips: exercise.slips.map(slipText) });
}

function rightText<Given extends readonly unknown[]>({ says }: Outcome<Given>): string {
  return `Right: ${says}`;
}

function slipText<Given extends readonly unknown[]>({ says }: Outcome<Given>): string {
  return wrong(says);
}

function wrong(says: string): string {
  return `Not yet right: ${says}`;
}

function replyTo<Given extends readonly unknown[]>(
  answer: unknown,
  exercise: Exercise<Given>,
  given: Given,
): string {
  if (answer === undefined) return NOT_YET;
  checkGiven(given);
  const { right, slips, measure, wanted, tolerance = 1e-6 } = exercise;
  let value = answer;
  if (measure) {
    if (!isWanted[wanted](answer)) return wrong(notWanted(answer, wanted));
    try {
      value = measure(answer, ...given);
    } catch (error) {
      return wrong(`it stops with "${error instanceof Error ? error.message : String(error)}".`);
    }
  }
  const is = ({ value: known }: Outcome<Given>) => equal(value, known(...given), tolerance);
  if (is(right)) return rightText(right);
  const slip = slips.find(is);
  return slip ? slipText(slip) : wrong(unknownSlip(value, right.value(...given), exercise));
}

/** What can be said about a value that is neither right nor a known slip. */
function unknownSlip<Given extends readonly unknown[]>(
  value: unknown,
  right: Value,
  { wanted, measure }: Exercise<Given>,
): string {
  const [given, sought] = [numbersOf(value), numbersOf(right)];
  if (given === undefined && measure)
    return `it gives ${kindOf(value)}, and should give ${kindOf(right)}.`;
  if (given === undefined) return notWanted(value, wanted);
  if (given.data.some(Number.isNaN))
    return "there is a nan in it. Arrays are combined by methods, a.sub(b) and not a - b.";
  if (sought === undefined || !sameShape(given.shape, sought.shape))
    return notWanted(value, wanted === "a number" ? wanted : kindOf(right));
  const factor = factorBetween(given.data, sought.data);
  const slip = factor === undefined ? "" : factorInWords(factor);
  return slip === "" ? "this is none of the slips known here. Look at the hint." : `${slip}.`;
}

function notWanted(value: unknown, wanted: string): string {
  return `${wanted} is wanted, and this is ${kindOf(value)}.`;
}

function equal(value: unknown, known: Value, tolerance: number): boolean {
  const [a, b] = [numbersOf(value), numbersOf(known)];
  if (a === undefined || b === undefined || !sameShape(a.shape, b.shape)) return false;
  const scale = b.data.reduce((largest, number) => Math.max(largest, Math.abs(number)), 0);
  return a.data.every((number, i) => Math.abs(number - b.data[i]) <= tolerance * scale);
}

/** The numbers and the shape. An array of one number counts as a number. */
function numbersOf(value: unknown): Pick<NdArray, "data" | "shape"> | undefined {
  if (typeof value === "number") return { data: Float64Array.of(value), shape: [] };
  if (!isArray(value)) return;
  return value.data.length === 1 ? { data: value.data, shape: [] } : value;
}

function isArray(value: unknown): value is NdArray {
  return value instanceof NdArray;
}

const isWanted: Record<Exercise<[]>["wanted"], (answer: unknown) => boolean> = {
  "a number": (answer) => typeof answer === "number",
  "an array": isArray,
  "a function": (answer) => typeof answer === "function",
};

function kindOf(value: unknown): string {
  if (isArray(value)) return `an array of shape ${shapeText(value.shape)}`;
  if (Array.isArray(value)) return "a JavaScript array, of which array([...]) makes one of ours";
  if (typeof value === "function") return "a function";
  if (typeof value === "string") return "a text";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "number" ? "a number" : String(value);
}

/** @throws TypeError if a value of the lesson is missing. */
function checkGiven(given: readonly unknown[]): void {
  const missing = given.indexOf(undefined);
  if (missing === -1) return;
  throw typeError(
    `check: value ${missing + 1} after the answer is undefined; run the cells above first`,
  );
}
