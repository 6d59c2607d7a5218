// @ts-check
/** @file The site on a plain web server, at a sub-path. */

import { relative } from "node:path";
import { root } from "../../scripts/paths.js";
import { site } from "../../scripts/site/places.js";
import { serve } from "../../scripts/site/serve.js";

/** Serves the checkout's top folder, in which the site is one folder of many. */
export async function startSite() {
  const { url, stop } = await serve(root);
  const home = `${url}${relative(root, site)}/`;
  return {
    home,
    stop,
    lesson: (/** @type {string} */ name) => `${home}lab/index.html?path=${name}`,
  };
}
