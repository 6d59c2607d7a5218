// @ts-check
/** @file Draws formulas, so that a page needs no script for them. */

import katex from "katex";
import { UserError } from "../userError.js";

/**
 * The HTML with its formulas drawn, each with MathML beside it for screen readers.
 *
 * @param {string} html with `<span class="tex">` or `<span class="tex display">` around each formula
 * @param {string} name of the notebook, for the message
 * @throws {UserError} for a formula that KaTeX cannot read
 */
export function withFormulas(html, name) {
  return html.replace(/<span class="tex( display)?">(.*?)<\/span>/gs, (_, display, escaped) => {
    const tex = unescaped(escaped);
    try {
      return katex.renderToString(tex, { displayMode: display !== undefined, strict: false });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UserError(`${name} has a formula that cannot be drawn: ${reason}`);
    }
  });
}

/**
 * What HTML text says.
 *
 * @param {string} text
 */
export function unescaped(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
