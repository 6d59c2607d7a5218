/** @file Two things that a way of loading CommonJS modules must be able to do, and Node's own way. */

import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";

/** A way to load modules by the absolute paths of their files. */
export interface Modules {
  /**
   * What a module exports.
   *
   * @param change makes of the file's text the text that is run; the file stays as it is
   * @throws what `change` throws; then nothing has been loaded
   */
  // biome-ignore lint/suspicious/noExplicitAny: the module's own types say more.
  load(path: string, change?: (text: string) => string): any;
  /** Gives all who ask for a module from now on something else. */
  replace(path: string, exports: unknown): void;
}

/** What Node does with a text. */
interface Compiling extends Module {
  _compile(text: string, path: string): void;
}

/** As Node loads them. */
export const ordinary: Modules = {
  load(path, change) {
    const require = createRequire(path);
    if (!change || require.cache[path]) return require(path);
    const text = change(readFileSync(path, "utf8"));
    const module = new Module(path) as Compiling;
    module.filename = path;
    module.paths = require.resolve.paths("tslab") ?? [];
    module._compile(text, path);
    module.loaded = true;
    require.cache[path] = module;
    return module.exports;
  },
  replace(path, exports) {
    const module = createRequire(path).cache[path];
    if (!module) throw new Error(`${path} was not loaded as a CommonJS module.`);
    module.exports = exports;
  },
};
