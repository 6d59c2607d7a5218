// @ts-check
/** @file Another host, and a notebook of a stranger that tries to reach it and to run what nobody has run. */

import { createServer } from "node:http";
import { PLOTLY } from "../../scripts/notebooks/pictures.js";
import { markdown } from "../browser/written.js";

/** Chromium itself asks there what forms are about; no page can ask it to. */
const BROWSERS_OWN = "content-autofill.googleapis.com:443";

/**
 * Starts a host that is not the site's: it lets anyone ask, and notes what for. It is a proxy, too: a browser
 * that is told to use it comes here with whatever it asks of all the hosts there are.
 *
 * @returns {Promise<{ url: string, asked: string[], stop: () => Promise<void> }>}
 */
export async function startOther() {
  /** @type {string[]} */
  const asked = [];
  const server = createServer(({ url = "" }, response) => {
    asked.push(url);
    response.writeHead(200, {
      "Access-Control-Allow-Origin": "*",
      "Content-Type": "text/javascript",
    });
    response.end("globalThis.ran?.push('a file of another host')");
  });
  for (const kind of ["upgrade", "connect"])
    server.on(kind, ({ url = "" }, socket) => {
      if (url !== BROWSERS_OWN) asked.push(url);
      socket.destroy();
    });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What a link of the stranger's says; a test clicks on each. */
export const LINK = "click me";

/**
 * The cells of the stranger's notebook. Each way that it tries has a name, which it adds to the page's
 * list `ran`.
 *
 * @param {string} other the address of the other host
 */
export function strangersCells(other) {
  const ran = (/** @type {string} */ way) => `window.ran.push('${way}')`;
  const html = (/** @type {string} */ place) => `
<script>${ran(`script in ${place}`)}</script>
<script src="${other}script-in-${place}.js"></script>
<img src="data:image/png;base64,AA" onerror="${ran(`onerror in ${place}`)}">
<img src="${other}picture-in-${place}.png" alt="">
<a href="javascript:${ran(`link in ${place}`)}">${LINK}</a>
<button data-commandlinker-command="notebook:run-all-cells" data-commandlinker-args="{}">${LINK}</button>
<iframe src="${other}frame-in-${place}.html" srcdoc="<script>parent.${ran(`frame in ${place}`)}</script>"></iframe>
<form action="${other}form-in-${place}"><button>${LINK}</button></form>
<link rel="stylesheet" href="${other}style-in-${place}.css">
<svg onload="${ran(`svg in ${place}`)}"><circle r="9"></circle></svg>
<details open ontoggle="${ran(`details in ${place}`)}"><summary>more</summary></details>`;
  /** @type {Record<string, unknown>[]} */
  const outputs = [
    { "text/html": html("html") },
    { "text/markdown": html("markdown") },
    { "image/svg+xml": `<svg xmlns="http://www.w3.org/2000/svg" onload="${ran("svg")}"/>` },
    { "application/javascript": ran("javascript") },
    { "text/latex": `$\\href{javascript:${ran("latex")}}{\\text{${LINK}}}$` },
    {
      [PLOTLY]: {
        data: [
          {
            x: [1, 2],
            y: [1, 2],
            text: html("chart"),
            hovertemplate: html("hover"),
            type: "scatter",
          },
        ],
        layout: {
          title: { text: `<a href="javascript:${ran("title")}">${LINK}</a>${html("title")}` },
          images: [{ source: `${other}picture-in-chart.png`, x: 0, y: 1, sizex: 1, sizey: 1 }],
          annotations: [{ x: 1, y: 1, text: `<a href="javascript:${ran("note")}">${LINK}</a>` }],
        },
        config: { plotlyServerURL: other, showSendToCloud: true },
      },
      "text/plain": "A chart",
    },
    {
      "application/vnd.vegalite.v5+json": {
        data: { url: `${other}data.csv` },
        mark: "point",
        encoding: { x: { field: "a" }, href: { value: `javascript:${ran("vega")}` } },
      },
    },
  ];
  return [
    markdown(`# Hello\n\n${html("text")}\n\n![](${other}picture-in-text.png)`),
    {
      cell_type: "code",
      source: 'console.log("nobody has run this")',
      // What JupyterLab writes into its own files, and anybody can write.
      metadata: { trusted: true },
      outputs: outputs.map((data) => ({ output_type: "display_data", metadata: {}, data })),
    },
  ];
}
