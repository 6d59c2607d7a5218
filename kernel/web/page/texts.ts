/**
 * @file In a notebook's file a text stands line by line. Jupyter's server puts the lines together; JupyterLite
 * does not, and JupyterLab shows what was printed with a comma before each line.
 */

import type { Notebook, Output } from "./lab.js";

/** The notebook with all that was printed in one piece. */
export function withWholeTexts(notebook: Notebook): Notebook {
  const cells = notebook.cells?.map((cell) =>
    cell.outputs ? { ...cell, outputs: cell.outputs.map(whole) } : cell,
  );
  return { ...notebook, ...(cells && { cells }) };
}

function whole(output: Output): Output {
  return Array.isArray(output.text) ? { ...output, text: output.text.join("") } : output;
}
