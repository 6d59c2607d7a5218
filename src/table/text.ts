/** @file Decodes a CSV file, and recognizes files of other kinds. */

import { rangeError } from "../errors.js";
import { shown } from "./sentences.js";

const SAVE_AGAIN = 'in Excel, choose "Save As" and the type "CSV UTF-8"';

/** The first bytes of files that are often mistaken for CSV files. */
const OTHERS: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x50, 0x4b], `this is an Excel workbook, not a CSV file; ${SAVE_AGAIN}`],
  [[0xd0, 0xcf, 0x11, 0xe0], `this is an old Excel workbook, not a CSV file; ${SAVE_AGAIN}`],
  [[0xff, 0xfe], `the file was saved as UTF-16; ${SAVE_AGAIN}`],
  [[0xfe, 0xff], `the file was saved as UTF-16; ${SAVE_AGAIN}`],
];

/**
 * Decodes a CSV file. The resulting text has no byte order mark, and its lines end with "\n".
 *
 * @throws {RangeError} if the file is an Excel workbook, a web page, empty or not encoded as UTF-8
 */
export function textOf(file: string, bytes: Uint8Array): string {
  const refuse = (why: string) => rangeError(`${shown(file)}: ${why}`);
  const other = OTHERS.find(([start]) => start.every((byte, i) => bytes[i] === byte));
  if (other) throw refuse(other[1]);
  if (bytes.includes(0))
    throw refuse(`the file is not plain text, or it was saved as UTF-16; ${SAVE_AGAIN}`);
  const text = decoded(bytes)?.replace(/\r\n?/g, "\n");
  if (text === undefined)
    throw refuse(
      `the file is not encoded as UTF-8; ${SAVE_AGAIN}; in other programs, choose the encoding UTF-8`,
    );
  const start = text.trimStart();
  if (start === "") throw refuse("the file is empty");
  if (start[0] === "<")
    throw refuse("this is a web page, not a CSV file; download the table itself from that page");
  return text;
}

/** Decodes UTF-8; returns undefined if the bytes are not UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
