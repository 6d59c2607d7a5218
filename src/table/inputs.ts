/** @file Columns of a table as the inputs of a network. */

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

/** What a network reads of a table. */
export interface Inputs {
  /** A row for each row of the table, and a column for each of `names`. */
  x: NdArray<[number, number]>;
  /** What each column of x is: a column of the table, or one of its texts, as in "weather=sun". */
  names: string[];
  /** A sentence for each column of texts, how they became numbers, and for one of numbers that only counts the rows. */
  notes: string[];
}

/** A column of x. */
interface Input {
  name: string;
  /** The number in a row. */
  at: (row: number) => number;
}

/** With more different texts a column is a name rather than a kind. */
const MOST = 10;

/**
 * Columns of a table as numbers. A column of numbers stays as it is. One of two texts becomes 0 and 1; yes and
 * true are 1, otherwise the second in the alphabet is. One of 3 to 10 texts becomes a column of 0 and 1 for
 * each of them.
 *
 * @param names the columns, such as ["temperature", "weather"]
 * @example const { x, names, notes } = inputs(table, ["temperature", "weather"]);
 * @throws RangeError for a name that no column has or that comes twice, and for a column in which a value is
 * missing, a few are no numbers, all are the same, or more than 10 texts differ; TypeError for what is no table or no
 * list of names
 */
export function inputs(table: Table, names: readonly string[]): Inputs {
  const parts = checkTable("inputs", table);
  checkNames(parts, names);
  const notes: string[] = [];
  const columns = names.flatMap((name) => inputsOf(parts, name, notes));
  const rows = parts.rows.length;
  const data = new Float64Array(rows * columns.length);
  for (const [place, { at }] of columns.entries())
    for (let row = 0; row < rows; row++) data[row * columns.length + place] = at(row);
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
    throw rangeError(`${shown(file)}: no column is chosen; name one or more, ${example}`);
  const seen = new Set();
  for (const name of names) {
    if (seen.has(name))
      throw rangeError(
        `${shown(file)}: ${describeValue(name)} is chosen twice; name each column once`,
      );
    seen.add(name);
  }
}

/** What becomes of a column, and a sentence for `notes` where there is something to say. */
function inputsOf(table: Parts, name: string, notes: string[]): Input[] {
  const column = readColumn(table, name);
  if (column.kind === "numbers") {
    const { numbers } = column;
    if (
      numbers.length > 2 &&
      numbers.every((n, i) => n - numbers[0] === table.rows[i] - table.rows[0])
    )
      notes.push(
        `${describeValue(name)}: goes up by 1 from row to row; if it only counts the rows, leave it out.`,
      );
    return [{ name, at: (row) => numbers[row] }];
  }
  const { texts, different } = column;
  if (different.length > MOST)
    throw refusal(
      table,
      name,
      `holds ${describeContents(column)}, and at most ${MOST} become inputs; what names each row, as a name or a date does, teaches nothing: leave it out`,
    );
  if (different.length === 2) {
    const [zero, one] = ordered(different);
    notes.push(`${describeValue(name)}: ${word(zero)} is 0, ${word(one)} is 1.`);
    return [{ name, at: (row) => (texts[row] === one ? 1 : 0) }];
  }
  notes.push(
    `${describeValue(name)}: a column of 0 and 1 for each of ${different.map(word).join(", ")}.`,
  );
  return different.map((text) => ({
    name: `${name}=${text}`,
    at: (row) => (texts[row] === text ? 1 : 0),
  }));
}
