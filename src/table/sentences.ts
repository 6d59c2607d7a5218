/** @file What the sentences about a table have in common. */

import { describeValue } from "../describe.js";
import type { Source } from "./source.js";

const LONG = 60;

/** A file's name, as sentences begin with it. */
export function shown(file: string): string {
  return file.length > LONG ? `…${file.slice(-LONG)}` : file;
}

/** Where a value stands: its row as the table counts them, and its line as an editor does. */
export function rowText({ row, line }: { row: number; line: number }): string {
  return `row ${row} (line ${line})`;
}

/** The call that reads the file as it should be read. */
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

/** A value inside a sentence: in quotes, unless it is one plain word. */
export function word(text: string): string {
  return /^[\p{L}\p{N}_]{1,40}$/u.test(text) ? text : describeValue(text);
}

/** So many things: `1 row`, `2 rows`. */
export function count(n: number, thing: string): string {
  return n === 1 ? `1 ${thing}` : `${n} ${thing}s`;
}
