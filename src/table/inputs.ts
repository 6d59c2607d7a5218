/** @file Turns columns of a table into the inputs of a network. */

import { make, type NdArray } from "../array/index.js";
import { isStrings } from "../checks.js";
import { describeValue } from "../describe.js";
import { isInteger } from "../dtype.js";
import { rangeError, typeError } from "../errors.js";
import { ordered } from "./classes.js";
import { describeContents, readColumn, refusal } from "./column.js";
import type { Parts } from "./parts.js";
import { shown, word } from "./sentences.js";
import { checkTable, type Table } from "./table.js";

/** The inputs of a network, made from a table. */
export interface Inputs {
  /** The numbers, with a row for each row of the table and a column for each of `names`. */
  x: NdArray<[number, number]>;
  /**
   * The names of the columns of `x`. Each is the name of a column of the table, or a column and one
   * of its strings, as in "weather=sun".
   */
  names: string[];
  /** Notes that say how strings became numbers, and which columns may contain row numbers. */
  notes: string[];
}

/** A column of the inputs. */
interface Input {
  name: string;
  /** Returns the number in the given row. */
  at: (row: number) => number;
}

/**
 * The maximum number of different strings in a column. If there are more, they are probably names,
 * not categories.
 */
const MOST = 10;

/**
 * Turns columns of a table into numbers, as the inputs of a network.
 *
 * A column of numbers does not change. In a column with two different strings, "yes" or "true"
 * becomes 1, and "no" or "false" becomes 0. Of any other two strings, the first in alphabetical
 * order becomes 0, and the second becomes 1. A column with 3 to 10 different strings becomes a
 * column of 0s and 1s for each string.
 *
 * @param table a table from `readTable`
 * @param names the names of the columns
 * @throws {RangeError} if there are no names, a name is unknown or appears twice, or a column
 *   contains missing values, a few values that are not numbers, the same value in every row, or
 *   more than 10 different strings
 * @throws {TypeError} if the table is not a table, or the names are not a list of strings
 * @example
 * const table = readTable("bicycle.csv").dropMissing();
 * const { x, names, notes } = inputs(table, ["temperature", "weather"]);
 * names; // [ 'temperature', 'weather=cloud', 'weather=rain', 'weather=sun' ]
 * notes; // [ '"weather": a column of 0s and 1s for each of cloud, rain, sun.' ]
 * x.slice(0, 2);
 * // array([[23.,  1.,  0.,  0.],
 * //        [18.,  0.,  0.,  1.]])
 */
export function inputs(table: Table, names: readonly string[]): Inputs {
  const parts = checkTable("inputs", table);
  checkNames(parts, names);
  const notes: string[] = [];
  const columns = names.flatMap((name) => inputsOf(parts, name, notes));
  const rows = parts.rows.length;
  const data = new Float64Array(rows * columns.length);
  for (const [index, { at }] of columns.entries())
    for (let row = 0; row < rows; row++) data[row * columns.length + index] = at(row);
  const dtype = data.every(isInteger) ? "int" : "float";
  return {
    x: make<[number, number]>(data, [rows, columns.length], dtype),
    names: columns.map(({ name }) => name),
    notes,
  };
}

function checkNames({ file, names: known }: Parts, names: unknown): void {
  const example = `as in [${known.slice(0, 2).map(describeValue).join(", ")}]`;
  if (!isStrings(names))
    throw typeError(
      `inputs: the columns must be a list of names, ${example}, not ${describeValue(names)}`,
    );
  if (names.length === 0)
    throw rangeError(`${shown(file)}: no columns are chosen; name at least one, ${example}`);
  const seen = new Set();
  for (const name of names) {
    if (seen.has(name))
      throw rangeError(
        `${shown(file)}: ${describeValue(name)} is chosen twice; name each column once`,
      );
    seen.add(name);
  }
}

/** Returns the inputs made from a column, and adds a note to `notes` if it is useful. */
function inputsOf(table: Parts, name: string, notes: string[]): Input[] {
  const column = readColumn(table, name);
  if (column.kind === "numbers") {
    const { numbers } = column;
    if (
      numbers.length > 2 &&
      numbers.every((n, i) => n - numbers[0] === table.rows[i] - table.rows[0])
    )
      notes.push(
        `${describeValue(name)}: goes up by 1 from row to row; if it is just a row number, leave it out.`,
      );
    return [{ name, at: (row) => numbers[row] }];
  }
  const { strings, different } = column;
  if (different.length > MOST)
    throw refusal(
      table,
      name,
      `contains ${describeContents(column)}, but at most ${MOST} can become inputs; a network cannot learn from a column that just labels each row, such as a name or a date: leave it out`,
    );
  if (different.length === 2) {
    const [zero, one] = ordered(different);
    notes.push(`${describeValue(name)}: ${word(zero)} is 0, ${word(one)} is 1.`);
    return [{ name, at: (row) => (strings[row] === one ? 1 : 0) }];
  }
  notes.push(
    `${describeValue(name)}: a column of 0s and 1s for each of ${different.map(word).join(", ")}.`,
  );
  return different.map((value) => ({
    name: `${name}=${value}`,
    at: (row) => (strings[row] === value ? 1 : 0),
  }));
}
