/** @file Values that are not there. */

import { describeValue } from "../describe.js";
import { count, rowText } from "./sentences.js";

/** Where a value is missing. */
export interface MissingValue {
  /** The row, counted from 1 below the names. */
  row: number;
  /** The line of the file, counted from 1, as an editor or a spreadsheet shows it. */
  line: number;
  /** The name of the column. */
  column: string;
}

const MARKS = new Set([
  "",
  "NA",
  "N/A",
  "n/a",
  "#N/A",
  "NaN",
  "nan",
  "null",
  "NULL",
  "?",
  "-",
  "–",
  "—",
]);

/** Whether a value is missing: the field is empty, or holds one of the marks that programs write there. */
export function isMissing(text: string): boolean {
  return MARKS.has(text);
}

/** Of more, only how many they are. */
const TOLD = 20;

/** The list, which prints itself in words. */
export function inWords(list: MissingValue[]): readonly MissingValue[] {
  const text = () => {
    if (list.length === 0) return "No value is missing.";
    const places = list
      .slice(0, TOLD)
      .map((value) => `  ${rowText(value)}: ${describeValue(value.column)}`);
    const more = list.length > TOLD ? [`  and ${list.length - TOLD} more`] : [];
    const are = list.length === 1 ? "is" : "are";
    return [`${count(list.length, "value")} ${are} missing:`, ...places, ...more].join("\n");
  };
  for (const name of ["toString", Symbol.for("nodejs.util.inspect.custom")])
    Object.defineProperty(list, name, { value: text });
  return list;
}
