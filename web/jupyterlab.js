// @ts-check
/**
 * @file The JupyterLab extension: it wraps the renderer of charts that the package plotly brings, and offers plain
 * characters for pasted code.
 */

import { offerPlainCharacters } from "./paste.js";
import { tended } from "./renderer.js";

const TYPE = "application/vnd.plotly.v1+json";

/**
 * @param {unknown} IRenderMimeRegistry the token of JupyterLab's renderers
 * @returns {any} the plugin
 */
export function plugin(IRenderMimeRegistry) {
  return {
    id: "nn-charts:plugin",
    description:
      "Adapts charts to dark mode and narrow pages, describes them, and lets you use them from the keyboard. Offers plain characters for pasted code.",
    autoStart: true,
    requires: [IRenderMimeRegistry],
    activate: (/** @type {any} */ app, /** @type {any} */ registry) => {
      addStyle();
      offerPlainCharacters(app);
      if (registry.getFactory(TYPE)) wrap(registry);
      else app.started.then(() => wrap(registry));
    },
  };
}

/** @param {any} registry */
function wrap(registry) {
  const factory = registry.getFactory(TYPE);
  if (!factory) return;
  const rank = registry.getRank(TYPE);
  const createRenderer = (/** @type {any} */ options) =>
    tended(factory.createRenderer(options), options.mimeType);
  registry.addFactory({ ...factory, createRenderer }, rank);
}

function addStyle() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("jupyterlab.css", import.meta.url).href;
  document.head.append(link);
}
