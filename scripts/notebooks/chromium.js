// @ts-check
/** @file Starts the browser that draws the charts' pictures and runs the browser tests. */

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
 * A headless Chromium. Playwright starts it without the sandbox, which containers and root do not
 * have: it is to open the project's own pages only.
 *
 * @param {string[]} more of Chromium's options
 */
export function launch(...more) {
  return chromium.launch({ executablePath: browser(), args: [...quiet, ...more] });
}
