// @ts-check
/**
 * @file Opens exported pages one after another in the same tab, so that the browser compiles shared scripts,
 * such as Plotly, only once.
 */

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { after, before } from "node:test";
import { pathToFileURL } from "node:url";
import { launch } from "../../scripts/browser.js";
import { root } from "../../scripts/paths.js";

/** The timeout for a page with charts on a busy machine, in milliseconds. */
const TIMEOUT = 60_000;

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {object} View
 * @property {number} [width]
 * @property {"light" | "dark"} [colorScheme]
 * @property {boolean} [javaScriptEnabled]
 */

/**
 * Starts an offline browser for all tests in a file.
 *
 * @returns a function that opens a page, checks it, and checks that it requested only files and logged no errors
 *   or warnings; if a check fails, it saves a screenshot
 */
export function visits() {
  /** @type {import("playwright-core").Browser} */
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /**
   * The tabs that successful visits left open: one with scripts, and one without.
   *
   * @type {Map<boolean, Tab>}
   */
  const left = new Map();

  /**
   * @param {string} path the path of the page
   * @param {(page: Page) => Promise<void>} check
   * @param {View} [view]
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
      // Aborts the requests from the last visit, which do not count as faults.
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

/**
 * A tab, with the forbidden requests, the failed requests and the errors of its pages.
 *
 * @typedef {{ page: Page, faults: string[] }} Tab
 */

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
    if (!/^(file|data|blob):/.test(request.url())) faults.push(`requested ${request.url()}`);
  });
  context.on("requestfailed", (request) => faults.push(`failed to load ${request.url()}`));
  context.on("weberror", (error) => {
    // Plotly's "Pause" button aborts an animation and rejects its promise with undefined.
    const { message } = error.error();
    if (message !== "undefined") faults.push(message);
  });
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT);
  return { page, faults };
}
