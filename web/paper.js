// @ts-check
/**
 * @file Draws the charts of a page anew when it is printed: in the width of a sheet, and without the
 * buttons and the sliders, of which the first state is printed.
 */

import { fitted } from "./narrow.js";

/** Pixels: A4 and Letter are a little wider between their margins, and print.css fills them. */
const WIDTH = 670;

/** @param {any} Plotly */
export function drawOnPaper(Plotly) {
  addEventListener("beforeprint", () => {
    for (const chart of document.querySelectorAll("figure.chart")) {
      const figure = JSON.parse(chart.querySelector("script")?.textContent ?? "");
      const paper = document.createElement("div");
      paper.className = "paper";
      chart.append(paper);
      draw(paper, fitted(figure, WIDTH), Plotly);
    }
  });
  addEventListener("afterprint", () => {
    for (const paper of document.querySelectorAll(".paper")) {
      Plotly.purge(paper.firstChild);
      paper.remove();
    }
  });
}

/**
 * @param {Element} paper
 * @param {import("./narrow.js").Figure} figure
 * @param {any} Plotly
 */
function draw(paper, { data, layout }, Plotly) {
  const { updatemenus, sliders = [], ...still } = layout;
  const [slider] = sliders;
  if (slider) {
    // The slider begins so far below the plot; what is lower is its own.
    const below = slider.pad.t;
    still.height -= still.margin.b - below;
    still.margin = { ...still.margin, b: below };
  }
  const box = document.createElement("div");
  paper.append(box);
  // Plotly draws at once; its promise comes too late for the printer.
  Plotly.newPlot(box, data, { ...still, width: WIDTH }, { staticPlot: true });
  for (const drawing of box.querySelectorAll(".main-svg"))
    drawing.setAttribute("viewBox", `0 0 ${WIDTH} ${still.height}`);
  // Without its size in pixels it is as wide as the sheet.
  box.querySelector(".svg-container")?.removeAttribute("style");
  if (slider) paper.append(caption(slider));
}

/** @param {any} slider */
function caption({ steps, active = 0, currentvalue: { prefix = "", suffix = "" } = {} }) {
  const words = document.createElement("p");
  words.textContent = `${prefix}${steps[active].label}${suffix}`;
  return words;
}
