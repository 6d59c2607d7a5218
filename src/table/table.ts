/** @file The table: names, and below each a column of texts. */

import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import { inWords, isMissing, type MissingValue } from "./missing.js";

import { type Parts, valuesOf } from "./parts.js";
import { tableText } from "./printing.js";
import { count, shown } from "./sentences.js";

interface InspectOptions {
  depth: number;
}

/**
 * A table of texts, as `readTable` reads it; no method changes it. A value is missing where the field is empty, or
 * holds NA, N/A, n/a, #N/A, NaN, nan, null, NULL, ? or a dash alone.
 */
export class Table {
  /** The file's name, as it was given. */
  readonly file: string;
  /** The names of the columns, from left to right. */
  readonly names: readonly string[];
  /** How many rows and columns there are. */
  readonly shape: readonly [number, number];
  readonly #parts: Parts;

  /** @internal */
  constructor(parts: Parts) {
    this.#parts = parts;
    this.file = parts.file;
    this.names = Object.freeze([...parts.names]);
    this.shape = Object.freeze([parts.rows.length, parts.names.length] as const);
  }

  /** @internal Whether a value is a table, and what it is made of. */
  static partsOf(value: unknown): Parts | undefined {
    return typeof value === "object" && value !== null && #parts in value
      ? value.#parts
      : undefined;
  }

  /**
   * The values of a column, as the texts that stand in the file.
   * @throws RangeError for a name that no column has; TypeError for what is no text
   */
  column(name: string): string[] {
    return [...valuesOf(this.#parts, name)];
  }

  /** Where values are missing, row by row; it prints itself in words. */
  missing(): readonly MissingValue[] {
    const { names, columns, rows, lines } = this.#parts;
    const found: (MissingValue & { at: number })[] = [];
    for (const column of names)
      for (const [at, value] of (columns.get(column) ?? []).entries())
        if (isMissing(value)) found.push({ at, row: rows[at], line: lines[at], column });
    found.sort((a, b) => a.at - b.at);
    return inWords(found.map(({ row, line, column }) => ({ row, line, column })));
  }

  /**
   * The table without the rows that miss a value in one of these columns, or in any if none is named. Rows keep
   * their numbers.
   * @throws RangeError for a name that no column has, and where no row is left; TypeError for what is no text
   */
  dropMissing(...names: string[]): Table {
    const { columns, rows, lines, ...source } = this.#parts;
    const among = names.length === 0 ? this.names : names;
    const watched = among.map((name) => valuesOf(this.#parts, name));
    const kept = rows.flatMap((_, at) =>
      watched.some((values) => isMissing(values[at])) ? [] : [at],
    );
    if (kept.length === 0) throw rangeError(`${shown(this.file)}: ${noneLeft(among, watched)}`);
    const pick = <T>(list: readonly T[]) => kept.map((at) => list[at]);
    return new Table({
      ...source,
      columns: new Map([...columns].map(([name, values]) => [name, pick(values)])),
      rows: pick(rows),
      lines: pick(lines),
    });
  }

  /** The first rows, in columns, and how many there are. */
  toString(): string {
    return tableText(this.#parts);
  }

  /** What console.log, and so the last line of a cell, shows. */
  [Symbol.for("nodejs.util.inspect.custom")](depth: number, options: InspectOptions): string {
    const [rows, columns] = this.shape;
    return depth < options.depth
      ? `Table of ${count(rows, "row")} and ${count(columns, "column")}`
      : this.toString();
  }
}

/** @internal What the table is made of. @throws TypeError for what is no table. */
export function checkTable(name: string, value: unknown): Parts {
  const parts = Table.partsOf(value);
  if (parts) return parts;
  throw typeError(
    `${name}: the first argument must be a table, as readTable("pets.csv") gives one, not ${describeValue(value)}`,
  );
}

/** What is said where no row has a value everywhere: the column that misses most of them. */
function noneLeft(names: readonly string[], columns: readonly (readonly string[])[]): string {
  const missing = columns.map((values) => values.filter(isMissing).length);
  const worst = missing.indexOf(Math.max(...missing));
  return (
    `no row would be left; ${describeValue(names[worst])} misses ${missing[worst]} of ${count(columns[worst].length, "value")}; ` +
    "name the columns that you need, and leave that one out"
  );
}
