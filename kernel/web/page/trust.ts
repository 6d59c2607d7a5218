/**
 * @file A notebook cannot say of itself that it is to be trusted. Jupyter's server takes that word out of
 * each file that it did not sign; JupyterLite leaves it in, and a stranger's outputs would run as scripts.
 */

import type { Notebook } from "./lab.js";

/** The notebook as it is, for it may be held elsewhere, but without that word. */
export function untrusted(notebook: Notebook): Notebook {
  const cells = notebook.cells?.map((cell) => {
    const { trusted, ...metadata } = cell.metadata ?? {};
    return { ...cell, metadata };
  });
  return { ...notebook, ...(cells && { cells }) };
}
