/** @file Reads a table from a CSV file. */

import { checkOptions } from "../checks.js";
import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import { readBytes } from "./file.js";
import { parse } from "./parse.js";
import { Table } from "./table.js";
import { textOf } from "./text.js";

/** The options of `readTable`: the format of the file. */
export interface ReadTableOptions {
  /** The separator between two values. Defaults to ",". Files with decimal commas usually use ";". */
  delimiter?: "," | ";" | "\t" | "|";
  /** The decimal separator of numbers: a point or a comma. Defaults to ".". */
  decimal?: "." | ",";
}

const DELIMITERS = [",", ";", "\t", "|"];
const DECIMALS = [".", ","];

/**
 * Reads a table from a CSV file next to the notebook.
 *
 * The first line contains the names of the columns, and each line below it contains a row of
 * values. Spaces around values are removed, and empty lines are skipped. The file may be at most 10
 * MB in size.
 *
 * @param file the name of the file, such as "pets.csv"
 * @throws {RangeError} if the file does not exist or does not contain such a table, or an option is
 *   invalid; the message says what to change
 * @throws {TypeError} if the name or an option is not a string
 * @example
 * readTable("bicycle.csv").shape; // [ 200, 6 ]
 */
export function readTable(file: string, options: ReadTableOptions = {}): Table {
  if (typeof file !== "string" || file === "")
    throw typeError(
      `readTable: the first argument must be a file name, such as "pets.csv", not ${file === "" ? "an empty string" : describeValue(file)}`,
    );
  checkOptions<ReadTableOptions>("readTable", options, {
    delimiter: "a string",
    decimal: "a string",
  });
  const { delimiter = ",", decimal = "." } = options;
  checkAmong("delimiter", delimiter, DELIMITERS);
  checkAmong("decimal", decimal, DECIMALS);
  const text = textOf(file, readBytes(file));
  return new Table({ file, delimiter, decimal, ...parse(file, text, delimiter) });
}

function checkAmong(name: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return;
  throw rangeError(
    `readTable: ${name} must be one of ${known.map(describeValue).join(" ")}, not ${describeValue(value)}`,
  );
}
