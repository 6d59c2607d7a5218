/** @file The files that cells use, which may change between two cells. */

import { statSync } from "node:fs";
import Module from "node:module";

/** Describes the state of a file or folder; undefined if it does not exist. */
export function stateOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.mtimeMs} ${found.ctimeMs} ${found.size}`;
}

/** Node's loaded modules, by the paths of their files. */
type Cache = Record<string, NodeModule | undefined>;

/**
 * Returns a function that runs a cell. Before that, it forgets the modules whose files have changed
 * since they were loaded, and the modules that have loaded those, so that an import loads them again.
 */
export function currentModules() {
  const cache = (Module as unknown as { _cache: Cache })._cache;
  const kernels = new Set(Object.keys(cache));
  const states = new Map<string, string | undefined>();
  const forget = (path: string): void => {
    const module = cache[path];
    states.delete(path);
    delete cache[path];
    if (!module) return;
    for (const user of states.keys()) if (cache[user]?.children.includes(module)) forget(user);
  };
  return async (run: () => Promise<unknown>): Promise<void> => {
    for (const [path, state] of [...states]) if (stateOf(path) !== state) forget(path);
    await run();
    for (const path of Object.keys(cache))
      if (!kernels.has(path) && !states.has(path)) states.set(path, stateOf(path));
  };
}
