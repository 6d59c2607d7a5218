/** @file The notebook that the kernel belongs to. */

import { readFileSync } from "node:fs";
import type { NotebookCell } from "../explain/index.js";

/**
 * Returns the cells of the notebook as it was saved last. Jupyter passes the notebook's path in an
 * environment variable. Returns nothing if it does not, or if the file is not a notebook.
 */
export function notebook(): NotebookCell[] {
  const path = process.env.JPY_SESSION_NAME;
  if (!path?.endsWith(".ipynb")) return [];
  try {
    const { cells } = JSON.parse(readFileSync(path, "utf8")) as { cells: StoredCell[] };
    return cells.map(({ cell_type, source }) => ({
      isCode: cell_type === "code",
      source: typeof source === "string" ? source : source.join(""),
    }));
  } catch {
    return [];
  }
}

/** A cell in a notebook file. */
interface StoredCell {
  cell_type: string;
  source: string | string[];
}
