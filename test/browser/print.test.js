// @ts-check
/**
 * @file Tests the printed pages in their three variants: the text in the browser's PDF, and what fits on a
 * sheet.
 */

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { array, check, lineChart, sideBySide, slider, trainingReplay } from "nn";
import { writeSite } from "../../scripts/html/site.js";
import { answers, handout, worksheet } from "../../scripts/html/variants.js";
import { joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { PLOTLY } from "../../scripts/notebooks/pictures.js";
import { plain, readPdf } from "./pdf.js";
import { visits } from "./tabs.js";
import { markdown, shown, writeNotebook } from "./written.js";

const ANSWER = /<summary>Answer<\/summary>\s+```ts\n([\s\S]*?)\n```/g;

const checks = /** @type {Record<string, { right: string }>} */ (/** @type {unknown} */ (check));

/**
 * The paper formats, with the width between the margins of print.css in millimetres. All lessons are printed
 * in the first format, and one is also printed in the second.
 */
const SHEETS = /** @type {const} */ ([
  { format: "A4", width: 210 - 2 * 16, colorScheme: "dark", pages: /./ },
  { format: "Letter", width: 215.9 - 2 * 16, colorScheme: "light", pages: /^4-/ },
]);

const temporary = mkdtempSync(join(tmpdir(), "nn paper "));
after(() => rmSync(temporary, { recursive: true, force: true }));

/** A lesson that is difficult to print: animated charts, long legends, and a word that is longer than a line. */
const names = ["learning", "resting", "guessing", "counting", "waiting"];
const many = lineChart(
  Object.fromEntries(names.map((name, index) => [`while ${name}`, [index, 1, index]])),
  { title: "Five names" },
);
const replay = trainingReplay(
  array([[0, 1]]).T,
  [1, 2, 3].map((step) => {
    return { step, yPred: [0.5, 0.5 + step / 8], loss: 1 / step, Wo: [step], bo: [0] };
  }),
  { title: "A replay" },
);
const dragged = slider(
  [1, 2, 3],
  (rate) => lineChart({ loss: [rate, 1, 0] }, { title: `From ${rate}` }),
  { label: "rate", start: 2 },
);
const hard = writeNotebook(temporary, "9-hard.ipynb", [
  markdown('# 9. Not "easy" here'),
  {
    cell_type: "code",
    source: `// ${"long".repeat(60)}\nconst text = \`two\n  lines\`;`,
    outputs: [replay, dragged, many, sideBySide([many, many], { title: "Two charts" })].map(shown),
  },
]);
const notebooks = [...lessons(), hard];

before(() => {
  for (const form of [handout, worksheet, answers])
    writeSite(notebooks, join(temporary, form.folder), form);
});

const inTab = visits();

/** The expected contents of each lesson's pages. */
const stored = notebooks.map((path) => {
  const { cells } = read(path);
  const texts = cells
    .filter(({ cell_type }) => cell_type === "markdown")
    .map(({ source }) => joined(source));
  const code = cells.filter(({ cell_type }) => cell_type === "code");
  return {
    page: basename(path).replace(".ipynb", ".html"),
    title: joined(cells[0].source).match(/^# (.*)$/m)?.[1] ?? "",
    lines: code.flatMap(({ source }) => joined(source).split("\n")),
    exercises: code.flatMap(({ metadata }) => metadata.exercise ?? []),
    charts: code.flatMap(({ outputs }) => outputs ?? []).filter(({ data }) => data?.[PLOTLY])
      .length,
    right: texts.flatMap((text) => [...text.matchAll(ANSWER)].map(([, answer]) => answer)),
  };
});

/**
 * Opens a page and waits for its charts.
 *
 * @param {import("../../scripts/html/variants.js").Form} form
 * @param {string} page
 * @param {(tab: import("playwright-core").Page) => Promise<void>} checkPage
 * @param {"light" | "dark"} [colorScheme]
 */
function visit(form, page, checkPage, colorScheme = "light") {
  return inTab(
    join(temporary, form.folder, page),
    async (tab) => {
      await tab.waitForFunction(() =>
        [...document.querySelectorAll(".plot")].every((plot) => plot.querySelector(".main-svg")),
      );
      await checkPage(tab);
    },
    { colorScheme },
  );
}

/**
 * Returns the text of a page's PDF, sheet by sheet.
 *
 * @param {import("playwright-core").Page} tab
 */
async function sheetsOf(tab) {
  return readPdf(await tab.pdf({ format: "A4" })).pages;
}

describe("the handout", () => {
  for (const { format, width, colorScheme, pages: chosen } of SHEETS) {
    for (const { page, title, lines, charts, right } of stored) {
      if (!chosen.test(page)) continue;
      test(`${page} on ${format} paper (${colorScheme} mode) has no cut-off text, no split charts and no answers`, async () => {
        await visit(
          handout,
          page,
          async (tab) => {
            const folded = await tab.locator("details:not([open])").count();
            assert.equal(folded, 2 * right.length, "hints and answers must be closed");
            await tab.evaluate(openFolds);
            await tab.evaluate(markFigures);
            const { pages, targets } = readPdf(await tab.pdf({ format }));
            const figures = [...targets.keys()].filter((name) => name.startsWith("start-"));
            assert.ok(figures.length >= charts);
            for (const start of figures)
              assert.equal(targets.get(start), targets.get(start.replace("start", "end")), start);

            for (const line of lines)
              assert.ok(
                pages.some((sheet) => sheet.includes(plain(line))),
                line,
              );
            const whole = pages.join("");
            for (const answer of right) assert.ok(!whole.includes(plain(answer)), answer);
            assert.ok(!whole.includes("Contents"));
            for (const [index, sheet] of pages.entries()) {
              assert.ok(sheet.includes(`${index + 1}/${pages.length}`));
              assert.equal(sheet.startsWith(plain(title)), index > 0);
              assert.ok(sheet.length > 50, `sheet ${index + 1} is empty`);
            }

            await tab.emulateMedia({ media: "print" });
            await tab.setViewportSize({ width: Math.floor((width / 25.4) * 96), height: 900 });
            await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
            assert.deepEqual(await tab.evaluate(tooWide), []);
            assert.equal(await tab.evaluate(drawnCharts), charts);
            assert.equal(
              await tab.locator(".updatemenu-button:visible, .slider-group:visible").count(),
              0,
            );
            assert.deepEqual(await tab.evaluate(colors), ["rgb(255, 255, 255)", "rgb(31, 35, 40)"]);

            await tab.evaluate(() => dispatchEvent(new Event("afterprint")));
            assert.equal(await tab.locator(".paper").count(), 0);
          },
          colorScheme,
        );
      });
    }
  }
});

test("an animated chart is printed as a still frame with a label", async () => {
  await visit(handout, "9-hard.html", async (tab) => {
    await tab.emulateMedia({ media: "print" });
    await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const said = await tab.locator(".paper > p").allTextContents();
    assert.deepEqual(said, ["step 3", "rate: 2"]);
  });
});

/** Lessons with and without a replay, and the difficult one. Every lesson is tested as a handout. */
const some = stored.filter(({ page }) => /^[169]-/.test(page));

describe("the worksheet", () => {
  for (const { page, lines, exercises, right } of some) {
    test(`${page} has space to write in, but no outputs or answers`, async () => {
      await visit(worksheet, page, async (tab) => {
        const sheets = await sheetsOf(tab);
        const whole = sheets.join("");
        assert.ok(sheets[0].includes("Name:Date:"));
        for (const line of lines) assert.ok(whole.includes(plain(line)), line);
        for (const answer of right) assert.ok(!whole.includes(plain(answer)), answer);
        assert.ok(!whole.includes("Notyet:"));
        assert.equal(whole.split("Youranswer:").length - 1, exercises.length);
        const last = sheets.at(-1)?.replace(/^.*?\d+\/\d+/, "") ?? "";
        assert.equal(last.startsWith("Hints"), exercises.length > 0);
        assert.equal(await tab.locator("figure.chart, pre.output, details").count(), 0);
        assert.ok((await tab.locator(".room").count()) > exercises.length);
        await tab.emulateMedia({ media: "print" });
        assert.deepEqual(await tab.evaluate(tooWide), []);
      });
    });
  }
});

describe("the answers for teachers", () => {
  for (const { page, exercises, right } of some) {
    test(`${page} shows all hints and answers, and the replies to right answers`, async () => {
      await visit(answers, page, async (tab) => {
        const whole = (await sheetsOf(tab)).join("");
        for (const answer of right) assert.ok(whole.includes(plain(answer)), answer);
        for (const name of exercises) assert.ok(whole.includes(plain(checks[name].right)), name);
        assert.equal(await tab.locator("details[open]").count(), 2 * right.length);
        assert.equal(await tab.locator("details:not([open])").count(), 0);
      });
    });
  }
});

/**
 * Opens all hints and answers, as a reader may have done. Like the functions below, this one runs in the
 * page.
 */
function openFolds() {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
}

/**
 * Adds a link target at the start and end of each figure, because the PDF records which sheet each target is
 * on.
 */
function markFigures() {
  /** @param {string} name */
  const mark = (name) => {
    const link = document.createElement("a");
    link.href = `#${name}`;
    document.body.append(link);
    const target = document.createElement("div");
    target.id = name;
    return target;
  };
  // This runs after the page's own listener, which appends the printed chart.
  addEventListener("beforeprint", () => {
    for (const [index, figure] of document.querySelectorAll("figure").entries()) {
      figure.prepend(mark(`start-${index}`));
      figure.append(mark(`end-${index}`));
    }
  });
}

/** Returns the elements that extend beyond the edge of the sheet, or that cut off their contents. */
function tooWide() {
  const right = document.documentElement.clientWidth;
  const parts = document.querySelectorAll("main *:not(.plot *, .katex *, svg *)");
  return [...parts]
    .filter((part) => part.checkVisibility())
    .filter((part) => {
      const cut = part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1;
      return part.getBoundingClientRect().right > right + 1 || cut;
    })
    .map((part) => `${part.tagName} ${part.className}: ${part.textContent?.slice(0, 60)}`);
}

/** Returns how many charts have visible lines on the sheet. */
function drawnCharts() {
  const charts = [...document.querySelectorAll("figure.chart .paper")];
  return charts.filter((chart) => {
    const paths = [...chart.querySelectorAll("path.js-line, .contourlines path, .barlayer path")];
    const lines = /** @type {SVGPathElement[]} */ (paths);
    return (
      chart.querySelector(".heatmaplayer image")?.checkVisibility() ||
      lines.some((line) => line.checkVisibility() && line.getTotalLength() > 50)
    );
  }).length;
}

function colors() {
  const { backgroundColor, color } = getComputedStyle(document.body);
  return [backgroundColor, color];
}
