/** @file Missing values. */

import { describeValue } from "../describe.js";
import { countText, rowText } from "./sentences.js";

/** The position of a missing value. */
export interface MissingValue {
  /** The row, counted from 1 after the header line. */
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

/** Returns whether a value is missing: empty, or one of the marks that programs write for missing values. */
export function isMissing(value: string): boolean {
  return MARKS.has(value);
}

/** The maximum number of missing values that are listed one by one. */
const LISTED = 20;

/** Makes a list of missing values appear as text, both in a cell and in a string. */
export function inWords(list: MissingValue[]): readonly MissingValue[] {
  const text = () => {
    if (list.length === 0) return "No values are missing.";
    const lines = list
      .slice(0, LISTED)
      .map((value) => `  ${rowText(value)}: ${describeValue(value.column)}`);
    const more = list.length > LISTED ? [`  and ${list.length - LISTED} more`] : [];
    const are = list.length === 1 ? "is" : "are";
    return [`${countText(list.length, "value")} ${are} missing:`, ...lines, ...more].join("\n");
  };
  for (const name of ["toString", Symbol.for("nodejs.util.inspect.custom")])
    Object.defineProperty(list, name, { value: text });
  return list;
}
