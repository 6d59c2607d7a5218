// @ts-check
/**
 * @file Tests the HTML of a chart for pages that cannot show Plotly figures: the HTML draws the chart or
 * describes it.
 */

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch } from "../../scripts/browser.js";
import { execute } from "../../scripts/notebooks/execute.js";
import { root } from "../../scripts/paths.js";
import { cells } from "../notebooks/cells.js";

const title = "A line that rises";

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {string} */
let folder;
/** @type {string[]} */
let html;

before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), "pages-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  for (const name of ["notebooks", "elsewhere/deep"])
    mkdirSync(join(folder, name), { recursive: true });
  const chart = `lineChart({ y: [1, 2, 3] }, { title: "${title}" })`;
  const sources = [
    'import { lineChart, show } from "nn";',
    `show(${chart});`,
    `show(${chart}, { embed: true });`,
  ];
  const run = await execute(cells(...sources));
  html = run.cells.slice(1).map(({ outputs }) => outputs[0].data["text/html"]);
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Opens a page with the HTML of some charts.
 *
 * @param {string} path the path of the page in the folder
 * @param {string[]} charts
 */
async function open(path, charts) {
  const file = join(folder, path);
  writeFileSync(file, `<!doctype html><meta charset="utf-8">${charts.join("\n")}`);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  return page;
}

const line = ".js-plotly-plot path.js-line";

test("all charts on a page are drawn if node_modules can be found", async () => {
  const page = await open("notebooks/page.html", [html[0], html[0]]);
  await page.waitForFunction((path) => document.querySelectorAll(path).length === 2, line);
  const name = await page.locator('[role="group"]').first().getAttribute("aria-label");
  assert.match(name ?? "", new RegExp(`^${title}\\. A line plotted against step, from 0 to 2\\.`));
});

test("the description of a chart is shown if node_modules cannot be found", async () => {
  const page = await open("elsewhere/deep/page.html", [html[0]]);
  await page.waitForLoadState("load");
  assert.match(await page.locator("p").innerText(), new RegExp(`^${title}\\.`));
  assert.equal(await page.locator(line).count(), 0);
});

test("a chart that embeds plotly.js is drawn without node_modules", async () => {
  const page = await open("elsewhere/deep/embedded.html", [html[1]]);
  await page.locator(line).waitFor({ state: "attached" });
});
