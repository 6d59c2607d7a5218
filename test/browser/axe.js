// @ts-check
/** @file What axe-core finds wrong for screen readers, keys and weak eyes. */

import { createRequire } from "node:module";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/**
 * What is serious, as lines: rule, and the element's HTML.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} [within] a selector of the parts to look at; the whole page if left out
 */
export function seriousFaults(page, within) {
  return faults(page, within, ["serious", "critical"]);
}

/**
 * What is wrong, as lines: rule, and the element's HTML.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} [within] a selector of the parts to look at; the whole page if left out
 * @param {string[]} [impacts] the grades that count; all of them if left out
 * @returns {Promise<string[]>}
 */
export async function faults(page, within, impacts) {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: axe });
  return page.evaluate(
    async ({ selector, grades }) => {
      const whole = /** @type {any} */ (window).axe;
      const { violations } = await whole.run(selector ?? document, {
        resultTypes: ["violations"],
        // It would ask for the style sheets once more, and from a file nothing may be asked so.
        preload: location.protocol !== "file:",
      });
      return violations
        .filter((/** @type {any} */ { impact }) => grades?.includes(impact) ?? true)
        .flatMap((/** @type {any} */ { id, nodes }) =>
          nodes.map((/** @type {any} */ { html }) => `${id}: ${html.slice(0, 200)}`),
        );
    },
    { selector: within, grades: impacts },
  );
}
