/** @file "Download my work": an open notebook as a file, as it stands, saved or not. */

import type { Context } from "./lab.js";

/** Hands the notebook to the browser as a file. */
export function download({ path, model }: Context): void {
  const text = `${JSON.stringify(model.toJSON(), null, 1)}\n`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/x-ipynb+json" }));
  link.download = path.slice(path.lastIndexOf("/") + 1);
  link.click();
  // The browser has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
