// @ts-check
/** @file Writes notebooks for tests. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { figureOf } from "nn/dist/display/figure.js";
import { PLOTLY } from "../../scripts/notebooks/pictures.js";

/** @param {string} source */
export function markdown(source) {
  return { cell_type: "markdown", source };
}

/**
 * Returns the output that `show` stores for a chart, without an image.
 *
 * @param {any} chart
 */
export function shown(chart) {
  const data = { [PLOTLY]: figureOf(chart), "text/plain": chart.description };
  return { output_type: "display_data", data, metadata: {} };
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {Record<string, any>[]} cells
 * @returns {string} the path of the notebook
 */
export function writeNotebook(folder, name, cells) {
  const path = join(folder, name);
  const whole = cells.map((cell, index) => {
    const code = cell.cell_type === "code" ? { execution_count: 1 } : {};
    return { id: `cell-${index}`, metadata: {}, ...code, ...cell };
  });
  const metadata = { language_info: { name: "typescript" } };
  writeFileSync(path, JSON.stringify({ cells: whole, metadata, nbformat: 4, nbformat_minor: 5 }));
  return path;
}
