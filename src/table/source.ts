/** @file The format of a table in its file. */

import type { Decimal } from "./number.js";

/** The separator between two values. */
export type Delimiter = "," | ";" | "\t" | "|";

/** The file of a table, and its format. */
export interface Source {
  file: string;
  delimiter: Delimiter;
  decimal: Decimal;
  names: readonly string[];
}
