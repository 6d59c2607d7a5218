// @ts-check
/** @file Starts the browser that draws the images of charts and runs the browser tests. */

import { chromium } from "playwright-core";
import { browser } from "../browser.js";

const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Launches a headless Chromium. Playwright starts it without the sandbox, which does not work in containers
 * or for root. Use it only for the project's own pages.
 *
 * @param {string[]} more further options of Chromium
 */
export function launch(...more) {
  return chromium.launch({ executablePath: browser(), args: [...quiet, ...more] });
}
