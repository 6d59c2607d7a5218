/** @file Node's "module" in the worker: what can be imported is there from the start. */

import { folder } from "../paths.js";
import { importable, noModule } from "../unavailable.js";

/** What tslab and "nn" look into for what is loaded. */
export const loaded: Record<string, { exports: unknown }> = {};
const modules = new Map<string, unknown>();

/** Lets a module be found by its name. */
export function provide(name: string, exports: unknown): void {
  modules.set(name, exports);
}

/** `require` for a file; one of a notebook's folder is a cell, and finds only what cells may import. */
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

/** A module that a cell defines; tslab makes one of its compiled text. */
export default class Module {
  static readonly createRequire = createRequire;
  exports: unknown = {};
  require = createRequire(folder);

  static _nodeModulePaths(): string[] {
    return [];
  }

  _compile(code: string, file: string): void {
    // biome-ignore lint/security/noGlobalEval: to run what a cell says is what a kernel is for
    // biome-ignore lint/complexity/noCommaOperator: without it the code would see this function's names
    const run = (0, eval)(
      `(function (exports, require, module) {${code}\n})\n//# sourceURL=${file}`,
    );
    run(this.exports, this.require, this);
  }
}
