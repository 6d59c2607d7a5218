// @ts-check
/**
 * @file `npm run html`: writes the stored lessons as web pages into the folder html/. They can be
 * read without a kernel and offline: open html/index.html, or put the folder on any web server.
 * With `--worksheet` it writes html-worksheet/ for pupils; with `--answers` it writes html-answers/ for their
 * teacher.
 */

import { join } from "node:path";
import { readOptions } from "./options.js";
import { root } from "./paths.js";
import { moduleStep } from "./setup/compile.js";
import { setUp } from "./setup/index.js";
import { devPackages } from "./setup/packages.js";
import { environment } from "./setup/venv.js";
import { main } from "./userError.js";

await main(async () => {
  const given = readOptions("npm run html", {
    worksheet: { type: "boolean", default: false },
    answers: { type: "boolean", default: false },
  });
  setUp([devPackages, environment, moduleStep]);
  // These modules need packages that a new clone does not have before set-up.
  const { answers, handout, worksheet } = await import("./html/variants.js");
  const { writeSite } = await import("./html/site.js");
  const { lessons } = await import("./notebooks/notebook.js");
  const asked = [worksheet, answers].filter(
    ({ name }) => given[/** @type {keyof typeof given} */ (name)],
  );
  for (const form of asked.length > 0 ? asked : [handout]) {
    const pages = writeSite(lessons(), join(root, form.folder), form);
    console.log(`${form.folder}/: ${pages} pages. Open ${form.folder}/index.html in a browser.`);
  }
});
