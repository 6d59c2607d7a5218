/** @file The HTML of a figure, for front ends that cannot draw Plotly's format. */

import { createRequire } from "node:module";
import { relative, sep } from "node:path";
import { plainError, typeError } from "../errors.js";
import { escapeHtml } from "./escape.js";
import type { Figure } from "./figure.js";

const require = createRequire(import.meta.url);

/**
 * Makes HTML that draws a figure with plotly.js. The library is loaded from node_modules. With `embed`, the
 * HTML contains a copy of the library (4.8 MB) instead. If the library cannot be loaded, the description is shown.
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

/**
 * Converts a figure to JSON.
 *
 * @throws {TypeError} if the chart was made by hand and contains something that JSON cannot represent
 */
function jsonOf(figure: Figure): string {
  try {
    return JSON.stringify(figure);
  } catch {
    throw typeError(
      "show: the chart contains something that cannot be saved as JSON, such as a bigint or a reference to itself",
    );
  }
}

/**
 * Reads a file.
 *
 * @throws {Error} if the kernel runs in a browser, where there are no files
 */
function textOf(file: string): string {
  // node:fs is loaded only when it is needed, because loading it takes a millisecond each time the kernel starts.
  const { readFileSync } = fileSystem();
  return readFileSync(file, "utf8");
}

function fileSystem(): typeof import("node:fs") {
  try {
    return require("node:fs");
  } catch {
    throw plainError(
      "show: a kernel in a browser cannot embed plotly.js; leave out { embed: true } to draw the chart without it",
    );
  }
}

/** The URL of the library, relative to the folder of the notebook, in which the kernel runs. */
function urlFrom(folder: string, file: string): string {
  return encodeURI(relative(folder, file).split(sep).join("/"));
}

/** Escapes JavaScript so that nothing in it ends the script element early. */
function scriptSafe(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, "\\x3c");
}
