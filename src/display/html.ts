/** @file The HTML of a figure, for front ends that cannot draw Plotly's format. */

import { plainError, typeError } from "../errors.js";
import { host } from "../host.js";
import { escapeHtml } from "./escape.js";
import type { Figure } from "./figure.js";

/**
 * Makes HTML that draws a figure with plotly.js. The library is loaded from node_modules. With `embed`, the
 * HTML contains a copy of the library (4.8 MB) instead. If the library cannot be loaded, the description is shown.
 *
 * @throws {Error} if the library should be embedded, but the host has no copy, because it runs in a browser
 */
export function figureHtml(figure: Figure, description: string, embed: boolean): string {
  const { url, code } = host().script("plotly.js-dist-min");
  if (embed && !code)
    throw plainError(
      "show: a kernel in a browser cannot embed plotly.js; leave out { embed: true } to draw the chart without it",
    );
  const words = escapeHtml(description);
  const height = figure.layout.height;
  const copy = embed && code ? `<script>${scriptSafe(code())}</script>\n` : "";
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
  library.src = ${scriptSafe(JSON.stringify(url))};
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

/** Escapes JavaScript so that nothing in it ends the script element early. */
function scriptSafe(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, "\\x3c");
}
