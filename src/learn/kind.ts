/** @file What kind of thing an answer is, in words, and what to do where another kind is wanted. */
import { NdArray } from "../array/index.js";
import { isList, kindOf } from "../describe.js";

/** The kinds of answers, with their articles. */
export type Kind = "a number" | "an array" | "a function";

/** Whether an answer is of a kind. */
export const isOfKind: Record<Kind, (answer: unknown) => boolean> = {
  "a number": (answer) => typeof answer === "number",
  "an array": isArray,
  "a function": (answer) => typeof answer === "function",
};

/** Whether it is one of our arrays, of any shape. */
export function isArray(value: unknown): value is NdArray {
  return value instanceof NdArray;
}

/** The sentence for an answer of another kind than the wanted one. */
export function notWanted(value: unknown, wanted: string): string {
  const advice = adviceFor(value, wanted);
  return `${wanted} is wanted, and this is ${kindOf(value)}.${advice && ` ${advice}`}`;
}

/** What to do about it, or an empty text. */
function adviceFor(value: unknown, wanted: string): string {
  if (wanted === ("a function" satisfies Kind))
    return typeof value === "function" ? "" : "Write one, such as (y) => y.mul(2).";
  if (typeof value === "string")
    return isNumeric(value) ? "Leave the quotation marks away." : "Texts cannot be compared here.";
  if (value instanceof Promise) return "Write await before it.";
  if (typeof value === "function") return "Call it: write (...) behind it, with its values.";
  if (typeof value === "bigint") return "Leave the n away.";
  if (value === null) return "It stands for nothing; put a value there.";
  if (typeof value === "boolean") return "A comparison gives it; work the value itself out.";
  if (typeof value !== "object" || isArray(value) || isList(value)) return "";
  const fields = Object.keys(value).slice(0, 4);
  return fields.length > 0 ? `Take one of its fields (${fields.join(", ")}), with a point.` : "";
}

function isNumeric(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}
