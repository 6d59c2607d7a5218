// @ts-check
/** @file The folder of pages: one for each notebook, an index, and what they share. */

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { read } from "../notebooks/notebook.js";
import { python, root } from "../paths.js";
import { UserError } from "../userError.js";
import { withFormulas } from "./formulas.js";
import { withLines } from "./lines.js";
import { indexPage, lessonPage } from "./page.js";
import { handout } from "./variants.js";

const { resolve } = createRequire(import.meta.url);

/** What charts need on a page, as in JupyterLab. */
const web = join(root, "web");

/**
 * @typedef {object} Lesson
 * @property {string} page its file name, such as 1-sigmoid.html
 * @property {string} title its first heading
 * @property {string} about its first paragraph, as HTML
 * @property {string} html all its cells
 */

/**
 * Writes the pages of stored notebooks, in the order given, into a folder that is made anew.
 *
 * @param {string[]} notebooks their paths
 * @param {string} folder
 * @param {import("./variants.js").Form} [form]
 * @returns {number} how many pages it wrote
 * @throws {UserError} for a formula that cannot be drawn, or a link that would lead nowhere
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
 * The cells of each notebook as HTML, by nbconvert.
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
 * What the pages share, in one copy.
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
  // Every browser of the last ten years reads woff2; the other formats are twice the size.
  for (const font of readdirSync(join(katex, "fonts"))) {
    if (font.endsWith(".woff2"))
      cpSync(join(katex, "fonts", font), join(assets, "katex", "fonts", font));
  }
}

/**
 * Modules as one classic script, since browsers load no modules from files.
 *
 * @param {string} module
 * @param {string} script
 */
function bundle(module, script) {
  const rollup = join(dirname(resolve("rollup")), "bin", "rollup");
  const args = [rollup, module, "--format", "iife", "--file", script, "--silent"];
  execFileSync(process.execPath, args);
}

/** @param {string} notebook */
function pageName(notebook) {
  return basename(notebook).replace(/\.ipynb$/, ".html");
}

/**
 * Links between notebooks as links between pages.
 *
 * @param {string} html
 * @param {Set<string>} pages
 * @param {string} name of the notebook, for the message
 */
function withLinks(html, pages, name) {
  return html.replace(
    /(<a\b[^>]*\bhref=")([^":#?]+)([#?][^"]*)?"/g,
    (_, start, target, rest = "") => {
      const page = pageName(decodeURI(target));
      if (!pages.has(page))
        throw new UserError(
          `${name} links to ${target}, which is no page here. Link to a notebook or a full URL.`,
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
