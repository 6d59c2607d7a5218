// @ts-check
/** @file Reads what the first page says about a lesson from the first cell of that lesson. */

import { createRequire } from "node:module";
import { basename } from "node:path";
import { joined, read } from "../notebooks/notebook.js";
import { UserError } from "../userError.js";

/**
 * @typedef {object} About
 * @property {string} name the name of its file
 * @property {string} title
 * @property {string} time how long it takes, in words
 * @property {string} aim what you can do after the lesson, as HTML
 */

/**
 * @param {string} path of a notebook
 * @returns {About}
 * @throws {UserError} if its first cell does not say it
 */
export function about(path) {
  const name = basename(path);
  const text = joined(read(path).cells[0].source);
  const title = /^# (.*)$/m.exec(text)?.[1];
  const [, time, aim] =
    /\*\*Time:\*\* ([^;.]+).*?\*\*After this lesson you can\*\* (.*?)(?:\n\n|$)/s.exec(text) ?? [];
  if (title && time && aim)
    return { name, title: escaped(title), time: escaped(time), aim: inline(aim) };
  throw new UserError(
    `${name} must begin with a cell that contains a heading and a paragraph such as "**Time:** 45 minutes. **After this lesson you can** ...". The site's first page shows both.`,
  );
}

const require = createRequire(import.meta.url);

/** Markdown of one paragraph as HTML; formulas become MathML, which needs no style sheet. */
function inline(/** @type {string} */ markdown) {
  // Not before it is needed: in a new clone there are no packages yet.
  /** @type {typeof import("katex").default} */
  const katex = require("katex");
  return markdown
    .split(/(\$[^$]+\$)/)
    .map((part, index) =>
      index % 2 === 1
        ? katex.renderToString(part.slice(1, -1), { output: "mathml" })
        : escaped(part)
            .replace(/`([^`]+)`/g, "<code>$1</code>")
            .replace(/\*([^*]+)\*/g, "<em>$1</em>"),
    )
    .join("");
}

/** A text as HTML. */
function escaped(/** @type {string} */ text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
