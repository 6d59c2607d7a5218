// @ts-check
/** @file Finds the English in the project's files: comments, strings, Markdown, and the text of lessons. */

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { joined } from "../notebooks/notebook.js";
import { root } from "../paths.js";

const ts = createRequire(import.meta.url)("@tslab/typescript-for-tslab");

/**
 * A piece of a file that people read.
 *
 * @typedef {{ file: string, line: number, text: string }} Passage
 */

/**
 * Files whose words are not checked: files that npm and numpy write, licences, data, the tests of the
 * website, and the lists of this check itself.
 */
const OTHERS =
  /(^|\/)package(-lock)?\.json$|^test\/golden\/.*\.json$|^test\/tutorial\.json$|^LICENSE$|\.(png|csv)$|^data\/digits\.txt$|^scripts\/prose\/|^src\/loops\/wasm\/bytes\.ts$|^test\/site\/|^\.gitignore$/;

/** Folders in which only the strings are checked, and not the comments. */
const STRINGS_ONLY = /^(keep|web|kernel\/web\/page|scripts\/site)\//;

/**
 * The names and paths of folders whose files are generated, for example by set-up or by tests. Hidden
 * folders are skipped too.
 */
const MADE = /^(?:node_modules|dist|failures|__pycache__)$/;
const MADE_AT = /^(?:site|html.*|docs\/api)$/;
/** The hidden folders that are not skipped. */
const HIDDEN = [".ci", ".github"];

/** @returns {Passage[]} the passages of all files in the project */
export function passages() {
  return filesIn("")
    .filter((file) => !OTHERS.test(file))
    .flatMap(passagesOf);
}

/** @type {(folder: string) => string[]} */
function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    const isHidden = entry.name.startsWith(".") && !HIDDEN.includes(path);
    return isHidden || MADE.test(entry.name) || MADE_AT.test(path) ? [] : filesIn(path);
  });
}

/** @type {(file: string) => Passage[]} */
function passagesOf(file) {
  const text = readFileSync(join(root, file), "utf8");
  if (file.endsWith(".ipynb")) return inNotebook(file, text);
  if (/\.(ts|js|cjs|mjs)$/.test(file)) return inScript(file, text);
  if (file.endsWith(".md")) return lines(file, inMarkdown(text));
  if (file.endsWith(".css") && STRINGS_ONLY.test(file)) return [];
  const [, prose] = PROSE.find(([ending]) => ending.test(file)) ?? [];
  return prose ? lines(file, only(text, prose)) : [];
}

/**
 * For other kinds of files: a pattern for the end of the name, and a pattern for the English in the file.
 *
 * @type {[RegExp, RegExp][]}
 */
const PROSE = [
  [/\.py$/, /#.*|"""[\s\S]*?"""|"[^"\n]* [^"\n]*"/g],
  [/\.ya?ml$/, /#.*|name: .*/g],
  [/\.css$/, /\/\*[\s\S]*?\*\//g],
  [/\.html$/, /(?<=>)[^<]*/g],
];

/** Returns the text with spaces in place of everything that does not match. Line breaks are preserved. */
function only(/** @type {string} */ text, /** @type {RegExp} */ prose) {
  let at = 0;
  let kept = "";
  for (const { 0: match, index = 0 } of text.matchAll(prose)) {
    kept += text.slice(at, index).replaceAll(/[^\n]/g, " ") + match;
    at = index + match.length;
  }
  return kept;
}

/** @type {(file: string, text: string) => Passage[]} */
function lines(file, text) {
  return text.split("\n").map((line, index) => ({ file, line: index + 1, text: line }));
}

/** Returns Markdown with spaces in place of code, link addresses and formulas. Line breaks are preserved. */
function inMarkdown(/** @type {string} */ text) {
  return text.replaceAll(
    /```[\s\S]*?```|`[^`]*`|\$\$[\s\S]*?\$\$|\$[^$\n]*\$|\]\([^)]*\)|https?:\S+|"data:[^"]*"/g,
    (match) => match.replaceAll(/[^\n]/g, " "),
  );
}

/** @type {(file: string, text: string) => Passage[]} */
function inScript(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  /** @type {Passage[]} */
  const found = [];
  const add = (/** @type {number} */ start, /** @type {string} */ piece) => {
    const { line } = source.getLineAndCharacterOfPosition(start);
    for (const [index, part] of piece.split("\n").entries())
      found.push({ file, line: line + index + 1, text: part });
  };
  /** @type {[number, number][]} */
  const literals = []; // strings and regular expressions, in which // does not start a comment
  const visit = (/** @type {any} */ node) => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && (ts.isTemplateHead(node) || node.text.includes(" ")))
      add(node.getStart(source), node.text);
    if (isText || ts.isRegularExpressionLiteral(node))
      literals.push([node.getStart(source), node.end]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (STRINGS_ONLY.test(file)) return found;
  for (const { 0: comment, index = 0 } of blanked(text, literals).matchAll(
    /\/\*[\s\S]*?\*\/|\/\/.*/g,
  ))
    add(
      index,
      comment.replaceAll(/`[^`\n]*`|\{@link [^}]*\}|@\w+( \{.*?\})?/g, (code) =>
        " ".repeat(code.length),
      ),
    );
  return found;
}

/**
 * Returns the text with spaces in place of the given spans, which must be in order.
 *
 * @param {string} text
 * @param {[start: number, end: number][]} spans
 */
function blanked(text, spans) {
  let at = 0;
  const parts = spans.map(([start, end]) => {
    const part = text.slice(at, start) + " ".repeat(end - start);
    at = end;
    return part;
  });
  return parts.join("") + text.slice(at);
}

/** @type {(file: string, text: string) => Passage[]} */
function inNotebook(file, text) {
  return JSON.parse(text).cells.flatMap(
    (/** @type {any} */ { cell_type, source }, /** @type {number} */ index) => {
      const name = `${file}, cell ${index}`;
      const content = joined(source);
      return cell_type === "markdown" ? lines(name, inMarkdown(content)) : inScript(name, content);
    },
  );
}
