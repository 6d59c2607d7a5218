// @ts-check
/** @file Draws charts as PNG, for GitHub, for print and for a notebook that is opened again. */

import { createRequire } from "node:module";
import { fitted } from "../../web/narrow.js";
import { launch } from "./chromium.js";
import { png } from "./png.js";

/** Plotly's MIME type, under which `show` sends a figure. */
export const PLOTLY = "application/vnd.plotly.v1+json";

/** Pixels: about a column of text. What is narrower shows the picture smaller, and letters must stay readable. */
const WIDTH = 640;

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
    draw: async (whole) => {
      const figure = fitted(whole, WIDTH);
      const height = figure.layout.height;
      const pixels = await page.evaluate(pixelsOf, { figure, width: WIDTH, height });
      return png(Buffer.from(pixels, "base64"), WIDTH).toString("base64");
    },
  };
}

/**
 * Draws a figure; it runs in the page.
 *
 * @param {{ figure: any, width: number, height: number }} drawn
 * @returns {Promise<string>} the bytes of its pixels in base64
 */
async function pixelsOf({ figure, width, height }) {
  const { Plotly } = /** @type {any} */ (window);
  const image = new Image();
  image.src = await Plotly.toImage(figure, { format: "png", width, height });
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let bytes = "";
  for (const byte of data) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}
