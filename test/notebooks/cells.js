// @ts-check
/** @file Makes code cells to execute. */

/**
 * @param {string[]} sources
 * @returns {import("../../scripts/notebooks/notebook.js").Cell[]}
 */
export function cells(...sources) {
  return sources.map((source, index) => ({
    id: `cell-${index}`,
    cell_type: "code",
    source,
    metadata: {},
  }));
}
