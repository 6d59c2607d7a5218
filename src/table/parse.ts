/** @file From the text of a CSV file to its columns. */

import { createRequire } from "node:module";
import type papaparse from "papaparse";
import { describeValue } from "../describe.js";
import { rangeError } from "../errors.js";
import { numberIn } from "./number.js";
import { callText, count, rowText, shown } from "./sentences.js";
import type { Delimiter } from "./source.js";

const require = createRequire(import.meta.url);

/** What stands in the lines of a file. */
export interface Parsed {
  names: string[];
  /** The values of each column, from the first row on. */
  columns: Map<string, string[]>;
  /** The number of each row, from 1. */
  rows: number[];
  /** The line of the file in which each row begins, from 1. */
  lines: number[];
}

const CALLED = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;

/**
 * The names in the first line of a CSV text, and the values below them.
 *
 * @throws RangeError where names are missing or twice there, a line has too few values or too many, a quote is
 * not closed, or there is no row
 */
export function parse(file: string, text: string, delimiter: Delimiter): Parsed {
  const refuse = (why: string) => rangeError(`${shown(file)}: ${why}`);
  // Loaded when first asked for: to start a kernel must not take longer for it.
  const { parse }: typeof papaparse = require("papaparse");
  const { data, errors } = parse<string[]>(text, { delimiter, newline: "\n" });
  if (errors.length > 0) throw refuse(quoteText(text, errors[0]));

  const parsed: Parsed = { names: [], columns: new Map(), rows: [], lines: [] };
  let columns: string[][] = [];
  let line = 1;
  for (const values of data) {
    const here = { row: parsed.rows.length + 1, line };
    let isBlank = true;
    line += 1;
    for (let i = 0; i < values.length; i++) {
      line += breaksIn(values[i]);
      values[i] = clean(values[i]);
      isBlank &&= values[i] === "";
    }
    // A line without any value is none of the table.
    if (isBlank) continue;
    if (columns.length === 0) {
      checkNames(values, file, text, delimiter, refuse);
      columns = values.map(() => []);
      parsed.names = values;
      parsed.columns = new Map(values.map((name, i) => [name, columns[i]]));
      continue;
    }
    if (values.length !== columns.length)
      throw refuse(raggedText({ ...here, values, width: columns.length, file, delimiter }));
    for (let i = 0; i < values.length; i++) columns[i].push(values[i]);
    parsed.rows.push(here.row);
    parsed.lines.push(here.line);
  }
  if (columns.length === 0) throw refuse("the file is empty");
  if (parsed.rows.length === 0) throw refuse("there is a line of names, and no row below it");
  return parsed;
}

/** The value alone: without blanks around it, or quotes that stood behind a blank. */
function clean(field: string): string {
  const value = field.trim();
  if (value.length < 2 || value[0] !== '"' || value.at(-1) !== '"') return value;
  return value.slice(1, -1).replaceAll('""', '"').trim();
}

function breaksIn(field: string): number {
  let breaks = 0;
  for (let at = field.indexOf("\n"); at >= 0; at = field.indexOf("\n", at + 1)) breaks += 1;
  return breaks;
}

function quoteText(text: string, { code, index = 0 }: papaparse.ParseError): string {
  const line = 1 + breaksIn(text.slice(0, index));
  return code === "MissingQuotes"
    ? `the quote " that a value of line ${line} begins with is not closed; write another at its end`
    : `a value of line ${line} begins with a quote ", and goes on behind its second one; a quote inside is written twice, ""`;
}

type Refuse = (why: string) => RangeError;

/** @throws RangeError for a first line that does not name each column, and each by another name. */
function checkNames(
  names: string[],
  file: string,
  text: string,
  delimiter: Delimiter,
  refuse: Refuse,
): void {
  const other = (Object.keys(CALLED) as Delimiter[]).find(
    (one) => one !== delimiter && timesIn(names, one) >= names.length,
  );
  if (other !== undefined) {
    const decimal = other === ";" && /;\s*[+-]?\d+,\d+\s*(;|$)/m.test(text) ? "," : ".";
    throw refuse(
      `the values are parted by a ${CALLED[other]}, not by a ${CALLED[delimiter]}; write ${callText({ file, delimiter: other, decimal })}`,
    );
  }
  const numbers = names.filter((name) => /\d/.test(name) && isNumber(name));
  if (numbers.length === names.length || numbers.some((name) => !Number.isInteger(Number(name))))
    throw refuse(
      `the first line must hold the names of the columns, and ${describeValue(numbers[0])} is a number; write a line of names above it`,
    );
  const unnamed = names.indexOf("");
  if (unnamed >= 0)
    throw refuse(
      `column ${unnamed + 1} has no name; write one in the first line, or delete the column`,
    );
  const first = new Map<string, number>();
  for (const [i, name] of names.entries()) {
    const before = first.get(name);
    if (before !== undefined)
      throw refuse(
        `columns ${before + 1} and ${i + 1} have one name, ${describeValue(name)}; give each its own`,
      );
    first.set(name, i);
  }
}

/** How often the names hold what parts values. */
function timesIn(names: readonly string[], other: Delimiter): number {
  return names.reduce((sum, name) => sum + name.split(other).length - 1, 0);
}

function isNumber(text: string): boolean {
  return numberIn(text, ".") !== undefined || numberIn(text, ",") !== undefined;
}

interface Ragged {
  row: number;
  line: number;
  values: string[];
  /** How many names there are. */
  width: number;
  file: string;
  delimiter: Delimiter;
}

function raggedText({ values, width, file, delimiter, ...place }: Ragged): string {
  const called = CALLED[delimiter];
  const says = `${rowText(place)} has ${count(values.length, "value")} for ${count(width, "name")}`;
  const extra = values.length - width;
  if (extra < 0)
    return `${says}; where one is not known, leave its place empty, with the ${called} behind it`;
  if (values.slice(width).every((value) => value === ""))
    return `${says}; delete the ${called} at the end of the line`;
  if (width === 1)
    return `${says}; the first line must hold a name for each column, so delete a title above the names`;
  const halves = values.flatMap((value, i) =>
    i > 0 && /^[+-]?\d+$/.test(values[i - 1]) && /^\d+$/.test(value) ? [i] : [],
  );
  if (delimiter === "," && halves.length >= extra)
    return `${says}; ${twoHalves(values[halves[0] - 1], values[halves[0]], file)}`;
  return `${says}; a value with a ${called} in it must stand in quotes, as in "a${delimiter} b"`;
}

/** What to do where a number seems to have become two values by its comma. */
function twoHalves(before: string, behind: string, file: string): string {
  const number = `if ${before},${behind} is one number`;
  const point = `${before}.${behind}`;
  if (/^[+-]?\d{1,3}$/.test(before) && behind.length === 3)
    return `${number}, write ${before}${behind} where the comma parts thousands, and ${point} where it is a decimal comma`;
  const call = callText({ file, delimiter: ";", decimal: "," });
  return `${number}, write ${point}, or save the file with semicolons and write ${call}`;
}
