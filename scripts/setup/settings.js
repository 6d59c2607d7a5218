// @ts-check
/** @file Set-up step: JupyterLab's defaults in .venv; what the user has set goes before them. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { venv } from "../paths.js";

export const title = "JupyterLab's settings, into .venv";

const folder = join(venv, "share", "jupyter", "lab", "settings");
const file = join(folder, "overrides.json");

// Without this a first start asks whether to fetch news; --LabApp.news_url=None does not prevent
// that. Updates would be of the JupyterLab that requirements.txt pins.
const text = `${JSON.stringify(
  { "@jupyterlab/apputils-extension:notification": { fetchNews: "false", checkForUpdates: false } },
  null,
  2,
)}\n`;

/** Whether the settings are written. */
export function upToDate() {
  return existsSync(file) && readFileSync(file, "utf8") === text;
}

/** Writes them. */
export function run() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
}
