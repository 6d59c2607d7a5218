// @ts-check
/**
 * @file Draws the charts of a page anew when it is printed: in the width of a sheet, light, and without
 * the buttons and the slider of a replay, whose still is printed.
 */
(() => {
  /** Pixels: A4 and Letter are a little wider between their margins, and print.css fills them. */
  const WIDTH = 670;
  /** Pixels below a replay, for the axis alone. */
  const BELOW = 56;

  /** @type {any} */
  const { Plotly } = window;

  addEventListener("beforeprint", () => {
    for (const chart of document.querySelectorAll("figure.chart")) {
      const figure = JSON.parse(chart.querySelector("script")?.textContent ?? "");
      const paper = document.createElement("div");
      paper.className = "paper";
      chart.append(paper);
      draw(paper, figure);
    }
  });

  addEventListener("afterprint", () => {
    for (const paper of document.querySelectorAll(".paper")) {
      Plotly.purge(paper.firstChild);
      paper.remove();
    }
  });

  /** @param {Element} paper @param {any} figure */
  function draw(paper, { data, layout }) {
    const { updatemenus, sliders, ...still } = layout;
    if (sliders) {
      const extra = still.margin.b - BELOW;
      still.margin = { ...still.margin, b: BELOW };
      still.height -= extra;
    }
    const box = document.createElement("div");
    paper.append(box);
    Plotly.newPlot(box, data, { ...still, width: WIDTH }, { staticPlot: true });
    for (const drawing of box.querySelectorAll(".main-svg"))
      drawing.setAttribute("viewBox", `0 0 ${WIDTH} ${still.height}`);
    // Without its size in pixels it is as wide as the sheet.
    box.querySelector(".svg-container")?.removeAttribute("style");
    const [slider] = sliders ?? [];
    if (!slider) return;
    const caption = document.createElement("p");
    caption.textContent = `${slider.currentvalue.prefix}${slider.steps[slider.active].label}`;
    paper.append(caption);
  }
})();
