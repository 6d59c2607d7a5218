// @ts-check
/** @file Makes the page around a lesson, and the index page. */

import { TITLE } from "../title.js";
import { unescaped } from "./formulas.js";

/**
 * @typedef {import("./site.js").Lesson} Lesson
 * @typedef {import("./variants.js").Form} Form
 */

/**
 * @param {Lesson} lesson
 * @param {Lesson[]} lessons all lessons, for the links at the top
 * @param {Form} form
 */
export function lessonPage(lesson, lessons, form) {
  const links = lessons.map(({ page, title }) => {
    const current = page === lesson.page ? ' aria-current="page"' : "";
    return `<li><a href="${page}"${current}>${title}</a></li>`;
  });
  return page(
    lesson.title,
    form,
    `<nav aria-label="Lessons">
<a href="index.html">Contents</a>
<ol>
${links.join("\n")}
</ol>
</nav>
<main>
${lesson.html}
</main>`,
    scriptsFor(lesson.html),
  );
}

/** @param {Lesson[]} lessons @param {Form} form */
export function indexPage(lessons, form) {
  const entries = lessons.map(
    ({ page, title, about }) => `<li><a href="${page}">${title}</a><p>${about}</p></li>`,
  );
  return page(
    TITLE,
    form,
    `<main>
<h1>${TITLE}</h1>
<p>${form.about}</p>
<ol class="contents">
${entries.join("\n")}
</ol>
</main>`,
    [],
  );
}

/**
 * Returns the scripts that a page needs. Plotly is several megabytes in size, so only pages with charts
 * load it.
 *
 * @param {string} html
 */
function scriptsFor(html) {
  const charts = html.includes('<figure class="chart">') ? ["plotly.min.js", "charts.js"] : [];
  return ["scroll.js", ...charts];
}

/**
 * @param {string} title
 * @param {Form} form
 * @param {string} body
 * @param {string[]} scripts the names of files in assets/
 */
function page(title, form, body, scripts) {
  // These are classic scripts, because browsers do not load modules from local files.
  const tags = scripts.map((name) => `<script defer src="assets/${name}"></script>\n`).join("");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/katex/katex.min.css">
<link rel="stylesheet" href="assets/chart.css">
<link rel="stylesheet" href="assets/page.css">
<link rel="stylesheet" href="assets/print.css">
<style>
@page { @top-left { content: "${inStyle(title)}" } }
@page :first { @top-left { content: none } }
</style>
${tags}</head>
<body class="${form.name}">
${body}
</body>
</html>
`;
}

/**
 * Escapes a string for use in quotation marks in a style sheet, so that it cannot end the quotation or the
 * style sheet.
 *
 * @param {string} html
 */
function inStyle(html) {
  return unescaped(html).replace(
    /["\\<\n]/g,
    (character) => `\\${character.charCodeAt(0).toString(16)} `,
  );
}
