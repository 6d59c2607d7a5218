// @ts-check
/**
 * @file Set-up step: writes JupyterLab's default settings into .venv. The user's settings override them.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { venv } from "../paths.js";

export const title = "writing JupyterLab's settings to .venv";

const folder = join(venv, "share", "jupyter", "lab", "settings");
const file = join(folder, "overrides.json");

// Without this, JupyterLab would ask at its first start whether to fetch news; --LabApp.news_url=None does
// not prevent the question. JupyterLab's update check would be pointless, because requirements.txt pins the
// version.
const text = `${JSON.stringify(
  { "@jupyterlab/apputils-extension:notification": { fetchNews: "false", checkForUpdates: false } },
  null,
  2,
)}\n`;

/** Returns whether the settings have been written. */
export function upToDate() {
  return existsSync(file) && readFileSync(file, "utf8") === text;
}

/** Writes the settings. */
export function run() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
}
