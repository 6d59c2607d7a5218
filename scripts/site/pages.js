// @ts-check
/** @file The site's own pages: the first one, and the one in which JupyterLite shows the lessons. */

import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lessons } from "../notebooks/notebook.js";
import { root } from "../paths.js";
import { TITLE } from "../title.js";
import { about } from "./lessons.js";
import { room } from "./places.js";
import { firstPagePolicy, lessonsPolicy } from "./policy.js";

/** The style of the exported pages, which the first page has as well. */
export const pageStyle = join(root, "scripts", "html", "assets", "page.css");

/** JupyterLite's icons and pages for what we do not offer. */
const needless = ["icon-120x120.png", "icon-512x512.png", join("lab", "favicon.ico"), "doc"];

/**
 * Puts the pages into a site that JupyterLite has made.
 *
 * @param {string} site its folder
 */
export function writePages(site) {
  for (const name of needless) rmSync(join(site, name), { recursive: true, force: true });
  cpSync(join(room, "front"), join(site, "front"), { recursive: true });
  cpSync(pageStyle, join(site, "front", "page.css"));
  const lab = join(site, "lab", "index.html");
  writeFileSync(lab, labPage(readFileSync(lab, "utf8")));
  writeFileSync(join(site, "index.html"), firstPage());
  writeFileSync(join(site, "manifest.webmanifest"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** What a browser needs to put the site on a tablet's screen. */
const manifest = {
  name: TITLE,
  short_name: "nn",
  start_url: "./",
  scope: "./",
  display: "standalone",
  background_color: "#ffffff",
  icons: [{ src: "./front/icon.svg", type: "image/svg+xml", sizes: "any" }],
};

/**
 * What all pages begin with.
 *
 * @param {string} policy
 * @param {string} top the way to the site's folder
 */
function head(policy, top) {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="Lessons about neural networks in TypeScript that run in your browser.">
<title>${TITLE}</title>
<link rel="icon" type="image/svg+xml" href="${top}/front/icon.svg">
<link rel="manifest" href="${top}/manifest.webmanifest">`;
}

function firstPage() {
  const entries = lessons()
    .map(about)
    .map(
      ({ name, title, time, aim }) => `<li>
<a href="lab/index.html?path=${encodeURIComponent(name)}">${title}</a> <span class="time">${time}</span>
<p>After this lesson you can ${aim}</p>
</li>`,
    );
  return `${head(firstPagePolicy, ".")}
<link rel="stylesheet" href="front/page.css">
<link rel="stylesheet" href="front/front.css">
<script src="front/go-on.js"></script>
<!-- JupyterLite looks for it here, and finds that the lessons' page decides. -->
<script id="jupyter-config-data" type="application/json" data-jupyter-lite-root=".">{}</script>
</head>
<body>
<main>
<h1><img src="front/icon.svg" alt="" width="48" height="48"> ${TITLE}</h1>
<p>Lessons that build a neural network from scratch in TypeScript: a curve, a prediction, one step that makes it less wrong,
and then a thousand steps. You can change and run every line of code.</p>
<p>There is nothing to install. The code runs in your browser, and what you write stays on this computer.
Press <kbd>Shift</kbd>+<kbd>Enter</kbd> to run a cell.</p>
<noscript><p><strong>The lessons need JavaScript, which is switched off in this browser.</strong></p></noscript>
<h2>The lessons</h2>
<ol class="contents">
${entries.join("\n")}
</ol>
</main>
<footer>
<p>Made with JupyterLite, TypeScript, tslab and Plotly.</p>
</footer>
</body>
</html>
`;
}

/**
 * JupyterLite's page with our head, and a sign of our own while it loads.
 *
 * @param {string} lite the page as JupyterLite makes it
 */
function labPage(lite) {
  // Its scripts' addresses have a hash behind them.
  const main = /<link id="jupyter-lite-main"[^>]*>/.exec(lite)?.[0];
  const config = /'\.\.\/(config-utils\.js[^']*)'/.exec(lite)?.[1];
  if (!main || !config)
    throw new Error("JupyterLite's page has changed; pages.js does not recognize it.");
  return `${head(lessonsPolicy, "..")}
<link rel="stylesheet" href="../front/loading.css">
<script src="../front/missing.js"></script>
${main}
<script id="jupyter-config-data" type="application/json" data-jupyter-lite-root="..">{}</script>
<script type="module" src="../${config}"></script>
</head>
<body class="jp-ThemedContainer" data-notebook="lab">
<div id="jupyterlite-loading-indicator">
<img src="../front/icon.svg" alt="" width="96" height="96">
<p role="status">The lesson is loading ...</p>
<noscript><p>The lessons need JavaScript, which is switched off in this browser.</p></noscript>
</div>
</body>
</html>
`;
}
