/**
 * @file Prints a table like Node's console.table: a row for each entry, and a column for each
 * property.
 */

import { inspect } from "node:util";
import { widthOf } from "../width.js";

/** The headings of columns that do not belong to a property. */
const [INDEX, ITERATION, KEY, VALUES] = ["(index)", "(iteration index)", "Key", "Values"];
/**
 * Returns a table of the entries of an object or array.
 *
 * @param columns the columns to show; all of them by default
 */
export function table(data: object, columns?: readonly string[]): string {
  if (data instanceof Map)
    return drawn(
      ITERATION,
      [...data].map(([key, value], row) => [row, { [KEY]: text(key), [VALUES]: text(value) }]),
    );
  if (data instanceof Set)
    return drawn(
      ITERATION,
      [...data].map((value, row) => [row, { [VALUES]: text(value) }]),
    );
  return drawn(
    INDEX,
    Object.entries(data).map(([row, item]) => [row, cellsOf(item, columns)]),
  );
}

type Cells = Record<string, string>;

function cellsOf(item: unknown, columns?: readonly string[]): Cells {
  const isPlain = item === null || (typeof item !== "object" && typeof item !== "function");
  if (isPlain) return columns ? {} : { [VALUES]: text(item) };
  const names = columns ?? Object.keys(item);
  const fields = item as Record<string, unknown>;
  return Object.fromEntries(
    names.map((name) => [name, Object.hasOwn(item, name) ? text(fields[name]) : ""]),
  );
}

/**
 * Formats a value on one line. If an object has more than two properties, only its type is shown.
 */
function text(value: unknown): string {
  const isLarge =
    value !== null &&
    typeof value === "object" &&
    !Array.isArray(value) &&
    Object.keys(value).length > 2;
  const depth = isLarge ? -1 : 0;
  return inspect(value, { depth, maxArrayLength: 3, breakLength: Number.POSITIVE_INFINITY });
}

function drawn(head: string, entries: [string | number, Cells][]): string {
  const names = new Set(entries.flatMap(([, cells]) => Object.keys(cells)));
  // The column of plain values comes last.
  if (names.delete(VALUES)) names.add(VALUES);
  const heads = [head, ...names];
  const rows = entries.map(([row, cells]) => [
    String(row),
    ...[...names].map((name) => cells[name] ?? ""),
  ]);
  const widths = heads.map((_, column) =>
    Math.max(...[heads, ...rows].map((row) => widthOf(row[column]))),
  );
  const line = (row: string[]) =>
    `│ ${row.map((cell, column) => cell + " ".repeat(widths[column] - widthOf(cell))).join(" │ ")} │`;
  const rule = (left: string, middle: string, right: string) =>
    left + widths.map((width) => "─".repeat(width + 2)).join(middle) + right;
  return [
    rule("┌", "┬", "┐"),
    line(heads),
    rule("├", "┼", "┤"),
    ...rows.map(line),
    rule("└", "┴", "┘"),
  ].join("\n");
}
