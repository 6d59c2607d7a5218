/** @file A column of a table as the answer that a network is to learn. */

import { make, type NdArray } from "../array/index.js";
import { checkFinite, checkOptions } from "../checks.js";
import { describeValue, formatNumber } from "../describe.js";
import { typeError } from "../errors.js";
import { ordered } from "./classes.js";
import { type Column, describeContents, readColumn, refusal } from "./column.js";
import type { Parts } from "./parts.js";
import { word } from "./sentences.js";
import { checkTable, type Table } from "./table.js";

/** How a column that has not two answers becomes a question that has. */
export interface TargetOptions {
  /** For a column of numbers: the answer is 1 where the number is above this one. */
  above?: number;
  /** For a column of texts: the answer is 1 where the text is this one. */
  is?: string;
}

/** What a network is to answer. */
export interface Target {
  /** The answer for each row of the table, 0 or 1. */
  y: NdArray<[number, 1]>;
  /** What 0 means, and what 1 means. */
  classes: [string, string];
  /** The same as a sentence. */
  note: string;
}

/**
 * A column as an answer, 0 or 1. Of two texts yes and true are 1, otherwise the second in the alphabet is; of two
 * numbers the larger is. For any other column ask a question that has two answers: `{ above: 50 }` or
 * `{ is: "sun" }`.
 *
 * @example const { y, classes } = target(table, "bicycle");
 * @throws RangeError for a name that no column has, for a column in which a value is missing, a few are no
 * numbers, or that has not two answers; TypeError for what is no table, no name or no such option
 */
export function target(table: Table, name: string, options: TargetOptions = {}): Target {
  const parts = checkTable("target", table);
  if (typeof name !== "string")
    throw typeError(
      `target: the column must be a name, as in "bicycle", not ${describeValue(name)}`,
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
    throw refusal(table, name, "is asked for { above } and { is } at once; give one of them");
  if (above !== undefined) return isAbove(table, name, column, above);
  if (is !== undefined) return isText(table, name, column, is);
  const two = answers(column);
  if (two === undefined)
    throw refusal(
      table,
      name,
      `holds ${describeContents(column)}, and a target has two; ${advice(name, column)}`,
    );
  const [zero, one] = column.kind === "numbers" ? two : ordered(two);
  return {
    classes: [zero, one],
    note: `${word(zero)} is 0, ${word(one)} is 1.`,
    isOne:
      column.kind === "numbers"
        ? (row) => column.numbers[row] === Number(one)
        : (row) => column.texts[row] === one,
  };
}

/** The two values of a column, the smaller first; undefined where they are more. */
function answers(column: Column): [string, string] | undefined {
  if (column.kind === "texts") {
    const [first, second, ...more] = column.different;
    return more.length === 0 ? [first, second] : undefined;
  }
  if (column.different !== 2) return undefined;
  return [...new Set(column.numbers)].sort((a, b) => a - b).map(String) as [string, string];
}

/** What to ask of a column that has more than two values. */
function advice(name: string, column: Column): string {
  const ask = (option: string) =>
    `ask for two, as in target(table, ${describeValue(name)}, { ${option} })`;
  if (column.kind === "texts") return ask(`is: ${describeValue(column.different[0])}`);
  const sorted = Float64Array.from(column.numbers).sort();
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  // The largest has none above it.
  const isBelow = middle < sorted[sorted.length - 1];
  return ask(`above: ${formatNumber(isBelow ? middle : sorted[0], 15)}`);
}

function isAbove(table: Parts, name: string, column: Column, above: number): Question {
  checkFinite("target: above", above);
  if (column.kind === "texts")
    throw refusal(
      table,
      name,
      `holds texts, and { above } is for numbers; ${advice(name, column)}`,
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

function isText(table: Parts, name: string, column: Column, is: string): Question {
  if (column.kind === "numbers")
    throw refusal(table, name, `holds numbers, and { is } is for texts; ${advice(name, column)}`);
  const { texts, different } = column;
  if (!different.includes(is))
    throw refusal(
      table,
      name,
      `is nowhere ${describeValue(is)}; it holds ${describeContents(column)}`,
    );
  return {
    classes: [`not ${is}`, is],
    note: `all but ${word(is)} is 0, ${word(is)} is 1.`,
    isOne: (row) => texts[row] === is,
  };
}
