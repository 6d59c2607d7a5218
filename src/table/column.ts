/** @file What a column holds: numbers, or texts. */

import { describeValue } from "../describe.js";
import { rangeError } from "../errors.js";
import { isMissing } from "./missing.js";
import { type Decimal, explainOtherFormat, numberIn, unitOf } from "./number.js";
import { type Parts, valuesOf } from "./parts.js";
import { callText, count, rowText, shown } from "./sentences.js";

/** A column whose values are all there, and more than one. */
export type Column =
  | { readonly kind: "numbers"; readonly numbers: Float64Array; readonly different: number }
  | {
      readonly kind: "texts";
      readonly texts: readonly string[];
      /** Each text once, by the alphabet. */
      readonly different: readonly string[];
    };

/** @throws RangeError where a value is missing, a few are no numbers, or all are the same. */
export function readColumn(table: Parts, name: string): Column {
  const texts = valuesOf(table, name);
  checkComplete(table, name, texts);
  const column = numbersOf(table, name, texts) ?? textsOf(table, name, texts);
  const { different } = column;
  if ((typeof different === "number" ? different : different.length) === 1)
    throw refusal(
      table,
      name,
      `holds ${describeValue(texts[0])} in ${texts.length === 1 ? "its only row" : "every row"}, and from what is always the same nothing can be learned; leave it out`,
    );
  return column;
}

/** What is said of a column. */
export function refusal({ file }: Parts, name: string, why: string): RangeError {
  return rangeError(`${shown(file)}: ${describeValue(name)} ${why}`);
}

function placeOf({ rows, lines }: Parts, at: number): string {
  return rowText({ row: rows[at], line: lines[at] });
}

function checkComplete(table: Parts, name: string, texts: readonly string[]): void {
  const first = texts.findIndex(isMissing);
  if (first < 0) return;
  const all = texts.filter(isMissing).length;
  const how = all === 1 ? "the only one" : `the first of ${all}`;
  throw refusal(
    table,
    name,
    `misses a value in ${placeOf(table, first)}, ${how}; table.dropMissing() gives a table without such rows`,
  );
}

/** The numbers of a column; undefined where most of its values are none. */
function numbersOf(table: Parts, name: string, texts: readonly string[]): Column | undefined {
  const { decimal } = table;
  const call = callText({ ...table, decimal: "," });
  const numbers = new Float64Array(texts.length);
  /** Texts that are no numbers, and whether they are some that are written otherwise: most come again and again. */
  const known = new Map<string, boolean>();
  let [written, first] = [0, -1];
  for (const [at, text] of texts.entries()) {
    const value = known.has(text) ? undefined : numberIn(text, decimal);
    if (value !== undefined) {
      numbers[at] = value;
      written += 1;
      continue;
    }
    if (first < 0) first = at;
    const isWritten = known.get(text) ?? explainOtherFormat(text, decimal, call) !== undefined;
    known.set(text, isWritten);
    if (isWritten) written += 1;
  }
  if (first < 0) return { kind: "numbers", numbers, different: new Set(numbers).size };
  if (2 * written < texts.length && !haveUnit(texts, decimal)) return undefined;
  const text = texts[first];
  const unit = unitOf(text);
  const why =
    explainOtherFormat(text, decimal, call) ??
    (unit === undefined
      ? "is no number, as others in this column are; correct it, or leave its place empty"
      : `is more than a number; write the number alone, without ${describeValue(unit)}`);
  throw refusal(table, name, `in ${placeOf(table, first)}: ${describeValue(text)} ${why}`);
}

/** Whether all are numbers, with one unit or none, and more than two: of "2D" and "3D" each is a name. */
function haveUnit(texts: readonly string[], decimal: Decimal): boolean {
  const different = [...new Set(texts)];
  const units = different
    .filter((text) => numberIn(text, decimal) === undefined)
    .map((text) => unitOf(text));
  return different.length > 2 && units[0] !== undefined && units.every((unit) => unit === units[0]);
}

function textsOf(table: Parts, name: string, texts: readonly string[]): Column {
  const different = [...new Set(texts)].sort(byAlphabet);
  const twin = different.findIndex(
    (text, i) => i > 0 && text.toLowerCase() === different[i - 1].toLowerCase(),
  );
  if (twin > 0)
    throw refusal(
      table,
      name,
      `holds ${describeValue(different[twin - 1])} and ${describeValue(different[twin])}, which differ in capital letters alone; write both in one way`,
    );
  return { kind: "texts", texts, different };
}

function byAlphabet(a: string, b: string): number {
  const [small, other] = [a.toLowerCase(), b.toLowerCase()];
  return small < other || (small === other && a < b) ? -1 : 1;
}

/** What a column holds, for sentences: `57 different numbers`, `3 different texts (cloud, rain, sun)`. */
export function describeContents(column: Column): string {
  if (column.kind === "numbers") return count(column.different, "different number");
  const { different } = column;
  return different.length > 10
    ? `${different.length} different texts`
    : `${different.length} different texts (${different.map(describeValue).join(", ")})`;
}
