/** @file Finds the cell of the notebook that declares a name. */

import type { TypeScript } from "../language.js";
import { type Cell, codeOf } from "./rule.js";

/** The cell that declares a name, in words, and whether it is above the cell that needs it. */
export interface Home {
  where: string;
  isAbove: boolean;
}

const known = new WeakMap<Cell, Map<string, Home>>();

/** Returns the names that the notebook's other cells declare or import, and where. */
export function homesOf(cell: Cell): Map<string, Home> {
  const homes = known.get(cell) ?? find(cell);
  known.set(cell, homes);
  return homes;
}

function find({ ts, file, notebook }: Cell): Map<string, Home> {
  const homes = new Map<string, Home>();
  const cells = notebook?.() ?? [];
  // A cell that has been edited since the notebook was saved counts as the last one.
  const own = cells.findIndex(({ isCode, source }) => isCode && source === codeOf(file));
  let heading = "";
  for (const [place, { isCode, source }] of cells.entries()) {
    if (!isCode) heading = /^#+\s+(.*)$/m.exec(source)?.[1].trim() ?? heading;
    if (!isCode || place === own) continue;
    const isAbove = own < 0 || place < own;
    const where = `a cell ${isAbove ? "above" : "below"}${heading && `, under "${heading}"`}`;
    for (const name of declared(ts, source))
      if (!homes.has(name)) homes.set(name, { where, isAbove });
  }
  return homes;
}

/** Returns the names that a cell declares or imports. */
function declared(ts: TypeScript, source: string): Iterable<string> {
  const file = ts.createSourceFile("cell.ts", `export {};\n${source}`, ts.ScriptTarget.Latest);
  // TypeScript itself has this function, but its published types do not.
  (ts as unknown as { bindSourceFile: (...all: unknown[]) => void }).bindSourceFile(file, {});
  return (file as { locals?: Map<string, unknown> }).locals?.keys() ?? [];
}
