/** @file Reading a table from a file. */

import { checkOptions } from "../checks.js";
import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import { readBytes } from "./file.js";
import { parse } from "./parse.js";
import { Table } from "./table.js";
import { textOf } from "./text.js";

/** How the file is written, where it is not as usual. */
export interface ReadTableOptions {
  /** What stands between two values. Default ","; where a comma is the decimal point, mostly ";". */
  delimiter?: "," | ";" | "\t" | "|";
  /** What stands before the decimals of a number. Default ".". */
  decimal?: "." | ",";
}

const DELIMITERS = [",", ";", "\t", "|"];
const DECIMALS = [".", ","];

/**
 * The table in a CSV file beside the notebook: names in the first line, and below it a row of values in each
 * line. Blanks around values are cut off, and lines without any value are passed over. At most 10 MB.
 *
 * @param file its name, such as "pets.csv"
 * @example const table = readTable("pets.csv");
 * @throws TypeError for what is no text, and options that are none; RangeError for a file that is not there or is no
 * such table, saying what to change
 */
export function readTable(file: string, options: ReadTableOptions = {}): Table {
  if (typeof file !== "string" || file === "")
    throw typeError(
      `readTable: the file must be a name, such as "pets.csv", not ${file === "" ? "an empty text" : describeValue(file)}`,
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
