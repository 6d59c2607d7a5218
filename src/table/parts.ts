/** @file The parts of a table: its columns, row numbers and line numbers. */

import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import { closestFirst } from "./closestNames.js";
import { shown } from "./sentences.js";
import type { Source } from "./source.js";

/** The parts of a table. */
export interface Parts extends Source {
  columns: ReadonlyMap<string, readonly string[]>;
  /** The number of each row in the file, counted from 1. */
  rows: readonly number[];
  /** The line of the file on which each row begins, counted from 1. */
  lines: readonly number[];
}

/** The maximum number of names that a message lists. */
const NAMED = 20;

/**
 * Returns the values of a column.
 *
 * @throws {RangeError} if there is no column with this name
 * @throws {TypeError} if the name is not a string
 */
export function valuesOf({ file, names, columns }: Parts, name: string): readonly string[] {
  if (typeof name !== "string")
    throw typeError(
      `${shown(file)}: the name of a column must be a string, not ${describeValue(name)}`,
    );
  const values = columns.get(name);
  if (values) return values;
  const there = closestFirst(name, names).slice(0, NAMED).map(describeValue).join(", ");
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  throw rangeError(
    `${shown(file)}: there is no column ${describeValue(name)}; the columns are ${there}${more}`,
  );
}
