// @ts-check
/** @file Code cells to execute, from their sources. */

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
