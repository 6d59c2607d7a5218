/**
 * @file Node's own loader of CommonJS modules, and the two functions that every loader must have.
 */

import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";

/** A way to load modules by the absolute paths of their files. */
export interface Modules {
  /**
   * Returns the exports of a module.
   *
   * @param change returns the code to run instead of the file's; the file itself does not change
   * @throws the error that `change` throws; the module is then not loaded
   */
  // biome-ignore lint/suspicious/noExplicitAny: the module's own types say more.
  load(path: string, change?: (text: string) => string): any;
  /** Replaces the exports of a module, for all code that requires it from now on. */
  replace(path: string, exports: unknown): void;
}

/** Node's method that runs the code of a module. */
interface Compiling extends Module {
  _compile(text: string, path: string): void;
}

/** Node's own loader. */
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
