/**
 * @file Loads CommonJS modules while a snapshot is built: a snapshot cannot contain modules that
 * Node's own loader has loaded.
 */

import { readFileSync } from "node:fs";
import nodeModule, { createRequire, isBuiltin } from "node:module";
import { dirname, extname } from "node:path";
import type { Modules } from "../modules.js";

type Loaded = Pick<NodeModule, "exports" | "filename" | "id" | "loaded" | "paths">;

/** The loaded modules, keyed by path. */
const loaded = new Map<string, Loaded>();

function load(path: string, change = (text: string) => text) {
  const known = loaded.get(path);
  if (known) return known.exports;
  const text = change(readFileSync(path, "utf8"));
  const module: Loaded = { exports: {}, filename: path, id: path, loaded: true, paths: [] };
  loaded.set(path, module);
  if (extname(path) === ".json") module.exports = JSON.parse(text);
  else {
    const run = new Function("exports", "require", "module", "__filename", "__dirname", text);
    run(module.exports, requireFor(path), module, path, dirname(path));
  }
  return module.exports;
}

/**
 * Returns `require` for a module. Once the modules have been handed over, it uses Node's own
 * loader.
 */
function requireFor(path: string) {
  const { resolve } = createRequire(path);
  const require = (name: string) => {
    if (isBuiltin(name)) return process.getBuiltinModule(name);
    return handedOver ? createRequire(path)(name) : load(resolve(name));
  };
  return Object.assign(require, { resolve });
}

let handedOver = false;

/** The loader for snapshots. */
export const modules: Modules = {
  load,
  replace: (path, exports) => {
    const module = loaded.get(path);
    if (!module) throw new Error(`${path} was not loaded.`);
    module.exports = exports;
  },
};

/** Returns the paths of the loaded modules. */
export function loadedFiles(): string[] {
  return [...loaded.keys()];
}

/** Hands the loaded modules over to Node's loader, so that a cell that imports tslab gets the same. */
export function handOver(): void {
  handedOver = true;
  const { _cache } = nodeModule as unknown as { _cache: Record<string, Loaded> };
  for (const [path, module] of loaded) _cache[path] = module;
}
