// @ts-check
/**
 * @file Gives the renderer of charts a smaller Plotly, the one of the same version that draws what has
 * two axes: a third of the 1.5 MB that a first visit would fetch. A program, with the extension's folder.
 */

import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { hashOf } from "./hash.js";

const require = createRequire(import.meta.url);
const fromTslab = createRequire(require.resolve("tslab/package.json"));
/** @type {typeof import("@tslab/typescript-for-tslab")} */
const typescript = fromTslab("@tslab/typescript-for-tslab");

/** Letters: nothing else in the extension is as large as Plotly. */
const LARGE = 3_000_000;

const small = require.resolve("plotly.js-cartesian-dist-min");
const { version } = require("plotly.js-cartesian-dist-min/package.json");

const extension = process.argv[2];
const folder = join(extension, "static");
const scripts = readdirSync(folder)
  .filter((name) => name.endsWith(".js"))
  .map((name) => join(folder, name));
const chunks = scripts.filter((path) => readFileSync(path).length > LARGE);
const entry = scripts.find((path) => basename(path).startsWith("remoteEntry."));
if (chunks.length !== 1 || !entry)
  throw new Error("The chart renderer has changed: no file contains Plotly, or no file loads it.");
const text = readFileSync(chunks[0], "utf8");
if (!text.includes(`version="${version}"`))
  throw new Error(
    `The chart renderer does not use Plotly ${version}, the version of the smaller build.`,
  );
const { pos, end } = moduleIn(text);
const module = `(exports,module)=>{${readFileSync(small, "utf8")}\n}`;
writeFileSync(chunks[0], text.slice(0, pos) + module + text.slice(end));
// Each file names the one before.
for (const [file, namer] of [
  [chunks[0], entry],
  [entry, join(extension, "package.json")],
])
  rename(file, namer);

/**
 * Puts the hash of its new text into a file's name, as it stands in another file, so that a browser keeps
 * nothing of the old one.
 *
 * @param {string} file
 * @param {string} namer
 */
function rename(file, namer) {
  const old = basename(file).split(".").at(-2) ?? "";
  const names = readFileSync(namer, "utf8");
  if (!names.includes(old))
    throw new Error(`The chart renderer has changed: nothing loads ${basename(file)}.`);
  const hash = hashOf(readFileSync(file, "utf8"));
  renameSync(file, file.replace(old, hash));
  writeFileSync(namer, names.replaceAll(old, hash));
}

/**
 * The function that is the module of Plotly: the outermost that is large and takes two parameters.
 *
 * @param {string} code
 */
function moduleIn(code) {
  const { ScriptKind, ScriptTarget } = typescript;
  const file = typescript.createSourceFile("x.js", code, ScriptTarget.Latest, false, ScriptKind.JS);
  /** @type {import("@tslab/typescript-for-tslab").ArrowFunction | undefined} */
  let found;
  const visit = (/** @type {import("@tslab/typescript-for-tslab").Node} */ node) => {
    if (found || node.end - node.pos < LARGE) return;
    if (typescript.isArrowFunction(node) && node.parameters.length === 2) found = node;
    else typescript.forEachChild(node, visit);
  };
  visit(file);
  if (!found) throw new Error("The chart renderer has changed: Plotly's module was not found.");
  return found;
}
