// @ts-check
/** @file Draws the charts of an exported page from the figures that stand in it. */

import { fitted } from "./narrow.js";
import { drawOnPaper } from "./paper.js";
import { tend } from "./tend.js";

/** @type {any} */
const { Plotly } = window;

for (const chart of document.querySelectorAll("figure.chart")) {
  const box = chart.querySelector(".plot");
  const figure = JSON.parse(chart.querySelector("script")?.textContent ?? "");
  if (!box) continue;
  const words = box.getAttribute("aria-label") ?? "";
  box.replaceChildren();
  const { layout } = figure;
  Plotly.newPlot(box, fitted(figure, box.clientWidth)).then(() =>
    tend(box, { layout, words, Plotly }),
  );
}

drawOnPaper(Plotly);
