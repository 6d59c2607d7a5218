// @ts-check
/** @file Writes the folder of pages: a page for each notebook, an index, and shared assets. */

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { buildSync } from "esbuild";
import { read } from "../notebooks/notebook.js";
import { python, root } from "../paths.js";
import { UserError } from "../userError.js";
import { withFormulas } from "./formulas.js";
import { withLines } from "./lines.js";
import { indexPage, lessonPage } from "./page.js";
import { handout } from "./variants.js";

const { resolve } = createRequire(import.meta.url);

/** The scripts and styles for charts, which JupyterLab uses too. */
const web = join(root, "web");

/**
 * @typedef {object} Lesson
 * @property {string} page the file name, such as 1-sigmoid.html
 * @property {string} title the first heading
 * @property {string} about the first paragraph, as HTML
 * @property {string} html the cells, as HTML
 */

/**
 * Writes the pages of stored notebooks, in the given order, into a new folder.
 *
 * @param {string[]} notebooks the paths of the notebooks
 * @param {string} folder replaced if it exists
 * @param {import("./variants.js").Form} [form]
 * @returns {number} the number of pages
 * @throws {UserError} if a formula cannot be rendered, or a link has no target
 */
export function writeSite(notebooks, folder, form = handout) {
  const pages = new Set(notebooks.map(pageName));
  const lessons = cellsOf(notebooks.map(read).map(form.apply)).map((html, index) => {
    const name = basename(notebooks[index]);
    return readLesson(pageName(name), withLinks(withFormulas(withLines(html), name), pages, name));
  });
  rmSync(folder, { recursive: true, force: true });
  copyAssets(folder);
  for (const lesson of lessons)
    writeFileSync(join(folder, lesson.page), lessonPage(lesson, lessons, form));
  writeFileSync(join(folder, "index.html"), indexPage(lessons, form));
  return lessons.length + 1;
}

/**
 * Converts the cells of each notebook to HTML with nbconvert.
 *
 * @param {import("../notebooks/notebook.js").Notebook[]} notebooks
 * @returns {string[]}
 */
function cellsOf(notebooks) {
  const script = join(import.meta.dirname, "convert.py");
  const output = execFileSync(python, ["-X", "utf8", script], {
    input: JSON.stringify(notebooks.map((notebook) => JSON.stringify(notebook))),
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  return JSON.parse(output);
}

/**
 * Copies the files that all pages share.
 *
 * @param {string} folder
 */
function copyAssets(folder) {
  const assets = join(folder, "assets");
  cpSync(join(import.meta.dirname, "assets"), assets, { recursive: true });
  cpSync(join(web, "chart.css"), join(assets, "chart.css"));
  bundle(join(web, "page.js"), join(assets, "charts.js"));
  cpSync(resolve("plotly.js-dist-min"), join(assets, "plotly.min.js"));
  const katex = dirname(resolve("katex/dist/katex.min.css"));
  cpSync(join(katex, "katex.min.css"), join(assets, "katex", "katex.min.css"));
  mkdirSync(join(assets, "katex", "fonts"));
  // Every browser of the last ten years supports woff2; the other formats are twice as large.
  for (const font of readdirSync(join(katex, "fonts"))) {
    if (font.endsWith(".woff2"))
      cpSync(join(katex, "fonts", font), join(assets, "katex", "fonts", font));
  }
}

/**
 * Bundles modules into a classic script, because browsers do not load modules from local files.
 *
 * @param {string} module
 * @param {string} script
 */
function bundle(module, script) {
  buildSync({ entryPoints: [module], outfile: script, bundle: true, logLevel: "error" });
}

/** @param {string} notebook */
function pageName(notebook) {
  return basename(notebook).replace(/\.ipynb$/, ".html");
}

/**
 * Turns links between notebooks into links between pages.
 *
 * @param {string} html
 * @param {Set<string>} pages
 * @param {string} name the name of the notebook, for the message
 */
function withLinks(html, pages, name) {
  return html.replace(
    /(<a\b[^>]*\bhref=")([^":#?]+)([#?][^"]*)?"/g,
    (_, start, target, rest = "") => {
      const page = pageName(decodeURI(target));
      if (!pages.has(page))
        throw new UserError(
          `${name} links to ${target}, which is not a page here. Link to a notebook or a full URL.`,
        );
      return `${start}${encodeURI(page)}${rest}"`;
    },
  );
}

/**
 * @param {string} page
 * @param {string} html
 * @returns {Lesson}
 */
function readLesson(page, html) {
  const heading = html.match(/<h1[^>]*>(.*?)<a class="anchor-link"/s)?.[1] ?? page;
  const about = html.match(/<p>(.*?)<\/p>/s)?.[1] ?? "";
  return { page, title: withoutTags(heading), about: withoutTags(about), html };
}

/** @param {string} html */
function withoutTags(html) {
  return html.replace(/<[^>]*>/g, "").trim();
}
