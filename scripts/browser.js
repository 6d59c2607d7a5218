// @ts-check
/** @file Finds the browsers of this machine: for the charts' pictures and for the browser tests. */

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const {
  PATH = "",
  PROGRAMFILES = "",
  "PROGRAMFILES(X86)": OLDER = "",
  LOCALAPPDATA = "",
} = process.env;

/** Their names on PATH, and where installers put them on systems that keep programs off it. */
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
 * The path of a browser that playwright-core can launch: CHROME_PATH if it is set, else a Chrome
 * or Chromium of this machine, else the one that Playwright has downloaded.
 *
 * @returns {string}
 * @throws {Error} if there is none, with how to get one
 */
export function browser() {
  const found = find(CHROME);
  if (found) return found;
  throw new Error(
    "No Chrome or Chromium found. Install one (Debian: sudo apt install chromium), " +
      "let Playwright fetch its own (npx playwright-core install chromium), or set CHROME_PATH.",
  );
}

/**
 * The path of a Firefox: FIREFOX_PATH if it is set, else one of this machine, if there is one.
 *
 * @throws {Error} if FIREFOX_PATH names no file
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
    throw new Error(`${variable} is ${named}, and there is no such file.`);
  }
  const onPath = PATH.split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...installed].find((path) => existsSync(path));
}
