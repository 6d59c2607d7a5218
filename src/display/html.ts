/** @file The HTML that draws a figure where there is no renderer for it. */

import { createRequire } from "node:module";
import { relative, sep } from "node:path";
import { plainError, typeError } from "../errors.js";
import { escapeHtml } from "./escape.js";
import type { Figure } from "./figure.js";

const require = createRequire(import.meta.url);

/**
 * Draws the figure by plotly.js: from node_modules beside the notebook, or, with `embed`, from a
 * copy of its 4.8 MB in the HTML itself. Where it cannot be loaded the description stays.
 */
export function figureHtml(figure: Figure, description: string, embed: boolean): string {
  const library = require.resolve("plotly.js-dist-min");
  const words = escapeHtml(description);
  const height = figure.layout.height ?? 360;
  const copy = embed ? `<script>${scriptSafe(textOf(library))}</script>\n` : "";
  return `${copy}<div role="group" aria-label="${words}" style="min-height:${height}px"><p>${words}</p></div>
<script>
(function () {
  const box = document.currentScript.previousElementSibling;
  const figure = ${scriptSafe(jsonOf(figure))};
  const draw = () => {
    box.textContent = "";
    window.Plotly.newPlot(box, figure);
  };
  if (window.Plotly) return draw();
  const library = document.createElement("script");
  library.onload = draw;
  library.src = ${scriptSafe(JSON.stringify(urlFrom(process.cwd(), library)))};
  document.head.append(library);
})();
</script>
`;
}

/** @throws TypeError where a chart made by hand holds what JSON cannot: itself, or a bigint. */
function jsonOf(figure: Figure): string {
  try {
    return JSON.stringify(figure);
  } catch {
    throw typeError(
      "show: the chart holds something that cannot be written down, such as a bigint, or itself",
    );
  }
}

/** @throws Error in a kernel that has no files: in a browser. */
function textOf(file: string): string {
  // Asked for only here: to import it takes a millisecond of every start.
  const { readFileSync } = fileSystem();
  return readFileSync(file, "utf8");
}

function fileSystem(): typeof import("node:fs") {
  try {
    return require("node:fs");
  } catch {
    throw plainError(
      "show: in a browser there is no file of plotly.js to embed; leave { embed: true } out: the chart is drawn all the same",
    );
  }
}

/** The library's address relative to the notebook, whose folder is the kernel's. */
function urlFrom(folder: string, file: string): string {
  return encodeURI(relative(folder, file).split(sep).join("/"));
}

/** The same JavaScript without a text that would end its script element. */
function scriptSafe(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, "\\x3c");
}
