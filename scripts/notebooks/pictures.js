// @ts-check
/**
 * @file Draws charts as PNG images, for GitHub, for print and for a notebook that is opened again.
 */

import { createRequire } from "node:module";
import { fitted } from "../../web/narrow.js";
import { launch } from "../browser.js";
import { png } from "./png.js";

/** Plotly's MIME type, which `show` uses for figures. */
export const PLOTLY = "application/vnd.plotly.v1+json";

/**
 * The width of an image in pixels, which is about the width of a column of text. A narrower page shrinks
 * the image, which must still be readable.
 */
const WIDTH = 640;

/**
 * Starts a browser that draws figures. Close it when you are done.
 *
 * @returns {Promise<{ draw: (figure: any) => Promise<string>, close: () => Promise<void> }>}
 *   `draw` returns a PNG as base64
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
 * Draws a figure; this function runs in the page.
 *
 * @param {{ figure: any, width: number, height: number }} drawn
 * @returns {Promise<string>} the image's pixels as base64
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
