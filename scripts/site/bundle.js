// @ts-check
/**
 * @file Puts the kernel of the page together: the worker in one file, with tslab, TypeScript, "nn" and
 * what the compiler reads, and the extension of JupyterLite that starts it.
 *
 * It is run as a program, with the folder to write into, so that a build that has nothing to do reads no
 * bundler.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withOneProgram } from "../../kernel/dist/oneProgram.js";
import { data, root } from "../paths.js";
import { gatherDisk } from "./disk.js";
import { textOf, writeExtension } from "./extension.js";
import { hashOf } from "./hash.js";
import { kernelSource } from "./places.js";

const web = join(kernelSource, "web");
const shim = (/** @type {string} */ name) => join(web, "shims", `${name}.ts`);
const TYPESCRIPT = "@tslab/typescript-for-tslab";

/** What the worker has in the place of Node's modules. */
const nodeModules = {
  path: "path-browserify",
  ...Object.fromEntries(["module", "vm", "crypto", "util"].map((name) => [name, shim(name)])),
  ...Object.fromEntries(
    ["fs", "os", "perf_hooks", "inspector", "source-map-support", "zeromq"].map((name) => [
      name,
      shim("nothing"),
    ]),
  ),
};

/** @type {import("esbuild").Plugin} */
const parts = {
  name: "parts",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^nn$/ }, () => ({ path: join(root, "dist", "nn.js") }));
    onResolve({ filter: /^nn-disk$/ }, () => ({ path: "files", namespace: "disk" }));
    onLoad({ filter: /.*/, namespace: "disk" }, () => {
      // A text is read faster than an object of the same size.
      const text = JSON.stringify(JSON.stringify(gatherDisk()));
      return { contents: `export default JSON.parse(${text})` };
    });
    // tslab gets the TypeScript that kernel/typescript.ts makes; that one is made of the real one.
    onResolve({ filter: new RegExp(`^${TYPESCRIPT}$`) }, ({ importer }) =>
      /[\\/]node_modules[\\/]tslab[\\/]/.test(importer)
        ? { path: "traced", namespace: "typescript" }
        : undefined,
    );
    onLoad({ filter: /[\\/]tslab[\\/]dist[\\/]converter\.js$/ }, ({ path }) => ({
      contents: quickened(readFileSync(path, "utf8")),
    }));
    // As a module it is read once by the browser; in the function that the bundler puts around a script
    // of Node's, twice, which takes a tenth of a second.
    onLoad({ filter: /[\\/]typescript-for-tslab[\\/]lib[\\/]typescript\.js$/ }, ({ path }) => ({
      contents: `${readFileSync(path, "utf8")}\nexport default ts;`,
    }));
    onLoad({ filter: /.*/, namespace: "typescript" }, () => ({
      contents: `module.exports = require("./typescriptInstance.ts").instance.typescript`,
      resolveDir: web,
    }));
  },
};

/** tslab's compiler with one program a cell, or as it comes; what is said here the build shows. */
function quickened(/** @type {string} */ converter) {
  try {
    return withOneProgram(converter);
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    console.warn(`Warning: ${message} Cells on the site will compile more slowly.`);
    return converter;
  }
}

const folder = process.argv[2];
const worker = await textOf({
  entryPoints: [join(web, "worker.ts")],
  format: "esm",
  alias: Object.fromEntries(
    Object.entries(nodeModules).flatMap(([name, path]) => [
      [name, path],
      [`node:${name}`, path],
    ]),
  ),
  inject: [shim("globals")],
  define: { __dirname: '"/tslab/dist"', __filename: '"/tslab/dist/main.js"', global: "globalThis" },
  plugins: [parts],
});
const name = `worker.${hashOf(worker)}.js`;
const extension = await textOf({
  entryPoints: [join(web, "page", "extension.ts")],
  format: "iife",
  define: { WORKER: JSON.stringify(name) },
});
// Beside static/, where kernel/web/files.ts looks for them.
const texts = readdirSync(data).map((file) => [
  join("data", file),
  readFileSync(join(data, file), "utf8"),
]);
writeExtension(folder, "nn-kernel", extension, {
  [join("static", name)]: worker,
  ...Object.fromEntries(texts),
});
