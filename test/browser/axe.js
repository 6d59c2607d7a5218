// @ts-check
/** @file What axe-core finds wrong for screen readers, keys and weak eyes. */

import { createRequire } from "node:module";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/**
 * What is serious, as lines: rule, and the element's HTML.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} [within] a selector of the parts to look at; the whole page if left out
 * @returns {Promise<string[]>}
 */
export async function seriousFaults(page, within) {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: axe });
  return page.evaluate(async (selector) => {
    const whole = /** @type {any} */ (window).axe;
    const { violations } = await whole.run(selector ?? document, { resultTypes: ["violations"] });
    return violations
      .filter((/** @type {any} */ { impact }) => ["serious", "critical"].includes(impact))
      .flatMap((/** @type {any} */ { id, nodes }) =>
        nodes.map((/** @type {any} */ { html }) => `${id}: ${html.slice(0, 200)}`),
      );
  }, within);
}
