// @ts-check
/** @file Draws charts as PNG, for GitHub, for print and for a notebook that is opened again. */

import { createRequire } from "node:module";
import { launch } from "./chromium.js";

/** Plotly's MIME type, under which `show` sends a figure. */
export const PLOTLY = "application/vnd.plotly.v1+json";

/** Pixels. JupyterLab shows the picture at its own size, so no more than a notebook is wide. */
const WIDTH = 800;

/**
 * A browser that draws figures. Close it after the last.
 *
 * @returns {Promise<{ draw: (figure: any) => Promise<string>, close: () => Promise<void> }>}
 *   `draw` gives a PNG as base64
 */
export async function painter() {
  const browser = await launch();
  const page = await browser.newPage();
  await page.addScriptTag({
    path: createRequire(import.meta.url).resolve("plotly.js-dist-min"),
  });
  return {
    close: () => browser.close(),
    draw: async (figure) => {
      const size = { width: WIDTH, height: figure.layout.height };
      /** @type {string} */
      const url = await page.evaluate(
        ([drawn, options]) => /** @type {any} */ (window).Plotly.toImage(drawn, options),
        /** @type {const} */ ([figure, { format: "png", ...size }]),
      );
      return url.slice(url.indexOf(",") + 1);
    },
  };
}
