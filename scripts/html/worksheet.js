// @ts-check
/**
 * @file The pupils' version of a lesson, with space to write in place of the outputs and the answers.
 */

import { joined } from "../notebooks/notebook.js";
import { PLOTLY } from "../notebooks/pictures.js";
import { withFolds } from "./details.js";

/**
 * @typedef {import("../notebooks/notebook.js").Notebook} Notebook
 * @typedef {import("../notebooks/notebook.js").Cell} Cell
 * @typedef {import("../notebooks/notebook.js").Output} Output
 */

/** The number of lines below an exercise. */
const ANSWER_LINES = 6;
/** The maximum number of lines below other cells: nobody should copy a long output by hand. */
const MOST_LINES = 6;

const NAME = `<p class="pupil"><span>Name:</span><span>Date:</span></p>`;

/**
 * @param {Notebook} notebook
 * @returns {Notebook}
 */
export function asWorksheet(notebook) {
  /** @type {string[]} */
  const hints = [];
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type === "code") return { ...cell, outputs: rooms(cell).map(asOutput) };
    const source = joined(cell.source);
    const title = source.match(/^### (.*)$/m)?.[1];
    const asked = withFolds(source, (kind, content) => {
      if (kind === "Hint") hints.push(`**${title}** ${content.trim()}`);
      return "";
    });
    return { ...cell, source: asked };
  });
  const end = hints.length > 0 ? [markdown("hints", `## Hints\n\n${hints.join("\n\n")}`)] : [];
  return { ...notebook, cells: [markdown("name", NAME), ...cells, ...end] };
}

/**
 * Returns the spaces below a cell for pupils to write in.
 *
 * @param {Cell} cell
 */
function rooms({ metadata, outputs = [] }) {
  if (metadata.exercise) return [room("Your answer:", lines(ANSWER_LINES))];
  const charts = outputs.filter(({ data }) => data?.[PLOTLY]);
  const count = outputs.map(printed).join("\n").trim().split("\n").length;
  return [
    ...(outputs.some(printed)
      ? [room("What does it print?", lines(Math.min(count, MOST_LINES)))]
      : []),
    ...charts.map(() => room("What does it show? Draw it.", `<div class="empty"></div>`)),
  ];
}

/**
 * Returns the printed text of an output. Charts and progress bars have none.
 *
 * @param {Output} output
 * @returns {string}
 */
function printed({ text, data }) {
  if (text) return joined(text);
  return data?.["text/plain"] && !data[PLOTLY] && !data["text/html"]
    ? joined(data["text/plain"])
    : "";
}

/** @param {string} question @param {string} space */
function room(question, space) {
  return `<div class="room"><p>${question}</p>${space}</div>`;
}

/** @param {number} count */
function lines(count) {
  return `<div class="ruled"></div>`.repeat(count);
}

/**
 * @param {string} html
 * @returns {Output}
 */
function asOutput(html) {
  return { output_type: "display_data", metadata: {}, data: { "text/html": html } };
}

/**
 * @param {string} id
 * @param {string} source
 * @returns {Cell}
 */
function markdown(id, source) {
  return { cell_type: "markdown", id, metadata: {}, source };
}
