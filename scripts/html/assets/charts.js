// @ts-check
/** @file Draws the charts of a page from the figures that stand in it. */
(() => {
  /** @type {any} */
  const { Plotly } = window;
  for (const chart of document.querySelectorAll("figure.chart")) {
    const box = chart.querySelector(".plot");
    const figure = JSON.parse(chart.querySelector("script")?.textContent ?? "");
    box?.replaceChildren();
    Plotly.newPlot(box, figure);
  }
})();
