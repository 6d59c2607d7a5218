/** @file Turns a column of a table into the target of a network. */

import { make, type NdArray } from "../array/index.js";
import { checkFinite, checkOptions } from "../checks.js";
import { describeValue, formatNumber } from "../describe.js";
import { typeError } from "../errors.js";
import { ordered } from "./classes.js";
import { type Column, describeContents, readColumn, refusal } from "./column.js";
import type { Parts } from "./parts.js";
import { word } from "./sentences.js";
import { checkTable, type Table } from "./table.js";

/** The options of `target`: a question with two answers, for a column with more than two values. */
export interface TargetOptions {
  /** In a column of numbers, numbers above this one become 1, and the others become 0. */
  above?: number;
  /** In a column of strings, this string becomes 1, and the others become 0. */
  is?: string;
}

/** The target of a network, made from a table. */
export interface Target {
  /** The target for each row of the table, 0 or 1. */
  y: NdArray<[number, 1]>;
  /** The meaning of 0 and of 1. */
  classes: [string, string];
  /** A sentence that says what 0 and 1 mean. */
  note: string;
}

/**
 * Turns a column of a table into the target of a network, 0 or 1.
 *
 * Of two strings, "yes" or "true" becomes 1, and "no" or "false" becomes 0. Of any other two
 * strings, the first in alphabetical order becomes 0, and the second becomes 1. Of two numbers, the
 * larger one becomes 1. If a column has more than two values, ask a question with two answers:
 * `{ above: 50 }` or `{ is: "sun" }`.
 *
 * @param table a table from `readTable`
 * @param name the name of the column
 * @throws {RangeError} if there is no column with this name, if it contains missing values or a few
 *   values that are not numbers, if there are not exactly two answers, or if `above` is not finite
 * @throws {TypeError} if the table is not a table, or the name or an option has the wrong type
 * @example
 * const table = readTable("bicycle.csv").dropMissing();
 * const { y, note } = target(table, "bicycle");
 * note; // "bicycle": no is 0, yes is 1.
 * y.shape; // [ 196, 1 ]
 * target(table, "weather", { is: "sun" }).classes; // [ 'not sun', 'sun' ]
 */
export function target(table: Table, name: string, options: TargetOptions = {}): Target {
  const parts = checkTable("target", table);
  if (typeof name !== "string")
    throw typeError(
      `target: the column's name must be a string, such as "bicycle", not ${describeValue(name)}`,
    );
  checkOptions<TargetOptions>("target", options, { above: "a number", is: "a string" });
  const column = readColumn(parts, name);
  const { classes, note, isOne } = question(parts, name, column, options);
  const rows = parts.rows.length;
  const data = Float64Array.from({ length: rows }, (_, row) => (isOne(row) ? 1 : 0));
  return {
    y: make<[number, 1]>(data, [rows, 1], "int"),
    classes,
    note: `${describeValue(name)}: ${note}`,
  };
}

interface Question {
  classes: [string, string];
  note: string;
  isOne: (row: number) => boolean;
}

function question(
  table: Parts,
  name: string,
  column: Column,
  { above, is }: TargetOptions,
): Question {
  if (above !== undefined && is !== undefined)
    throw refusal(table, name, "cannot have both { above } and { is }; pass only one of them");
  if (above !== undefined) return isAbove(table, name, column, above);
  if (is !== undefined) return isString(table, name, column, is);
  const two = answers(column);
  if (two === undefined)
    throw refusal(
      table,
      name,
      `contains ${describeContents(column)}, but a target has exactly two values; ${advice(name, column)}`,
    );
  const [zero, one] = column.kind === "numbers" ? two : ordered(two);
  return {
    classes: [zero, one],
    note: `${word(zero)} is 0, ${word(one)} is 1.`,
    isOne:
      column.kind === "numbers"
        ? (row) => column.numbers[row] === Number(one)
        : (row) => column.strings[row] === one,
  };
}

/** Returns the two values of a column, the smaller one first; undefined if there are more. */
function answers(column: Column): [string, string] | undefined {
  if (column.kind === "strings") {
    const [first, second, ...more] = column.different;
    return more.length === 0 ? [first, second] : undefined;
  }
  if (column.different !== 2) return undefined;
  return [...new Set(column.numbers)].sort((a, b) => a - b).map(String) as [string, string];
}

/** Suggests a question with two answers for a column with more than two values. */
function advice(name: string, column: Column): string {
  const ask = (option: string) =>
    `ask a question with two answers, as in target(table, ${describeValue(name)}, { ${option} })`;
  if (column.kind === "strings") return ask(`is: ${describeValue(column.different[0])}`);
  const sorted = Float64Array.from(column.numbers).sort();
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  // No number is above the largest one.
  const isBelow = middle < sorted[sorted.length - 1];
  return ask(`above: ${formatNumber(isBelow ? middle : sorted[0], 15)}`);
}

function isAbove(table: Parts, name: string, column: Column, above: number): Question {
  checkFinite("target: above", above);
  if (column.kind === "strings")
    throw refusal(
      table,
      name,
      `contains strings, but { above } is for numbers; ${advice(name, column)}`,
    );
  const { numbers } = column;
  const isOne = (row: number) => numbers[row] > above;
  const ones = numbers.reduce((n, value) => n + (value > above ? 1 : 0), 0);
  if (ones === 0 || ones === numbers.length)
    throw refusal(
      table,
      name,
      `is ${ones === 0 ? "never" : "always"} above ${above}; ${advice(name, column)}`,
    );
  return {
    classes: [`${above} or below`, `above ${above}`],
    note: `${above} or below is 0, above ${above} is 1.`,
    isOne,
  };
}

function isString(table: Parts, name: string, column: Column, is: string): Question {
  if (column.kind === "numbers")
    throw refusal(
      table,
      name,
      `contains numbers, but { is } is for strings; ${advice(name, column)}`,
    );
  const { strings, different } = column;
  if (!different.includes(is))
    throw refusal(
      table,
      name,
      `is never ${describeValue(is)}; it contains ${describeContents(column)}`,
    );
  return {
    classes: [`not ${is}`, is],
    note: `anything but ${word(is)} is 0, ${word(is)} is 1.`,
    isOne: (row) => strings[row] === is,
  };
}
