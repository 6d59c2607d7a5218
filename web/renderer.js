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
  renderer.renderModel = async (/** @type {any} */ model) => {
    const figure = model.data[type];
    const words = String(model.data["text/plain"] ?? "A chart");
    const picture = node.querySelector("img");
    if (picture) tendPicture(picture, words);
    whenDrawn(node, () =>
      tend(node, { layout: figure.layout, words, Plotly: renderer.constructor.Plotly }),
    );
    await render(asDrawn(model, type, node, words));
  };
  return renderer;
}

/**
 * @param {HTMLImageElement} picture
 * @param {string} words
 */
function tendPicture(picture, words) {
  picture.alt = words;
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
