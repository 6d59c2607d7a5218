// @ts-check
/** @file Finds and starts a browser, for the images of charts and for the browser tests. */

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromiumStep, packagedChromium } from "./setup/chromium.js";
import { UserError } from "./userError.js";

const {
  PATH = "",
  PROGRAMFILES = "",
  "PROGRAMFILES(X86)": OLDER = "",
  LOCALAPPDATA = "",
} = process.env;

/** Names on PATH, and the paths that installers use on systems where programs are not on PATH. */
const CHROME = {
  variable: "CHROME_PATH",
  names: [
    ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    ...["microsoft-edge", "microsoft-edge-stable"],
  ],
  installed: [
    ...["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    ...[PROGRAMFILES, OLDER, LOCALAPPDATA].flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]),
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

/** Options that keep Chromium from doing anything that was not asked for. */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Returns the set-up steps that provide a browser; there are none if one is installed.
 *
 * @returns {Promise<import("./setup/step.js").Step[]>}
 * @throws {UserError} if there is no browser, and none can be fetched
 */
export async function browserSteps() {
  return (await findBrowser()) === packagedChromium ? [chromiumStep] : [];
}

/**
 * Starts a headless Chrome, Chromium or Edge. Playwright starts it without the sandbox, which does not work in
 * containers or for root. Use it only for the project's own pages.
 *
 * @param {string[]} more further options of Chromium
 * @throws {UserError} if there is no browser
 */
export async function launch(...more) {
  const { chromium } = await import("playwright-core");
  const { executablePath, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [...quiet, ...more],
  });
}

/**
 * Returns the path of Firefox: FIREFOX_PATH if it is set, otherwise that of an installed Firefox, if any.
 *
 * @throws {UserError} if FIREFOX_PATH is not the path of a file
 */
export function firefox() {
  return find(FIREFOX);
}

/**
 * Finds an installed browser, or else a Chromium that set-up can fetch, or else the one that Playwright has
 * downloaded. If NN_BROWSER is "package", it is always the one that set-up can fetch.
 *
 * @returns {Promise<{ executablePath: string, env?: Record<string, string> }>}
 * @throws {UserError} if there is none; the message says how to get one
 */
async function findBrowser() {
  const fetches = process.env.NN_BROWSER === "package";
  const installed = fetches ? undefined : find(CHROME);
  if (installed) return { executablePath: installed };
  if (process.platform === "linux" && process.arch === "x64") return packagedChromium;
  const playwright = fetches ? undefined : await import("playwright-core").catch(() => undefined);
  const downloaded = playwright?.chromium.executablePath() ?? "";
  if (existsSync(downloaded)) return { executablePath: downloaded };
  throw new UserError(
    fetches
      ? "NN_BROWSER=package works only on Linux with an x64 processor."
      : "A browser is needed, but none was found. Install Chrome, Chromium or Edge, or set CHROME_PATH to its path.",
  );
}

/**
 * @param {typeof CHROME} browser
 * @returns {string | undefined}
 * @throws {UserError}
 */
function find({ variable, names, installed }) {
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new UserError(`${variable} is ${named}, but there is no such file.`);
  }
  const onPath = PATH.split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...installed].find((path) => existsSync(path));
}
