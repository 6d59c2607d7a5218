/** @file Loads a CommonJS module with its text changed, in this process alone: the file stays as it is. */

import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";

/** What Node's own loader does with a text. */
interface Compiling extends Module {
  _compile(text: string, path: string): void;
}

/**
 * Loads the module with the text that `change` makes of its own. Who asks for it by `require` gets
 * this one from then on.
 *
 * @param path the absolute path of its file
 * @throws what `change` throws; then nothing has been loaded
 */
export function loadChanged(path: string, change: (text: string) => string): void {
  const require = createRequire(path);
  const text = change(readFileSync(path, "utf8"));
  const module = new Module(path) as Compiling;
  module.filename = path;
  module.paths = require.resolve.paths("tslab") ?? [];
  module._compile(text, path);
  module.loaded = true;
  require.cache[path] = module;
}
