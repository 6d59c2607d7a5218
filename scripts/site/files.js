// @ts-check
/** @file The list of the site's files, by which a browser keeps all of them, and tells builds apart. */

import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { joined, read } from "../notebooks/notebook.js";
import { hashOf } from "./hash.js";

/** What a browser never asks for: JupyterLite's own build, and fonts for browsers of long ago. */
const needless = [
  /^rspack\.config/,
  /^package\.json$/,
  /^lab\/package\.json$/,
  /^jupyterlite\.schema/,
  /^build\/service-worker\.js$/,
  /^build\/fa-.*\.(eot|svg|ttf|woff)$/,
];
const LIST = "files.json";

/**
 * Takes needless files out of a site, and writes the list of the others: keep/build.ts says what is in it.
 *
 * @param {string} site its folder
 */
export function writeList(site) {
  /** @type {Record<string, string>} */
  const files = {};
  for (const entry of readdirSync(site, { recursive: true, encoding: "utf8" }).sort()) {
    const path = entry.split(sep).join("/");
    const place = join(site, entry);
    if (statSync(place).isDirectory()) continue;
    if (needless.some((pattern) => pattern.test(path))) rmSync(place);
    // The browser itself looks after the service worker.
    else if (path !== "service-worker.js") files[path] = hashOf(readFileSync(place));
  }
  delete files[LIST];
  const lessons = Object.fromEntries(
    Object.keys(files)
      .filter((path) => /^files\/.*\.ipynb$/.test(path))
      .map((path) => [basename(path), hashOfLesson(join(site, path))]),
  );
  const version = hashOf(JSON.stringify(files));
  writeFileSync(join(site, LIST), JSON.stringify({ version, files, lessons }));
}

/** Of what a lesson says; what its cells printed makes no new lesson. */
function hashOfLesson(/** @type {string} */ path) {
  const cells = read(path).cells.map(({ cell_type, source }) => [cell_type, joined(source)]);
  return hashOf(JSON.stringify(cells));
}
