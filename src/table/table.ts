/** @file The class Table: named columns of strings. */

import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import { inWords, isMissing, type MissingValue } from "./missing.js";

import { type Parts, valuesOf } from "./parts.js";
import { tableText } from "./printing.js";
import { countText, shown } from "./sentences.js";

interface InspectOptions {
  depth: number;
}

/**
 * A table of strings, read by `readTable`. Its methods do not change it. A value counts as missing
 * if its field is empty or contains only NA, N/A, n/a, #N/A, NaN, nan, null, NULL, ? or a dash.
 */
export class Table {
  /** The name of the file, as it was passed to `readTable`. */
  readonly file: string;
  /** The names of the columns, from left to right. */
  readonly names: readonly string[];
  /** The number of rows and the number of columns. */
  readonly shape: readonly [number, number];
  readonly #parts: Parts;

  /** @internal */
  constructor(parts: Parts) {
    this.#parts = parts;
    this.file = parts.file;
    this.names = Object.freeze([...parts.names]);
    this.shape = Object.freeze([parts.rows.length, parts.names.length] as const);
  }

  /** @internal Returns the parts of a table; undefined if the value is not a table. */
  static partsOf(value: unknown): Parts | undefined {
    return typeof value === "object" && value !== null && #parts in value
      ? value.#parts
      : undefined;
  }

  /**
   * Returns the values of a column, as strings.
   *
   * @param name the name of the column
   * @throws {RangeError} if there is no column with this name
   * @throws {TypeError} if the name is not a string
   * @example
   * readTable("bicycle.csv").column("weather").slice(0, 3); // [ 'cloud', 'sun', 'sun' ]
   */
  column(name: string): string[] {
    return [...valuesOf(this.#parts, name)];
  }

  /**
   * Lists the missing values, row by row. The list prints as text.
   *
   * @example
   * readTable("bicycle.csv").missing();
   * // 4 values are missing:
   * //   row 23 (line 24): "temperature"
   * //   row 87 (line 88): "wind"
   * //   row 88 (line 89): "weather"
   * //   row 152 (line 153): "temperature"
   */
  missing(): readonly MissingValue[] {
    const { names, columns, rows, lines } = this.#parts;
    const found: (MissingValue & { index: number })[] = [];
    for (const column of names)
      for (const [index, value] of (columns.get(column) ?? []).entries())
        if (isMissing(value)) found.push({ index, row: rows[index], line: lines[index], column });
    found.sort((a, b) => a.index - b.index);
    return inWords(found.map(({ row, line, column }) => ({ row, line, column })));
  }

  /**
   * Returns a table without the rows that have a missing value. The other rows keep their row
   * numbers.
   *
   * @param names the columns that must have a value; all columns if left out
   * @throws {RangeError} if one of these columns does not exist, or no row would be left
   * @throws {TypeError} if a name is not a string
   * @example
   * const table = readTable("bicycle.csv");
   * table.dropMissing().shape; // [ 196, 6 ]
   * table.dropMissing("wind").shape; // [ 199, 6 ]
   */
  dropMissing(...names: string[]): Table {
    const { columns, rows, lines, ...source } = this.#parts;
    const among = names.length === 0 ? this.names : names;
    const required = among.map((name) => valuesOf(this.#parts, name));
    const kept = rows.flatMap((_, index) =>
      required.some((values) => isMissing(values[index])) ? [] : [index],
    );
    if (kept.length === 0) throw rangeError(`${shown(this.file)}: ${noneLeft(among, required)}`);
    const pick = <T>(list: readonly T[]) => kept.map((index) => list[index]);
    return new Table({
      ...source,
      columns: new Map([...columns].map(([name, values]) => [name, pick(values)])),
      rows: pick(rows),
      lines: pick(lines),
    });
  }

  /**
   * Returns the first rows, aligned in columns, and the number of rows and columns, as a cell shows
   * them.
   *
   * @example
   * const table = readTable("bicycle.csv");
   * String(table).split("\n").at(-1); // 200 rows, 6 columns
   */
  toString(): string {
    return tableText(this.#parts);
  }

  /** Returns the text that console.log and a cell show. */
  [Symbol.for("nodejs.util.inspect.custom")](depth: number, options: InspectOptions): string {
    const [rows, columns] = this.shape;
    return depth < options.depth
      ? `Table with ${countText(rows, "row")} and ${countText(columns, "column")}`
      : this.toString();
  }
}

/**
 * Returns the parts of a table.
 *
 * @internal
 * @throws {TypeError} if the value is not a table
 */
export function checkTable(name: string, value: unknown): Parts {
  const parts = Table.partsOf(value);
  if (parts) return parts;
  throw typeError(
    `${name}: the first argument must be a table, such as readTable("pets.csv"), not ${describeValue(value)}`,
  );
}

/** Explains that no row would be left, and names the column with the most missing values. */
function noneLeft(names: readonly string[], columns: readonly (readonly string[])[]): string {
  const missing = columns.map((values) => values.filter(isMissing).length);
  const worst = missing.indexOf(Math.max(...missing));
  return (
    `no row would be left: in ${describeValue(names[worst])}, ${missing[worst]} of ${countText(columns[worst].length, "value")} ${missing[worst] === 1 ? "is" : "are"} missing; ` +
    "name the columns that you need, without this one"
  );
}
