// @ts-check
/** @file What a pupil sees first: the first page, and a lesson as it opens; light, dark and narrow. */

import assert from "node:assert/strict";
import { basename } from "node:path";
import { lessons } from "../../scripts/notebooks/notebook.js";
import { TITLE } from "../../scripts/title.js";
import { faults } from "../browser/axe.js";
import { openLesson } from "../browser/lesson.js";
import { visits } from "./visit.js";

const onVisit = visits();

/** Where a link of the first page leads. */
const asLink = (/** @type {string} */ name) => `lab/index.html?path=${name}`;

/** @type {{ colorScheme: "light" | "dark", width: number, paper: string }[]} */
const looks = [
  { colorScheme: "light", width: 1300, paper: "rgb(255, 255, 255)" },
  { colorScheme: "dark", width: 400, paper: "rgb(15, 20, 26)" },
];

for (const { colorScheme, width, paper } of looks) {
  const title = `the first page has every lesson, its time and its link, ${colorScheme}, ${width} wide`;
  // axe comes as an inline script, which the page's policy refuses.
  const options = () => ({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
  onVisit(title, options, async (context, site) => {
    const page = await context.newPage();
    await page.goto(site.home);
    assert.equal(await page.title(), TITLE);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), paper);
    const entries = await page.locator(".contents li").evaluateAll((items) =>
      items.map((item) => ({
        link: item.querySelector("a")?.getAttribute("href"),
        time: item.querySelector(".time")?.textContent,
      })),
    );
    assert.deepEqual(
      entries.map(({ link }) => link),
      lessons().map((path) => asLink(basename(path))),
    );
    for (const { time } of entries) assert.match(time ?? "", /minutes$/);
    assert.deepEqual(await faults(page), []);
    const over = await page.evaluate(() => document.body.scrollWidth - window.innerWidth);
    assert.ok(over <= 0, `the page is ${over} pixels too wide`);
  });
}

const onTelephone = () => ({
  viewport: { width: 400, height: 800 },
  colorScheme: /** @type {const} */ ("dark"),
});
onVisit(
  "a link to hand out opens its lesson, dark and narrow",
  onTelephone,
  async (context, site) => {
    /** @type {string[]} */
    const complaints = [];
    context.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    const { page } = await openLesson(context, `${site.home}?path=4-training.ipynb`);
    await page.waitForFunction(
      (title) => document.title.startsWith("4-training") && document.title.endsWith(title),
      TITLE,
    );
    const icons = await page
      .locator("link[rel=icon]")
      .evaluateAll((links) =>
        links.map((link) => new URL(/** @type {HTMLLinkElement} */ (link).href).pathname),
      );
    for (const icon of icons) assert.match(icon, /\/front\/icon\.svg$/);
    assert.equal(await page.evaluate(() => document.body.dataset.jpThemeLight), "false");
    const width = await page.evaluate(
      () => /** @type {any} */ (window).jupyterapp.shell.currentWidget.node.clientWidth,
    );
    assert.ok(width > 320, `the lesson has ${width} of 400 pixels`);
    for (const name of ["run", "interrupt", "restart"])
      await page.locator(`[data-jp-item-name="${name}"]`).waitFor({ state: "visible" });

    await page.evaluate(() =>
      /** @type {any} */ (window).jupyterapp.commands.execute("launcher:create").then(() => {}),
    );
    const cards = page.locator(".jp-LauncherCard-label");
    await cards.first().waitFor();
    assert.deepEqual(await cards.allTextContents(), ["TypeScript"]);

    await page.getByTitle("All lessons").click();
    await page.waitForURL(/\/index\.html$/);
    await page.getByRole("heading", { name: TITLE }).waitFor();
    assert.deepEqual(complaints, []);
  },
);
