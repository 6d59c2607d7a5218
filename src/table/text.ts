/** @file The text of a file, or what the file is instead. */

import { rangeError } from "../errors.js";
import { shown } from "./sentences.js";

const SAVE_ANEW = 'in Excel choose "Save As" and the type "CSV UTF-8"';

/** How files begin that are taken for tables. */
const OTHERS: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x50, 0x4b], `this is an Excel workbook, and no CSV; ${SAVE_ANEW}`],
  [[0xd0, 0xcf, 0x11, 0xe0], `this is an old Excel workbook, and no CSV; ${SAVE_ANEW}`],
  [[0xff, 0xfe], `the file is saved as UTF-16; ${SAVE_ANEW}`],
  [[0xfe, 0xff], `the file is saved as UTF-16; ${SAVE_ANEW}`],
];

/**
 * The text of a CSV file without its byte order mark, its lines parted by "\n".
 *
 * @throws RangeError for an Excel workbook, a web page, a text that is not UTF-8, and one without letters
 */
export function textOf(file: string, bytes: Uint8Array): string {
  const refuse = (why: string) => rangeError(`${shown(file)}: ${why}`);
  const other = OTHERS.find(([start]) => start.every((byte, i) => bytes[i] === byte));
  if (other) throw refuse(other[1]);
  if (bytes.includes(0))
    throw refuse(`the file is no plain text, or saved as UTF-16; ${SAVE_ANEW}`);
  const text = decoded(bytes)?.replace(/\r\n?/g, "\n");
  if (text === undefined)
    throw refuse(
      `the letters are not saved as UTF-8; ${SAVE_ANEW}, elsewhere save with the encoding UTF-8`,
    );
  const start = text.trimStart();
  if (start === "") throw refuse("the file is empty");
  if (start[0] === "<")
    throw refuse("this is a web page, and no CSV; download the table itself from that page");
  return text;
}

/** Undefined where the bytes are no UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
