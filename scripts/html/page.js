// @ts-check
/** @file The page around a lesson, and the index. */

/** @typedef {import("./site.js").Lesson} Lesson */

const TITLE = "What a neural network does";

/**
 * @param {Lesson} lesson
 * @param {Lesson[]} lessons all of them, for the links at the top
 */
export function lessonPage(lesson, lessons) {
  const links = lessons.map(({ page, title }) => {
    const current = page === lesson.page ? ' aria-current="page"' : "";
    return `<li><a href="${page}"${current}>${title}</a></li>`;
  });
  return page(
    lesson.title,
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

/** @param {Lesson[]} lessons */
export function indexPage(lessons) {
  const entries = lessons.map(
    ({ page, title, about }) => `<li><a href="${page}">${title}</a><p>${about}</p></li>`,
  );
  return page(
    TITLE,
    `<main>
<h1>${TITLE}</h1>
<p>These are the lessons as they were last run, with their outputs. The charts can be zoomed and played. To change a cell
and run it again, open the notebooks in JupyterLab.</p>
<ol class="contents">
${entries.join("\n")}
</ol>
</main>`,
    [],
  );
}

/**
 * Plotly has some megabytes: only a page with charts loads it.
 *
 * @param {string} html
 */
function scriptsFor(html) {
  return html.includes('<figure class="chart">') ? ["plotly.min.js", "charts.js"] : [];
}

/**
 * @param {string} title
 * @param {string} body
 * @param {string[]} scripts in assets/
 */
function page(title, body, scripts) {
  // Classic scripts, since browsers load no modules from files.
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
${tags}</head>
<body>
${body}
</body>
</html>
`;
}
