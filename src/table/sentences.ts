/** @file Phrases that the messages about a table share. */

import { describeValue } from "../describe.js";
import type { Source } from "./source.js";

const LONG = 60;

/** Returns the name of a file, shortened if it is long. */
export function shown(file: string): string {
  return file.length > LONG ? `…${file.slice(-LONG)}` : file;
}

/** Returns the row in the table and the line of the file, as in `row 2 (line 3)`. */
export function rowText({ row, line }: { row: number; line: number }): string {
  return `row ${row} (line ${line})`;
}

/** Returns the call that reads the file correctly. */
export function callText({ file, delimiter, decimal }: Omit<Source, "names">): string {
  const options = [
    ...(delimiter === "," ? [] : [`delimiter: ${describeValue(delimiter)}`]),
    ...(decimal === "." ? [] : [`decimal: ${describeValue(decimal)}`]),
  ];
  const name = describeValue(shown(file));
  return options.length === 0
    ? `readTable(${name})`
    : `readTable(${name}, { ${options.join(", ")} })`;
}

/** Formats a value for a message: in quotes, unless it is a single plain word. */
export function word(value: string): string {
  return /^[\p{L}\p{N}_]{1,40}$/u.test(value) ? value : describeValue(value);
}

/** Returns a count with its noun in the singular or plural: `1 row`, `2 rows`. */
export function countText(n: number, thing: string): string {
  return n === 1 ? `1 ${thing}` : `${n} ${thing}s`;
}
