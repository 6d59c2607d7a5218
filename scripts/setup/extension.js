// @ts-check
/** @file Set-up step: copies web/, our JupyterLab extension, into .venv. */

import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, venv } from "../paths.js";

export const title = "installing the JupyterLab extension for charts in .venv";

const source = join(root, "web");
const folder = join(venv, "share", "jupyter", "labextensions", "nn-charts");
/** A file that JupyterLab reads. It is written last, so it exists only if the extension is complete. */
const mark = join(folder, "package.json");

/** Returns whether the installed extension matches the sources. */
export function upToDate() {
  return existsSync(mark) && readFileSync(mark, "utf8") === markText(sourceHash());
}

/** Installs the extension from scratch. */
export function run() {
  installCharts(folder);
}

/** Copies the extension into a new folder. */
export function installCharts(/** @type {string} */ folder) {
  const hash = sourceHash();
  rmSync(folder, { recursive: true, force: true });
  cpSync(source, join(folder, "static", hash), { recursive: true });
  writeFileSync(join(folder, "package.json"), markText(hash));
}

/**
 * Returns a hash of the sources. It is the name of the folder, so that browsers never use outdated files.
 */
function sourceHash() {
  const hash = createHash("sha256");
  for (const name of readdirSync(source).sort())
    hash.update(`${name}\n`).update(readFileSync(join(source, name)));
  return hash.digest("hex").slice(0, 16);
}

/** @param {string} hash */
function markText(hash) {
  const load = `static/${hash}/remoteEntry.js`;
  return `${JSON.stringify(
    {
      name: "nn-charts",
      version: "0.1.0",
      jupyterlab: { extension: true, _build: { load, extension: "./extension" } },
    },
    null,
    2,
  )}\n`;
}
