// @ts-check
/** @file Finds a browser on this machine, for the images of charts and for the browser tests. */

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const {
  PATH = "",
  PROGRAMFILES = "",
  "PROGRAMFILES(X86)": OLDER = "",
  LOCALAPPDATA = "",
} = process.env;

/** Names on PATH, and the paths that installers use on systems where programs are not on PATH. */
const CHROME = {
  variable: "CHROME_PATH",
  names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  installed: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...[PROGRAMFILES, OLDER, LOCALAPPDATA].map((folder) =>
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
    ),
    chromium.executablePath(),
  ],
};
const FIREFOX = {
  variable: "FIREFOX_PATH",
  names: ["firefox-esr", "firefox"],
  installed: [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    join(PROGRAMFILES, "Mozilla Firefox", "firefox.exe"),
  ],
};

/**
 * Returns the path of a browser that playwright-core can launch: CHROME_PATH if it is set,
 * otherwise an installed Chrome or Chromium, otherwise the one that Playwright has downloaded.
 *
 * @returns {string}
 * @throws {Error} if there is none; the message says how to get one
 */
export function browser() {
  const found = find(CHROME);
  if (found) return found;
  throw new Error(
    "Neither Chrome nor Chromium was found. Install one of them (Debian: sudo apt install chromium), " +
      "let Playwright download its own (npx playwright-core install chromium), or set CHROME_PATH.",
  );
}

/**
 * Returns the path of Firefox: FIREFOX_PATH if it is set, otherwise that of an installed Firefox, if any.
 *
 * @throws {Error} if FIREFOX_PATH is not the path of a file
 */
export function firefox() {
  return find(FIREFOX);
}

/**
 * @param {typeof CHROME} browser
 * @returns {string | undefined}
 */
function find({ variable, names, installed }) {
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${variable} is ${named}, but there is no such file.`);
  }
  const onPath = PATH.split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...installed].find((path) => existsSync(path));
}
