/** @file What a table is made of. */

import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import { closestFirst } from "./closestNames.js";
import { shown } from "./sentences.js";
import type { Source } from "./source.js";

/** What a table is made of. */
export interface Parts extends Source {
  columns: ReadonlyMap<string, readonly string[]>;
  /** The number of each row in the file, from 1. */
  rows: readonly number[];
  /** The line of the file in which each row begins, from 1. */
  lines: readonly number[];
}

/** Of more names, only how many there are. */
const NAMED = 20;

/** @throws RangeError for a name that no column has; TypeError for what is no text. */
export function valuesOf({ file, names, columns }: Parts, name: string): readonly string[] {
  if (typeof name !== "string")
    throw typeError(`${shown(file)}: a column's name must be a text, not ${describeValue(name)}`);
  const values = columns.get(name);
  if (values) return values;
  const there = closestFirst(name, names).slice(0, NAMED).map(describeValue).join(", ");
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  throw rangeError(
    `${shown(file)}: there is no column ${describeValue(name)}; the columns are ${there}${more}`,
  );
}
