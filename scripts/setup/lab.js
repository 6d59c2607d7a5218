// @ts-check
/**
 * @file Set-up step: installs web/, our JupyterLab extension, and JupyterLab's default settings in .venv. The user's
 * settings override them.
 */

import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root, venv } from "../paths.js";
import { step } from "./step.js";

const source = join(root, "web");
/** The files that the extension loads as they are. */
const COPIED = ["remoteEntry.js", "jupyterlab.css", "chart.css"];
const extension = join(venv, "share", "jupyter", "labextensions", "nn-charts");
const settingsFile = join(venv, "share", "jupyter", "lab", "settings", "overrides.json");
const configFile = join(venv, "etc", "jupyter", "labconfig", "page_config.json");

// Without this, JupyterLab would ask at its first start whether to fetch news; --LabApp.news_url=None does
// not prevent the question. JupyterLab's update check would be pointless, because requirements.txt pins the
// version.
const settings = {
  "@jupyterlab/apputils-extension:notification": { fetchNews: "false", checkForUpdates: false },
};

const config = {
  disabledExtensions: {
    // The kernel has no debugger, and its pane would stay empty.
    "@jupyterlab/debugger-extension": true,
    // It warns that extensions may be harmful, and installing one would change .venv.
    "@jupyterlab/extensionmanager-extension": true,
  },
};

/** Installs the extension and the settings. */
export const labStep = step({
  title: "installing the JupyterLab extension for charts in .venv",
  inputs: () => [source, join(root, "kernel", "explain", "plainCharacters.ts")],
  facts: () => ({ settings, config }),
  output: extension,
  outputs: [extension, settingsFile],
  // The file is not an output, because JupyterLab rewrites it when it starts.
  works: () => existsSync(configFile),
  run() {
    installCharts(extension);
    writeJson(settingsFile, settings);
    writeJson(configFile, config);
  },
});

/** Bundles the extension into a new folder. */
export function installCharts(/** @type {string} */ folder) {
  // Loaded here because an earlier step may have just installed it.
  /** @type {typeof import("esbuild")} */
  const { buildSync } = createRequire(import.meta.url)("esbuild");
  const { text } = buildSync({
    entryPoints: [join(source, "jupyterlab.js")],
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
  }).outputFiles[0];
  // The name of the folder is a hash of the files, so that browsers never use outdated ones.
  const hash = createHash("sha256").update(text);
  for (const name of COPIED) hash.update(readFileSync(join(source, name)));
  const files = `static/${hash.digest("hex").slice(0, 16)}`;
  rmSync(folder, { recursive: true, force: true });
  for (const name of COPIED) cpSync(join(source, name), join(folder, files, name));
  writeFileSync(join(folder, files, "jupyterlab.js"), text);
  const load = `${files}/remoteEntry.js`;
  writeJson(join(folder, "package.json"), {
    name: "nn-charts",
    version: "0.1.0",
    jupyterlab: { extension: true, _build: { load, extension: "./extension" } },
  });
}

/** @param {string} file @param {object} content */
function writeJson(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
