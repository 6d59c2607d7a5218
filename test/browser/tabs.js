// @ts-check
/** @file Visits to exported pages, one after another in the same tab: that keeps compiled what every page loads, Plotly above all. */

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { after, before } from "node:test";
import { pathToFileURL } from "node:url";
import { launch } from "../../scripts/notebooks/chromium.js";
import { root } from "../../scripts/paths.js";

/** Milliseconds: on a busy machine a page of charts takes some. */
const PATIENCE = 60_000;

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {object} Look how a page is looked at
 * @property {number} [width]
 * @property {"light" | "dark"} [colorScheme]
 * @property {boolean} [javaScriptEnabled]
 */

/**
 * Starts a browser without a network for all tests of a file.
 *
 * @returns a function that opens a page, checks it, and checks that it asked for nothing but files and
 *   complained of nothing; if it fails it keeps a picture
 */
export function visits() {
  /** @type {import("playwright-core").Browser} */
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /** The tabs of visits that went well: with scripts, and without. @type {Map<boolean, Tab>} */
  const left = new Map();

  /**
   * @param {string} path of the page
   * @param {(page: Page) => Promise<void>} check
   * @param {Look} [look]
   */
  return async (
    path,
    check,
    { width = 1280, colorScheme = "light", javaScriptEnabled = true } = {},
  ) => {
    const { page, faults } =
      left.get(javaScriptEnabled) ?? (await newTab(browser, javaScriptEnabled));
    left.delete(javaScriptEnabled);
    try {
      // What the last visit still loads is broken off, and nobody's fault.
      await page.goto("about:blank");
      faults.length = 0;
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, media: null });
      await page.goto(pathToFileURL(path).href);
      await check(page);
      assert.deepEqual(faults, []);
    } catch (error) {
      const failures = join(root, "test", "failures");
      mkdirSync(failures, { recursive: true });
      await page.screenshot({ path: join(failures, `${basename(path)}.png`) });
      await page.context().close();
      throw error;
    }
    left.set(javaScriptEnabled, { page, faults });
  };
}

/** @typedef {{ page: Page, faults: string[] }} Tab with what its pages asked for, did not get, or complained of */

/**
 * @param {import("playwright-core").Browser} browser
 * @param {boolean} javaScriptEnabled
 * @returns {Promise<Tab>}
 */
async function newTab(browser, javaScriptEnabled) {
  const context = await browser.newContext({ offline: true, javaScriptEnabled });
  /** @type {string[]} */
  const faults = [];
  context.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) faults.push(`asked for ${request.url()}`);
  });
  context.on("requestfailed", (request) => faults.push(`did not get ${request.url()}`));
  context.on("weberror", (error) => {
    // Plotly's button "Pause" breaks off an animation, whose promise is then rejected with nothing.
    const { message } = error.error();
    if (message !== "undefined") faults.push(message);
  });
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return { page, faults };
}
