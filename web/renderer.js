// @ts-check
/** @file A renderer of charts in JupyterLab, made to draw charts that belong to the page. */

import { fitted } from "./narrow.js";
import { tend } from "./tend.js";

/** How JupyterLab names a stored picture. */
const PNG = "image/png";

/**
 * Changes a renderer: it shows a stored picture until the pointer comes, then draws the chart.
 *
 * @param {any} renderer a widget
 * @param {string} type of the figure
 */
export function tended(renderer, type) {
  const { node } = renderer;
  const render = renderer.renderModel.bind(renderer);
  /** @type {any} */
  let shown;
  const words = () => String(shown.data["text/plain"] ?? "A chart");
  whenDrawn(node, () => {
    const { layout } = shown.data[type];
    tend(node, { layout, words: words(), Plotly: renderer.constructor.Plotly });
  });
  const picture = node.querySelector("img");
  if (picture) drawAtFocus(picture, node);
  renderer.renderModel = async (/** @type {any} */ model) => {
    shown = model;
    if (picture) {
      picture.alt = words();
      if (hasControls(model.data[type])) picture.tabIndex = 0;
    }
    // JupyterLab makes an output before it has a place, and so a width.
    if (node.clientWidth === 0) await new Promise((placed) => setTimeout(placed));
    await render(asDrawn(model, type, node, words()));
  };
  return renderer;
}

/** @param {import("./narrow.js").Figure} figure */
function hasControls({ layout }) {
  return [layout.sliders, layout.updatemenus].some((list) => list?.length > 0);
}

/**
 * Whoever comes to a stored picture by Tab gets the chart, as whoever comes by the pointer does.
 *
 * @param {HTMLImageElement} picture
 * @param {HTMLElement} node
 */
function drawAtFocus(picture, node) {
  picture.addEventListener("focus", () => {
    picture.dispatchEvent(new MouseEvent("mouseenter"));
    whenDrawn(node, () => focusFirst(node));
  });
}

/** @param {HTMLElement} chart whose controls have just been made */
function focusFirst(chart) {
  const isHere =
    document.activeElement?.tagName === "IMG" || document.activeElement === document.body;
  const first = /** @type {SVGGElement | null} */ (chart.querySelector("g[role]"));
  if (isHere) first?.focus();
}

/**
 * Calls once, as soon as the node holds a chart: the renderer draws it when the pointer comes.
 *
 * @param {any} node
 * @param {() => void} then
 */
function whenDrawn(node, then) {
  const isDrawn = () => node.on && node.querySelector(".plot-container");
  if (isDrawn()) return;
  const observer = new MutationObserver(() => {
    if (!isDrawn()) return;
    observer.disconnect();
    then();
  });
  observer.observe(node, { childList: true, subtree: true });
}

/**
 * The output as the renderer gets it: its figure in the form that fits. The renderer stores a picture
 * of each chart that it draws; the notebook keeps the picture that it has, and its whole figure.
 *
 * @param {any} model
 * @param {string} type
 * @param {HTMLElement} node
 * @param {string} alt
 */
function asDrawn(model, type, node, alt) {
  return {
    get trusted() {
      return model.trusted;
    },
    get metadata() {
      return model.metadata;
    },
    get data() {
      return { ...model.data, [type]: fitted(model.data[type], node.clientWidth) };
    },
    setData: (/** @type {any} */ { data }) => {
      if (model.data[PNG]) return;
      model.setData({
        data: { ...data, [type]: model.data[type] },
        metadata: { ...model.metadata, [PNG]: { alt } },
      });
    },
  };
}
