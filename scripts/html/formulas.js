// @ts-check
/** @file Renders formulas, so that a page needs no script for them. */

import katex from "katex";
import { UserError } from "../userError.js";

/**
 * Renders the formulas of a page; each also contains MathML for screen readers.
 *
 * @param {string} html with `<span class="tex">` or `<span class="tex display">` around each formula
 * @param {string} name the name of the notebook, for the message
 * @throws {UserError} if KaTeX cannot read a formula
 */
export function withFormulas(html, name) {
  return html.replace(/<span class="tex( display)?">(.*?)<\/span>/gs, (_, display, escaped) => {
    const tex = unescaped(escaped);
    try {
      return katex.renderToString(tex, { displayMode: display !== undefined, strict: false });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UserError(`${name} has a formula that cannot be rendered: ${reason}`);
    }
  });
}

/**
 * Replaces HTML's character references.
 *
 * @param {string} text
 */
export function unescaped(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
