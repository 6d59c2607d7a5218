/** @file Node's "module" in the worker, where everything that can be imported is already loaded. */

import { folder } from "../paths.js";
import { importable, noModule } from "../unavailable.js";

/**
 * The modules that are already loaded, keyed by path. tslab and "nn" read them as `require.cache`.
 */
export const loaded: Record<string, { exports: unknown }> = {};
const modules = new Map<string, unknown>();

/** Makes a module available under a name. */
export function provide(name: string, exports: unknown): void {
  modules.set(name, exports);
}

/**
 * Returns `require` for a file. A file in the notebooks' folder is a cell, which can import fewer
 * modules.
 */
export function createRequire(file: string) {
  const isCell = file.startsWith(folder);
  const require = (name: string): unknown => {
    const known = name.replace(/^node:/, "");
    if (modules.has(known) && (!isCell || importable.includes(known))) return modules.get(known);
    throw Object.assign(new Error(noModule(name)), { code: "MODULE_NOT_FOUND" });
  };
  const resolve = (name: string) => `/nn/node_modules/${name}`;
  return Object.assign(require, { resolve, cache: loaded });
}

/** A module that a cell defines; tslab creates it from the compiled code. */
export default class Module {
  static readonly createRequire = createRequire;
  exports: unknown = {};
  require = createRequire(folder);

  static _nodeModulePaths(): string[] {
    return [];
  }

  _compile(code: string, file: string): void {
    // biome-ignore lint/security/noGlobalEval: a kernel's purpose is to run what cells contain
    // biome-ignore lint/complexity/noCommaOperator: without it the code would see this function's variables
    const run = (0, eval)(
      `(function (exports, require, module) {${code}\n})\n//# sourceURL=${file}`,
    );
    run(this.exports, this.require, this);
  }
}
