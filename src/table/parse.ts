/** @file Parses the text of a CSV file into columns. */

import type papaparse from "papaparse";
import { describeValue } from "../describe.js";
import { rangeError } from "../errors.js";
import { host } from "../host.js";
import { numberIn } from "./number.js";
import { callText, countText, rowText, shown } from "./sentences.js";
import type { Delimiter } from "./source.js";

/** The contents of a file. */
export interface Parsed {
  names: string[];
  /** The values of each column, starting with the first row. */
  columns: Map<string, string[]>;
  /** The number of each row, counted from 1. */
  rows: number[];
  /** The line of the file on which each row begins, counted from 1. */
  lines: number[];
}

const CALLED = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;

/**
 * Parses the text of a CSV file: the names in the header line, and the values below them.
 *
 * @throws {RangeError} if names are missing or duplicated, a line has too few or too many values, a quote is
 * not closed, or there are no rows
 */
export function parse(file: string, text: string, delimiter: Delimiter): Parsed {
  const refuse = (why: string) => rangeError(`${shown(file)}: ${why}`);
  // papaparse is loaded on the first call, so that it does not slow down the start of a kernel.
  const { parse } = host().load("papaparse") as typeof papaparse;
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
    // A line without any values is not part of the table.
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
  if (parsed.rows.length === 0)
    throw refuse("there is a header line, but there are no rows below it");
  return parsed;
}

/** Returns a value without the spaces around it, and without quotes that follow a space. */
function clean(field: string): string {
  const value = field.trim();
  if (value.length < 2 || value[0] !== '"' || value.at(-1) !== '"') return value;
  return value.slice(1, -1).replaceAll('""', '"').trim();
}

function breaksIn(field: string): number {
  let breaks = 0;
  for (let i = field.indexOf("\n"); i >= 0; i = field.indexOf("\n", i + 1)) breaks += 1;
  return breaks;
}

function quoteText(text: string, { code, index = 0 }: papaparse.ParseError): string {
  const line = 1 + breaksIn(text.slice(0, index));
  return code === "MissingQuotes"
    ? `a value in line ${line} begins with a quote " that is never closed; add one at the end of the value`
    : `a value in line ${line} begins with a quote " but continues after the closing quote; write a quote inside a value twice: ""`;
}

type Refuse = (why: string) => RangeError;

/**
 * Checks the header line.
 *
 * @throws {RangeError} if the header line does not contain a unique name for each column
 */
function checkNames(
  names: string[],
  file: string,
  text: string,
  delimiter: Delimiter,
  refuse: Refuse,
): void {
  const other = (Object.keys(CALLED) as Delimiter[]).find(
    (one) => one !== delimiter && occurrencesIn(names, one) >= names.length,
  );
  if (other !== undefined) {
    const decimal = other === ";" && /;\s*[+-]?\d+,\d+\s*(;|$)/m.test(text) ? "," : ".";
    throw refuse(
      `the values are separated by a ${CALLED[other]}, not by a ${CALLED[delimiter]}; write ${callText({ file, delimiter: other, decimal })}`,
    );
  }
  const numbers = names.filter((name) => /\d/.test(name) && isNumber(name));
  if (numbers.length === names.length || numbers.some((name) => !Number.isInteger(Number(name))))
    throw refuse(
      `the first line must contain the names of the columns, but ${describeValue(numbers[0])} is a number; add a header line above it`,
    );
  const unnamed = names.indexOf("");
  if (unnamed >= 0)
    throw refuse(
      `column ${unnamed + 1} has no name; add one in the first line, or delete the column`,
    );
  const first = new Map<string, number>();
  for (const [i, name] of names.entries()) {
    const before = first.get(name);
    if (before !== undefined)
      throw refuse(
        `columns ${before + 1} and ${i + 1} have the same name, ${describeValue(name)}; rename one of them`,
      );
    first.set(name, i);
  }
}

/** Counts how often a separator occurs in the names. */
function occurrencesIn(names: readonly string[], other: Delimiter): number {
  return names.reduce((sum, name) => sum + name.split(other).length - 1, 0);
}

function isNumber(text: string): boolean {
  return numberIn(text, ".") !== undefined || numberIn(text, ",") !== undefined;
}

interface Ragged {
  row: number;
  line: number;
  values: string[];
  /** The number of names. */
  width: number;
  file: string;
  delimiter: Delimiter;
}

function raggedText({ values, width, file, delimiter, ...position }: Ragged): string {
  const called = CALLED[delimiter];
  const says = `${rowText(position)} has ${countText(values.length, "value")} for ${countText(width, "name")}`;
  const extra = values.length - width;
  if (extra < 0)
    return `${says}; if a value is missing, leave its field empty, but keep the ${called}`;
  if (values.slice(width).every((value) => value === ""))
    return `${says}; delete the ${called} at the end of the line`;
  if (width === 1)
    return `${says}; the first line must contain a name for each column, so delete any title above the names`;
  const halves = values.flatMap((value, i) =>
    i > 0 && /^[+-]?\d+$/.test(values[i - 1]) && /^\d+$/.test(value) ? [i] : [],
  );
  if (delimiter === "," && halves.length >= extra)
    return `${says}; ${twoHalves(values[halves[0] - 1], values[halves[0]], file)}`;
  return `${says}; put a value that contains a ${called} in quotes, as in "a${delimiter} b"`;
}

/** Says what to do if a comma seems to have split a number into two values. */
function twoHalves(before: string, after: string, file: string): string {
  const number = `if ${before},${after} is one number`;
  const point = `${before}.${after}`;
  if (/^[+-]?\d{1,3}$/.test(before) && after.length === 3)
    return `${number}, write ${before}${after} if the comma separates thousands, or ${point} if it is a decimal comma`;
  const call = callText({ file, delimiter: ";", decimal: "," });
  return `${number}, write ${point}, or save the file with semicolons and write ${call}`;
}
