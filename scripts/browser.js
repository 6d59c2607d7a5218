// @ts-check
/** @file Finds a Chrome or Chromium for the charts' pictures and for the browser tests. */

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where Chrome's installer puts it on systems that keep programs off PATH. */
const installed = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((variable) =>
    join(process.env[variable] ?? "", "Google", "Chrome", "Application", "chrome.exe"),
  ),
];

/**
 * The path of a browser that playwright-core can launch: CHROME_PATH if it is set, else a Chrome
 * or Chromium of this machine, else the one that Playwright has downloaded.
 *
 * @returns {string}
 * @throws {Error} if there is none, with how to get one
 */
export function browser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, and there is no such file.`);
  }
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [...onPath, ...installed, chromium.executablePath()].find((path) =>
    existsSync(path),
  );
  if (found) return found;
  throw new Error(
    "No Chrome or Chromium found. Install one (Debian: sudo apt install chromium), " +
      "let Playwright fetch its own (npx playwright-core install chromium), or set CHROME_PATH.",
  );
}
