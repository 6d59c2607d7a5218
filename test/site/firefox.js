// @ts-check
/** @file Firefox by WebDriver BiDi, under the names by which the tests know Playwright's Chromium. */

import puppeteer from "puppeteer-core";
import { firefox } from "../../scripts/browser.js";

/** Why there are no tests in Firefox; false where there are. */
export const noFirefox =
  firefox() === undefined &&
  "no Firefox is found: install one (Debian: sudo apt install firefox-esr), or set FIREFOX_PATH";

/**
 * A headless Firefox, with as much of Playwright's browser as stage.js and lesson.js ask for.
 *
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launchFirefox() {
  const executablePath = firefox() ?? "";
  const browser = await puppeteer.launch({ browser: "firefox", executablePath });
  const newContext = async ({ viewport = { width: 1400, height: 1000 } } = {}) => {
    const context = await browser.createBrowserContext();
    /** @type {ReturnType<typeof named>[]} */
    const pages = [];
    const newPage = async () => {
      const page = await context.newPage();
      await page.setViewport(viewport);
      pages.push(named(page));
      return pages.at(-1);
    };
    return { newPage, pages: () => pages, close: () => context.close() };
  };
  return /** @type {any} */ ({ newContext, close: () => browser.close() });
}

/**
 * What runs in the page.
 *
 * @typedef {(given: unknown) => unknown} Run
 */

/** A page under Playwright's names. */
function named(/** @type {import("puppeteer-core").Page} */ page) {
  return {
    isClosed: () => page.isClosed(),
    goto: (/** @type {string} */ address) => page.goto(address),
    setDefaultTimeout: (/** @type {number} */ ms) => page.setDefaultTimeout(ms),
    screenshot: (/** @type {{ path: `${string}.png` }} */ options) => page.screenshot(options),
    evaluate: (/** @type {Run} */ run, /** @type {unknown} */ given) => page.evaluate(run, given),
    waitForFunction: (
      /** @type {Run} */ run,
      /** @type {unknown} */ given,
      /** @type {{ timeout: number } | undefined} */ options,
    ) => page.waitForFunction(run, options, given),
    locator: (/** @type {string} */ selector) => ({
      count: async () => (await page.$$(selector)).length,
    }),
    keyboard: {
      // BiDi has no such command, and single keys would each be answered by the editor.
      insertText: (/** @type {string} */ text) =>
        page.evaluate((pasted) => document.execCommand("insertText", false, pasted), text),
    },
  };
}
