// @ts-check
/**
 * @file Keeps what cells were compiled to from one run to the next, as compilers do with files: to
 * compile the lessons takes ten times as long as to run them.
 */

import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { root } from "../places.js";

const cache = join(root, "node_modules", ".cache", "nn-cells");

/** The files that decide, beside a cell's own text, what it is compiled to: "nn" and all packages. */
const surroundings = [join(root, "dist", ".built"), join(root, "package-lock.json")];

/**
 * @typedef {import("tslab/dist/converter.js").Converter["convert"]} Convert tslab's compiler: from
 *   the declarations of the cells before and a cell's text
 */

/**
 * The same compiler, that need not compile what it has compiled before, in this process or another.
 *
 * @param {Convert} convert
 * @returns {Convert}
 */
export function remembering(convert) {
  const texts = surroundings.map((file) => readFileSync(file, "utf8"));
  const folder = folderFor(hash(...texts, process.versions.node));
  return (declarations, source) => {
    const file = join(folder, `${hash(declarations, source)}.json`);
    if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
    const converted = convert(declarations, source);
    // An error is for the compiler to find anew, and so is code in other files.
    if (converted.diagnostics.length === 0 && !converted.sideOutputs) {
      const unfinished = `${file}.${process.pid}`;
      writeFileSync(unfinished, JSON.stringify(converted));
      renameSync(unfinished, file);
    }
    return converted;
  };
}

/** Forgets all that was kept. */
export function forget() {
  rmSync(cache, { recursive: true, force: true });
}

/**
 * The folder for these surroundings; those for others are removed.
 *
 * @param {string} name
 */
function folderFor(name) {
  const folder = join(cache, name);
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(cache))
    if (other !== name) rmSync(join(cache, other), { recursive: true, force: true });
  return folder;
}

/** @param {string[]} texts */
function hash(...texts) {
  return createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 32);
}
