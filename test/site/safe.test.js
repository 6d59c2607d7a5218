// @ts-check
/** @file The site asks no other host for anything, and nothing runs but what the reader has run. */

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, before } from "node:test";
import { openLesson } from "../browser/lesson.js";
import { writeNotebook } from "../browser/written.js";
import { LINK, startOther, strangersCells } from "./stranger.js";
import { visits } from "./visit.js";

const onVisit = visits();
/** Whatever is asked of any host but this computer, by the page, a worker or the service worker, goes there. */
const watched = () => ({ proxy: { server: other.url, bypass: "127.0.0.1" } });

const temporary = mkdtempSync(join(tmpdir(), "낯선 nn-"));
/** @type {Awaited<ReturnType<typeof startOther>>} */
let other;
before(async () => {
  other = await startOther();
});
after(async () => {
  await other?.stop();
  rmSync(temporary, { recursive: true, force: true });
});

onVisit(
  "a visit asks this host alone, and the policy lets no cell ask another",
  watched,
  async (context, site) => {
    /** @type {URL[]} */
    const requests = [];
    /** @type {string[]} */
    const refused = [];
    context.on("request", (request) => requests.push(new URL(request.url())));
    context.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) refused.push(message.text());
    });
    // A lesson with formulas and charts.
    const lesson = await openLesson(context, site.lesson("1-sigmoid.ipynb"));
    const { page } = lesson;
    await lesson.runAll();
    await lesson.assertNoErrors();
    await lesson.waitForDrawn(await lesson.chartCount());
    const names = requests.map(({ pathname }) => basename(pathname));
    assert.ok(
      names.some((name) => /^worker\.\w+\.js$/.test(name)),
      "what the worker asks for is not seen",
    );
    const { origin } = new URL(page.url());
    // A blob has the page's origin.
    const elsewhere = requests.filter((url) => url.origin !== origin && url.protocol !== "data:");
    assert.deepEqual(elsewhere.map(String), []);
    assert.deepEqual(refused, [], "the policy refuses what the lessons need");

    const ways = [
      `await world.fetch("${other.url}fetch")`,
      `const request = new world.XMLHttpRequest();\nrequest.open("GET", "${other.url}xhr", false);\nrequest.send()`,
      `await world.eval('import("${other.url}import.js")')`,
      `new world.WebSocket("${other.url.replace("http", "ws")}socket"); await new Promise((later) => world.setTimeout(later, 300)); throw new Error("refused")`,
    ];
    for (const way of ways) {
      await lesson.addCell(`{ const world: any = globalThis;\n${way} }`);
      await lesson.run();
      assert.match(await lesson.printed(), /Error|Failed/, way);
    }
    const inPage = await page.evaluate(
      (address) =>
        fetch(address).then(
          () => "fetched",
          () => "refused",
        ),
      `${other.url}page`,
    );
    assert.equal(inPage, "refused");
    assert.deepEqual(other.asked, []);

    // It would have been seen.
    const seen = "http://elsewhere.example/";
    const empty = await context.newPage();
    await empty.evaluate((address) => fetch(address, { mode: "no-cors" }), seen);
    assert.deepEqual(other.asked.splice(0, 1), [seen]);
    other.asked.length = 0;
  },
);

onVisit(
  "a stranger's notebook runs nothing; our own lesson's charts show",
  watched,
  async (context, site) => {
    const lesson = await openLesson(context, site.lesson("4-training.ipynb"));
    const { page } = lesson;
    const picture = page.locator(".jp-RenderedPlotly img").first();
    await picture.scrollIntoViewIfNeeded();
    await picture.waitFor({ state: "visible" });
    assert.equal(await page.locator("progress").first().getAttribute("value"), "1000");

    await page.evaluate(() => {
      /** @type {any} */ (window).ran = [];
    });
    const chooser = page.waitForEvent("filechooser");
    await page.locator('[data-jp-item-name="uploader"]').click();
    const path = writeNotebook(temporary, "stranger.ipynb", strangersCells(other.url));
    await (await chooser).setFiles(path);
    await page.locator(".jp-DirListing-item", { hasText: "stranger.ipynb" }).dblclick();
    await page.waitForFunction(
      () =>
        /** @type {any} */ (window).jupyterapp.shell.currentWidget?.context?.path ===
        "stranger.ipynb",
    );
    await lesson.waitForKernel("idle");
    await page.locator(".js-plotly-plot").last().waitFor();
    const command = page.locator(".jp-NotebookPanel [data-commandlinker-command]");
    assert.equal(await command.count(), 0, "a button of it runs a command of JupyterLab");
    const home = page.url();
    // All at once and by the element itself: some are out of sight.
    const clicked = await page.evaluate((text) => {
      const panel = /** @type {any} */ (window).jupyterapp.shell.currentWidget.node;
      const all = [...panel.querySelectorAll("a, button, text, tspan")];
      const links = all.filter((element) => element.textContent.includes(text));
      for (const link of links)
        link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      return links.length;
    }, LINK);
    assert.ok(clicked > 5, `only ${clicked} links are there`);
    // Long enough for a script or a picture that would come.
    await page.waitForTimeout(1000);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).ran), []);
    assert.deepEqual(other.asked, []);
    assert.equal(page.url(), home);
    assert.equal(context.pages().length, 1);
    const cells = await lesson.cells();
    assert.ok(
      cells.every(({ outputs }) => !outputs.some(({ text }) => text)),
      "a cell has run",
    );
  },
);
