/** @file Reads a column as numbers or as strings. */

import { describeValue } from "../describe.js";
import { rangeError } from "../errors.js";
import { isMissing } from "./missing.js";
import { type Decimal, explainOtherFormat, numberIn, unitOf } from "./number.js";
import { type Parts, valuesOf } from "./parts.js";
import { callText, countText, rowText, shown } from "./sentences.js";

/** A column with at least two different values and without missing values. */
export type Column =
  | { readonly kind: "numbers"; readonly numbers: Float64Array; readonly different: number }
  | {
      readonly kind: "strings";
      readonly strings: readonly string[];
      /** The different strings, in alphabetical order. */
      readonly different: readonly string[];
    };

/**
 * Reads a column.
 *
 * @throws {RangeError} if a value is missing, only a few values are not numbers, or all values are
 *   the same
 */
export function readColumn(table: Parts, name: string): Column {
  const values = valuesOf(table, name);
  checkComplete(table, name, values);
  const column = numbersOf(table, name, values) ?? stringsOf(table, name, values);
  const { different } = column;
  if ((typeof different === "number" ? different : different.length) === 1)
    throw refusal(
      table,
      name,
      `is ${describeValue(values[0])} in ${values.length === 1 ? "its only row" : "every row"}, and a network cannot learn from a constant column; leave it out`,
    );
  return column;
}

/** Returns an error whose message begins with the file and the column. */
export function refusal({ file }: Parts, name: string, why: string): RangeError {
  return rangeError(`${shown(file)}: ${describeValue(name)} ${why}`);
}

function rowOf({ rows, lines }: Parts, index: number): string {
  return rowText({ row: rows[index], line: lines[index] });
}

function checkComplete(table: Parts, name: string, values: readonly string[]): void {
  const first = values.findIndex(isMissing);
  if (first < 0) return;
  const all = values.filter(isMissing).length;
  const how = all === 1 ? "the only one" : `the first of ${all}`;
  throw refusal(
    table,
    name,
    `has a missing value in ${rowOf(table, first)}, ${how}; table.dropMissing() returns a table without such rows`,
  );
}

/** Reads a column of numbers; returns undefined if most of its values are not numbers. */
function numbersOf(table: Parts, name: string, values: readonly string[]): Column | undefined {
  const { decimal } = table;
  const call = callText({ ...table, decimal: "," });
  const numbers = new Float64Array(values.length);
  /**
   * Whether a string that is not a plain number is a number in a different format. This is
   * remembered, because most such strings repeat.
   */
  const known = new Map<string, boolean>();
  let [count, first] = [0, -1];
  for (const [index, value] of values.entries()) {
    const number = known.has(value) ? undefined : numberIn(value, decimal);
    if (number !== undefined) {
      numbers[index] = number;
      count += 1;
      continue;
    }
    if (first < 0) first = index;
    const isOther = known.get(value) ?? explainOtherFormat(value, decimal, call) !== undefined;
    known.set(value, isOther);
    if (isOther) count += 1;
  }
  if (first < 0) return { kind: "numbers", numbers, different: new Set(numbers).size };
  if (2 * count < values.length && !haveUnit(values, decimal)) return undefined;
  const value = values[first];
  const unit = unitOf(value);
  const why =
    explainOtherFormat(value, decimal, call) ??
    (unit === undefined
      ? "is not a number, but other values in this column are; correct it, or leave the field empty"
      : `is not just a number; write only the number, without ${describeValue(unit)}`);
  throw refusal(table, name, `in ${rowOf(table, first)}: ${describeValue(value)} ${why}`);
}

/**
 * Returns true if all values are numbers and have the same unit. Two different values are not
 * enough, because "2D" and "3D" are names.
 */
function haveUnit(values: readonly string[], decimal: Decimal): boolean {
  const different = [...new Set(values)];
  const units = different
    .filter((value) => numberIn(value, decimal) === undefined)
    .map((value) => unitOf(value));
  return different.length > 2 && units[0] !== undefined && units.every((unit) => unit === units[0]);
}

function stringsOf(table: Parts, name: string, strings: readonly string[]): Column {
  const different = [...new Set(strings)].sort(byAlphabet);
  const twin = different.findIndex(
    (one, i) => i > 0 && one.toLowerCase() === different[i - 1].toLowerCase(),
  );
  if (twin > 0)
    throw refusal(
      table,
      name,
      `contains ${describeValue(different[twin - 1])} and ${describeValue(different[twin])}, which differ only in capitalization; write both the same way`,
    );
  return { kind: "strings", strings, different };
}

function byAlphabet(a: string, b: string): number {
  const [small, other] = [a.toLowerCase(), b.toLowerCase()];
  return small < other || (small === other && a < b) ? -1 : 1;
}

/** Describes the contents of a column: `57 different numbers`, `3 different strings ("cloud", "rain", "sun")`. */
export function describeContents(column: Column): string {
  if (column.kind === "numbers") return countText(column.different, "different number");
  const { different } = column;
  return different.length > 10
    ? `${different.length} different strings`
    : `${different.length} different strings (${different.map(describeValue).join(", ")})`;
}
