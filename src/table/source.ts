/** @file The file of a table, and the file's format. */

import type { Decimal } from "./number.js";

/** The separator between two values. */
export type Delimiter = "," | ";" | "\t" | "|";

/** The file of a table, the file's format, and the names of the columns. */
export interface Source {
  file: string;
  delimiter: Delimiter;
  decimal: Decimal;
  names: readonly string[];
}
