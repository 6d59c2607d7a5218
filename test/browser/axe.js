// @ts-check
/** @file Accessibility checks with axe-core: screen readers, keyboard and contrast. */

import { createRequire } from "node:module";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/**
 * Returns the serious accessibility faults, each as a line with the rule and the HTML of the element.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} [within] a selector for the parts to check; the whole page if left out
 */
export function seriousFaults(page, within) {
  return faults(page, within, ["serious", "critical"]);
}

/**
 * Returns the accessibility faults, each as a line with the rule and the HTML of the element.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} [within] a selector for the parts to check; the whole page if left out
 * @param {string[]} [impacts] the impacts that count; all of them if left out
 * @returns {Promise<string[]>}
 */
export async function faults(page, within, impacts) {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: axe });
  return page.evaluate(
    async ({ selector, impacts }) => {
      const { axe } = /** @type {any} */ (window);
      const { violations } = await axe.run(selector ?? document, {
        resultTypes: ["violations"],
        // axe would request the style sheets again, which a page opened from a file is not allowed to do.
        preload: location.protocol !== "file:",
      });
      return violations
        .filter((/** @type {any} */ { impact }) => impacts?.includes(impact) ?? true)
        .flatMap((/** @type {any} */ { id, nodes }) =>
          nodes.map((/** @type {any} */ { html }) => `${id}: ${html.slice(0, 200)}`),
        );
    },
    { selector: within, impacts },
  );
}
