// @ts-check
/** @file Makes extensions of JupyterLite of our TypeScript. It reads the bundler. */

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { hashOf } from "./hash.js";

/**
 * The text of a bundle's only file.
 *
 * @param {import("esbuild").BuildOptions} options
 */
export async function textOf(options) {
  const { outputFiles } = await build({
    bundle: true,
    minify: true,
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    ...options,
    write: false,
  });
  return outputFiles[0].text;
}

/**
 * Writes an extension into a folder, which is made anew.
 *
 * @param {string} folder
 * @param {string} name
 * @param {string} entry what JupyterLite loads first of it
 * @param {Record<string, string>} others the other files, by their paths
 * @param {{ disabledExtensions?: string[] }} [more] what JupyterLite is told of it beside
 */
export function writeExtension(folder, name, entry, others, more) {
  const load = `static/remoteEntry.${hashOf(entry)}.js`;
  const description = {
    name,
    version: "0.1.0",
    jupyterlab: { extension: true, _build: { load, extension: "./extension", ...more } },
    jupyterlite: { liteExtension: true },
  };
  const files = {
    ...others,
    [load]: entry,
    "package.json": `${JSON.stringify(description, null, 2)}\n`,
  };
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
