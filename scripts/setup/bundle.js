/**
 * @file Bundles dist/ into one file, dist/nn.js, together with a package that would otherwise be
 * looked up on every start. This is a separate program, so that rollup is loaded only when something is
 * built.
 */

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rollup } from "rollup";
import { root } from "../paths.js";

const inlined = "pure-rand/";

const bundle = await rollup({
  input: join(root, "dist", "index.js"),
  external: /^node:/,
  plugins: [
    {
      name: "inline",
      resolveId: (name) =>
        name.startsWith(inlined) ? fileURLToPath(import.meta.resolve(name)) : null,
    },
  ],
});
await bundle.write({ file: join(root, "dist", "nn.js") });
