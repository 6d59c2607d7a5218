// @ts-check
/** @file Adds the outputs of a run to a notebook. */

import { joined } from "./notebook.js";
import { PLOTLY } from "./pictures.js";

/**
 * @typedef {import("./notebook.js").Cell} Cell
 * @typedef {import("./notebook.js").Notebook} Notebook
 * @typedef {import("./notebook.js").Output} Output
 */

/** The kernel of every stored lesson. */
const kernelspec = { display_name: "TypeScript", language: "typescript", name: "tslab" };

/**
 * Returns the code cells that are not empty.
 *
 * @param {Notebook} notebook
 */
export function codeCells(notebook) {
  return notebook.cells.filter(
    ({ cell_type, source }) => cell_type === "code" && joined(source).trim() !== "",
  );
}

/**
 * Returns whether a cell's outputs are stored. The outputs of a cell tagged "not-stored" are not stored, so
 * that the reader's first run shows something new.
 *
 * @param {Cell} cell
 */
export function isStored({ metadata }) {
  return !metadata.tags?.includes("not-stored");
}

/**
 * Returns the notebook with the outputs of a run. Charts are stored with an image instead of their HTML.
 *
 * @param {Notebook} notebook
 * @param {import("./execute.js").Executed} run the results of running `codeCells(notebook)`, in the same
 *   order
 * @param {(figure: any) => Promise<string>} draw returns a figure as a PNG in base64
 * @returns {Promise<Notebook>}
 */
export async function withOutputs(notebook, run, draw) {
  const results = new Map(codeCells(notebook).map((cell, index) => [cell, run.cells[index]]));
  const cells = [];
  for (const cell of notebook.cells) {
    const { execution: _, ...metadata } = cell.metadata;
    if (cell.cell_type !== "code") {
      cells.push({ ...cell, metadata });
      continue;
    }
    const result = isStored(cell) ? results.get(cell) : undefined;
    const { outputs, execution_count } = result ?? { outputs: [], execution_count: null };
    const stored = [];
    for (const output of outputs) stored.push(await withPicture(output, draw));
    cells.push({ ...cell, metadata, outputs: stored, execution_count });
  }
  const { language_info } = run;
  return { ...notebook, cells, metadata: { ...notebook.metadata, kernelspec, language_info } };
}

/**
 * @param {Output} output
 * @param {(figure: any) => Promise<string>} draw
 * @returns {Promise<Output>}
 */
async function withPicture(output, draw) {
  const figure = output.data?.[PLOTLY];
  if (!figure) return output;
  const { "text/html": _, ...data } = output.data;
  const alt = joined(data["text/plain"]);
  return {
    ...output,
    data: { ...data, "image/png": await draw(figure) },
    metadata: { ...output.metadata, "image/png": { alt } },
  };
}
