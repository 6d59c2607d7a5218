// @ts-check
/** @file Visits to the site from its first request on; stage.js gives a test a lesson that is already open. */

import { after, before, test } from "node:test";
import { launch } from "../../scripts/browser.js";
import { startSite } from "./server.js";

/**
 * Starts a web server with the site, and a browser, for all tests of a file.
 *
 * @returns a function that defines a test in a browser that was never here, with the site's addresses
 */
export function visits() {
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;
  /** @type {import("playwright-core").Browser} */
  let browser;
  before(async () => {
    [site, browser] = await Promise.all([startSite(), launch()]);
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });

  /**
   * @param {string} title
   * @param {() => import("playwright-core").BrowserContextOptions} options
   * @param {(context: import("playwright-core").BrowserContext, to: typeof site) => Promise<void>} check
   */
  return (title, options, check) => {
    test(title, { timeout: 120_000 }, async () => {
      const context = await browser.newContext(options());
      try {
        await check(context, site);
      } finally {
        await context.close();
      }
    });
  };
}
