// @ts-check
/**
 * @file The teacher's version of a lesson, with the hints, the answers, and the check's reply to each answer.
 */

import { check } from "nn";
import { joined } from "../notebooks/notebook.js";
import { withFolds } from "./details.js";

/** @typedef {import("../notebooks/notebook.js").Notebook} Notebook */

const checks = /** @type {Record<string, { right: string }>} */ (/** @type {unknown} */ (check));

/**
 * @param {Notebook} notebook
 * @returns {Notebook}
 */
export function withAnswersOpen(notebook) {
  const cells = notebook.cells.map((cell, place) => {
    // The output says "Not yet", because the cell does not contain an answer.
    if (cell.metadata.exercise) return { ...cell, outputs: [] };
    if (cell.cell_type !== "markdown") return cell;
    const exercise = notebook.cells[place + 1]?.metadata.exercise;
    return { ...cell, source: open(joined(cell.source), checks[exercise]?.right) };
  });
  return { ...notebook, cells };
}

/**
 * @param {string} markdown
 * @param {string} [right] the check's reply to a correct answer
 */
function open(markdown, right) {
  return withFolds(markdown, (kind, content) => {
    const said = kind === "Answer" && right ? `The check says: "${right}"\n\n` : "";
    return `<details open>\n<summary>${kind}</summary>\n${content}${said}</details>\n`;
  });
}
