/** @file How a table prints itself. */

import { numberIn } from "./number.js";
import type { Parts } from "./parts.js";
import { count } from "./sentences.js";

/** So many rows are shown, ... */
const ROWS = 10;
/** ... lines of so many letters, and so many of a value. */
const [LINE, VALUE] = [100, 24];

/** Letters of Korean, Chinese and Japanese are as wide as two. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/;

/** The first rows of a table, in columns, and how many rows and columns there are. */
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
  const size = `${count(rows, "row")}, ${count(columns, "column")}`;
  return fitting < columns ? `${size}, of which the first ${fitting} are shown` : size;
}

/** Texts of one width: numbers end below each other, others begin there. */
function block(texts: readonly string[], isNumeric: boolean): string[] {
  const width = Math.max(...texts.map(widthOf));
  return texts.map((text) => {
    const blank = " ".repeat(width - widthOf(text));
    return isNumeric ? blank + text : text + blank;
  });
}

function shortened(text: string): string {
  const line = text.slice(0, 2 * VALUE).replace(/\s+/g, " ");
  const letters = Array.from(line);
  return letters.length > VALUE ? `${letters.slice(0, VALUE - 1).join("")}…` : line;
}

function widthOf(text: string): number {
  return Array.from(text, (letter) => (WIDE.test(letter) ? 2 : 1)).reduce<number>(
    (a, b) => a + b,
    0,
  );
}
