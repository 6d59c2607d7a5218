// @ts-check
/**
 * @file The claims that lessons make about their results (`claims/<lesson>.js`), and a search for words in a
 * lesson's text that look like claims. Tests compute each claim again, and report numbers and comparisons
 * that no claim covers.
 */

import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { joined } from "../../scripts/notebooks/notebook.js";

/**
 * @typedef {import("../../scripts/notebooks/notebook.js").Cell} Cell
 *
 * @typedef {object} Claim
 * @property {string} says the sentence, exactly as it appears in the lesson
 * @property {string} [after] the id of the code cell after which the claim is true; the last cell if left out
 * @property {string} holds an expression that is true if the claim is. It may use the names of the lesson, the module
 *   as `nn`, and `rounded(value, digits)`
 *
 * @typedef {object} LessonClaims
 * @property {Claim[]} claims
 * @property {string[]} noClaims passages with numbers or comparisons that say nothing about a result
 */

/**
 * @param {string} path the path of a lesson
 * @returns {Promise<LessonClaims>}
 */
export async function claimsOf(path) {
  const file = join(import.meta.dirname, "claims", `${Number.parseInt(basename(path), 10)}.js`);
  return existsSync(file) ? await import(file) : { claims: [], noClaims: [] };
}

/**
 * Returns a cell that prints, as JSON, whether each claim is true: `true`, `false`, or the message of the
 * error that was thrown.
 *
 * @param {Claim[]} claims
 * @returns {Cell}
 */
export function claimCell(claims) {
  const source = `import * as nn from "nn";
{
  const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
  const holds: (() => unknown)[] = [
${claims.map(({ holds }) => `    () => (${holds}),`).join("\n")}
  ];
  console.log(JSON.stringify(holds.map((claim) => { try { return claim(); } catch (error) { return String(error); } })));
}`;
  return { id: "claims", cell_type: "code", source, metadata: {} };
}

/** Matches numbers that look like results, and words that compare. */
const STATEMENT =
  /\d+\.\d+|\d[\d,]*(?:\.\d+)? ?%|\b(?:\d{1,3}(?:,\d{3})+|[2-9]\d|\d{3,})\b|\b(?:rises?|rose|falls?|fell|gr(?:ow|ew)s?|shr[iau]nks?|(?:larg|small|high|low|fast)e(?:r|st)|(?:more|less) than|at (?:most|least)|never|always)\b/g;

/**
 * Matches what is not prose: code, formulas, links, diagrams, folded hints and answers, and the line that
 * states a lesson's length.
 */
const ELSEWHERE =
  /<details>.*?<\/details>|<svg.*?<\/svg>|```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$]*\$|\]\([^)]*\)|\*\*Time:\*\*[^.]*\.|<[^>]*>/g;

/**
 * Returns the text of a lesson's Markdown on one line, without tables.
 *
 * @param {Cell[]} cells
 */
export function lessonText(cells) {
  const lines = cells
    .filter(({ cell_type }) => cell_type === "markdown")
    .flatMap(({ source }) => [...joined(source).split("\n"), ""]);
  return folded(lines.filter((line) => !line.startsWith("|")).join("\n"));
}

/** Replaces each run of white space with a single space. */
export function folded(/** @type {string} */ text) {
  return text.replaceAll(/\s+/g, " ").trim();
}

/**
 * Returns each number and comparison in a lesson's text that no passage covers, with the words around it.
 *
 * @param {string} text the text, as `lessonText` returns it
 * @param {string[]} passages
 */
export function uncovered(text, passages) {
  const covered = passages.map(folded).flatMap((passage) => {
    const spans = [];
    for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1))
      spans.push([at, at + passage.length]);
    return spans;
  });
  const prose = text.replaceAll(ELSEWHERE, (match) => " ".repeat(match.length));
  return [...prose.matchAll(STATEMENT)]
    .filter(({ index = 0 }) => !covered.some(([start, end]) => start <= index && index < end))
    .map(
      ({ 0: found, index = 0 }) =>
        `${found}: ...${text.slice(Math.max(0, index - 60), index + 60)}...`,
    );
}
