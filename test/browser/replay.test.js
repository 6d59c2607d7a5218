// @ts-check
/** @file Tests replays on an exported page and in JupyterLab. test/unit/replay.test.js tests their values. */

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { boundaryReplay, trainingReplay } from "nn";
import { figureOf } from "nn/dist/display/figure.js";
import { figureHtml } from "nn/dist/display/html.js";
import { launch } from "../../scripts/browser.js";
import { boundaryMoments, lesson, training, xor } from "../unit/replays.js";
import { stage } from "./stage.js";

describe("replays on a page", () => {
  /** @type {import("playwright-core").Browser} */
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /**
   * Returns the positions of the markers of a trace in the page.
   *
   * @param {import("playwright-core").Page} page
   * @param {string} selector
   */
  const positions = (page, selector) =>
    page.$$eval(selector, (markers) => markers.map((marker) => marker.getAttribute("transform")));

  /** @param {import("nn").Chart} chart */
  async function open(chart) {
    const page = await browser.newPage();
    await page.clock.install();
    const html = figureHtml(figureOf(chart), chart.description, true);
    await page.setContent(`<!DOCTYPE html><meta charset="utf-8"><body>${html}</body>`);
    await page.locator(".slider-label").first().waitFor();
    return page;
  }

  test("the predictions move while a replay plays, and end at their last values", async () => {
    const chart = trainingReplay(lesson.yTrue, training(100), { title: "A training replay" });
    const page = await open(chart);
    const markers = ".xy .trace:nth-child(3) path.point";
    const end = await positions(page, markers);
    assert.equal(end.length, 4);
    assert.equal(await stepShown(page), "step 1000");
    await stopClock(page);
    await page.locator(".updatemenu-button", { hasText: "Play" }).click();
    await playUntil(page, "step 300");
    assert.notDeepEqual(await positions(page, markers), end);
    await playUntil(page, "step 1000");
    assert.deepEqual(await positions(page, markers), end);
    await page.close();
  });

  test("a paused replay continues from the frame at which it was paused", async () => {
    const page = await open(
      trainingReplay(lesson.yTrue, training(50), { title: "A training replay" }),
    );
    await stopClock(page);
    await page.locator(".updatemenu-button", { hasText: "Play" }).click();
    await playUntil(page, "step 200");
    await page.locator(".updatemenu-button", { hasText: "Pause" }).click();
    const paused = await stepShown(page);
    assert.notEqual(paused, "step 1000");
    await page.clock.runFor(1000);
    assert.equal(await stepShown(page), paused);
    await page.evaluate(() => {
      const seen = /** @type {any} */ (window);
      seen.shown = [];
      const chart = /** @type {any} */ (document.querySelector(".js-plotly-plot"));
      chart.on("plotly_animatingframe", (/** @type {any} */ { name }) => seen.shown.push(name));
    });
    await page.locator(".updatemenu-button", { hasText: "Play" }).click();
    await playUntil(page, "step 1000");
    const shown = await page.evaluate(() => /** @type {any} */ (window).shown);
    assert.ok(!shown.includes("0"), `it started again: ${shown}`);
    await page.close();
  });

  test("the slider of a boundary replay can show the first moment again", async () => {
    const page = await open(
      boundaryReplay(xor, lesson.yTrue, boundaryMoments, { title: "A boundary replay" }),
    );
    const line = () =>
      page.$$eval(".contourlines path", (paths) => paths.map((path) => path.getAttribute("d")));
    const end = await line();
    assert.ok(end.length > 0, "the chart has no boundary");
    const rings = ".xy .scatterlayer .trace:nth-child(3) path.point";
    assert.equal((await positions(page, rings)).length, 0);
    const box = await page.locator(".slider-rail-touch-rect").boundingBox();
    assert.ok(box);
    await page.mouse.click(box.x + 3, box.y + box.height / 2);
    await page.waitForFunction(
      () => document.querySelector(".slider-label")?.textContent === "step 0",
    );
    await page.waitForFunction((path) => document.querySelectorAll(path).length === 2, rings);
    assert.notDeepEqual(await line(), end);
    await page.close();
  });
});

/** @param {import("playwright-core").Page} page */
function stepShown(page) {
  return page.locator(".slider-label").first().textContent();
}

/** Stops the page's clock, which from then on runs only in `playUntil` and `runFor`. */
async function stopClock(/** @type {import("playwright-core").Page} */ page) {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
}

/**
 * Lets the page's stopped clock run, faster than time passes, until the slider shows a step.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} label
 */
async function playUntil(page, label) {
  for (let seconds = 0; (await stepShown(page)) !== label; seconds += 0.1) {
    assert.ok(seconds < 20, `the replay shows ${await stepShown(page)}, and never ${label}`);
    await page.clock.runFor(100);
  }
}

const onLesson = stage();

onLesson(
  "a stored replay plays before any cell has run",
  "6-hidden-layer.ipynb",
  async (lesson) => {
    await lesson.enter(lesson.page.locator("img.plot-img").nth(1));
    await playThrough(lesson.page);
  },
);

onLesson("a replay plays after its cell has run", "6-hidden-layer.ipynb", async (lesson) => {
  await lesson.runAll();
  await lesson.assertNoErrors();
  await lesson.page.locator(".slider-group").scrollIntoViewIfNeeded();
  await playThrough(lesson.page);
});

/**
 * Plays the replay in the lesson on hidden layers.
 *
 * @param {import("playwright-core").Page} page
 */
async function playThrough(page) {
  const label = page.locator(".slider-label").first();
  await label.waitFor();
  assert.equal(await label.textContent(), "step 600");
  await page.locator(".updatemenu-button", { hasText: "Play" }).click();
  await page.waitForFunction(
    () => document.querySelector(".slider-label")?.textContent === "step 300",
  );
  await page.waitForFunction(
    () => document.querySelector(".slider-label")?.textContent === "step 600",
  );
}
