// @ts-check
/**
 * @file `npm run html`: makes the folder html/ of the stored lessons, to be read with no kernel and
 * no network: open html/index.html, or put the folder on any web server.
 */

import { join } from "node:path";
import { writeSite } from "./html/site.js";
import { lessons } from "./notebooks/notebook.js";
import { root } from "./places.js";
import { main } from "./problem.js";
import * as environment from "./setup/environment.js";
import { setUp } from "./setup/index.js";
import * as packages from "./setup/packages.js";

await main(() => {
  setUp([packages, environment]);
  const pages = writeSite(lessons(), join(root, "html"));
  console.log(`html/: ${pages} pages. Open html/index.html in a browser.`);
});
