/** @file Prints a table. */

import { numberIn } from "./number.js";
import type { Parts } from "./parts.js";
import { countText } from "./sentences.js";

/** The maximum number of rows that are shown. */
const ROWS = 10;
/** The maximum number of characters in a line, and in a value. */
const [LINE, VALUE] = [100, 24];

/** Korean, Chinese and Japanese characters, which are twice as wide as others. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/;

/** Returns the first rows of a table, aligned in columns, and the number of rows and columns. */
export function tableText({ names, columns, rows, decimal }: Parts): string {
  const top = rows.slice(0, ROWS);
  const blocks = [block(["row", ...top.map(String)], true)];
  let width = widthOf(blocks[0][0]) + 2;
  let fitting = 0;
  for (const name of names) {
    const values = (columns.get(name) ?? []).slice(0, ROWS);
    const isNumeric = values.every(
      (value) => value === "" || numberIn(value, decimal) !== undefined,
    );
    const next = block([name, ...values].map(shortened), isNumeric);
    width += widthOf(next[0]) + 2;
    if (width > LINE && fitting > 0) break;
    blocks.push(next);
    fitting += 1;
  }
  const [numbers, ...values] = blocks;
  const lines = numbers.map((number, i) =>
    `${number} | ${values.map((lines) => lines[i]).join("  ")}`.trimEnd(),
  );
  const below = rows.length > ROWS ? ["..."] : [];
  return [...lines, ...below, sizeText(rows.length, names.length, fitting)].join("\n");
}

function sizeText(rows: number, columns: number, fitting: number): string {
  const size = `${countText(rows, "row")}, ${countText(columns, "column")}`;
  return fitting < columns ? `${size}, of which the first ${fitting} are shown` : size;
}

/** Pads strings to the same width: numbers are aligned on the right, other strings on the left. */
function block(cells: readonly string[], isNumeric: boolean): string[] {
  const width = Math.max(...cells.map(widthOf));
  return cells.map((cell) => {
    const blank = " ".repeat(width - widthOf(cell));
    return isNumeric ? blank + cell : cell + blank;
  });
}

function shortened(text: string): string {
  const line = text.slice(0, 2 * VALUE).replace(/\s+/g, " ");
  const characters = Array.from(line);
  return characters.length > VALUE ? `${characters.slice(0, VALUE - 1).join("")}…` : line;
}

function widthOf(text: string): number {
  return Array.from(text, (character) => (WIDE.test(character) ? 2 : 1)).reduce<number>(
    (a, b) => a + b,
    0,
  );
}
