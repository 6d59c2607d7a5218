/** @file Node's "module" in the worker, where everything that can be imported is already loaded. */

import { importable, noModule } from "../unavailable.js";

const modules = new Map<string, unknown>();

/** Makes a module available under a name. */
export function provide(name: string, exports: unknown): void {
  modules.set(name, exports);
}

/** Returns a module that is already loaded. */
export function load(name: string): unknown {
  const known = name.replace(/^node:/, "");
  if (!modules.has(known)) throw missing(name);
  return modules.get(known);
}

/** Returns `require` for cells, which can import fewer modules. */
function createRequire() {
  return (name: string): unknown => {
    if (!importable.includes(name)) throw missing(name);
    return load(name);
  };
}

function missing(name: string): Error {
  return Object.assign(new Error(noModule(name)), { code: "MODULE_NOT_FOUND" });
}

/** A module that a cell defines; tslab creates it from the compiled code. */
export default class Module {
  static readonly createRequire = createRequire;
  exports: unknown = {};
  require = createRequire();

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
