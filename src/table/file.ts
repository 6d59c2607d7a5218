/** @file Reads the bytes of a file next to the notebook. */

import { describeValue } from "../describe.js";
import { rangeError } from "../errors.js";
import { host } from "../host.js";
import { closestFirst } from "./closestNames.js";
import { shown } from "./sentences.js";

const MB = 2 ** 20;
/** The maximum size of a file. Reading a larger file would take too long in a browser. */
const MOST = 10 * MB;
/** The maximum number of files that a message names. */
const NAMED = 10;

/**
 * Reads the bytes of a file.
 *
 * @throws {RangeError} if the file does not exist, cannot be read, is empty or is too large
 */
export function readBytes(file: string): Uint8Array {
  const refuse = (why: string) => rangeError(`${shown(file)}: ${why}`);
  try {
    const size = host().sizeOf(file);
    // A device or a pipe might never end.
    if (size === undefined) throw refuse("this is not a file");
    if (size === 0) throw refuse("the file is empty");
    if (size > MOST)
      throw refuse(
        `the file is ${Math.ceil(size / MB)} MB, but at most 10 MB can be read; keep fewer rows or columns`,
      );
    return host().readBytes(file);
  } catch (error) {
    if (error instanceof RangeError && error.message.startsWith(shown(file))) throw error;
    const code = (error as { code?: unknown } | null)?.code;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG")
      throw refuse(notThere(file));
    // On Windows, a file that is open in Excel cannot be read.
    const advice = code === "EBUSY" ? "; close it in other programs" : "";
    throw refuse(`the file cannot be read${code === undefined ? "" : ` (${code})`}${advice}`);
  }
}

function notThere(file: string): string {
  if (/^https?:/i.test(file))
    return "this is a web address; download the file, and put it next to the notebook";
  const slash = Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\"));
  const folder = slash < 0 ? "." : file.slice(0, slash + 1);
  const where = slash < 0 ? "next to the notebook" : `in ${shown(folder)}`;
  const there = tablesIn(folder);
  if (there.length === 0)
    return `there is no such file, and no other .csv file, ${where}; put your file there`;
  const names = closestFirst(file.slice(slash + 1), there);
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  const are = names.length === 1 ? "the only .csv file there is" : "the .csv files there are";
  return `there is no such file ${where}; ${are} ${names.slice(0, NAMED).map(describeValue).join(", ")}${more}`;
}

/** Returns the .csv files in a folder, including misnamed ones such as pets.csv.txt. */
function tablesIn(folder: string): string[] {
  try {
    return host()
      .namesIn(folder)
      .filter((name) => /\.csv(\.|$)/i.test(name));
  } catch {
    return [];
  }
}
