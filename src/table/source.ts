/** @file How a table is written in its file. */

import type { Decimal } from "./number.js";

/** What stands between two values. */
export type Delimiter = "," | ";" | "\t" | "|";

/** Where a table comes from, and how it is written there. */
export interface Source {
  file: string;
  delimiter: Delimiter;
  decimal: Decimal;
  names: readonly string[];
}
