/** @file The kinds of answers, and the message about an answer of the wrong kind. */
import { NdArray } from "../array/index.js";
import { isList, kindOf } from "../describe.js";

/** A kind of answer, as a noun with its article. */
export type Kind = "a number" | "an array" | "a function";

/** A test for each kind of answer. */
export const isOfKind: Record<Kind, (answer: unknown) => boolean> = {
  "a number": (answer) => typeof answer === "number",
  "an array": isArray,
  "a function": (answer) => typeof answer === "function",
};

/** Returns whether a value is an NdArray, of any shape. */
export function isArray(value: unknown): value is NdArray {
  return value instanceof NdArray;
}

/** Returns the message about an answer of the wrong kind or shape. */
export function notWanted(value: unknown, wanted: string): string {
  const advice = adviceFor(value, wanted);
  return `the answer must be ${wanted}, but this is ${kindOf(value)}.${advice && ` ${advice}`}`;
}

/** Returns advice about an answer of the wrong kind, or an empty string. */
function adviceFor(value: unknown, wanted: string): string {
  if (wanted === ("a function" satisfies Kind))
    return typeof value === "function" ? "" : "Write a function, such as (y) => y.mul(2).";
  if (typeof value === "string") return isNumeric(value) ? "Remove the quotation marks." : "";
  if (value instanceof Promise) return "Write await before it.";
  if (typeof value === "function") return "Call it: write its arguments in brackets after it.";
  if (typeof value === "bigint") return "Remove the n.";
  if (value === null) return 'null means "no value"; replace it with your answer.';
  if (typeof value === "boolean")
    return "That is the result of a comparison; compute the value itself.";
  if (typeof value !== "object" || isArray(value) || isList(value)) return "";
  const fields = Object.keys(value).slice(0, 4);
  return fields.length > 0 ? `Pick one of its fields: .${fields.join(", .")}.` : "";
}

function isNumeric(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}
