// @ts-check
/**
 * @file Puts dist/ together in one file, dist/nn.js, and with it the package that each start would
 * have to look for. A program of its own, so that a start that builds nothing reads no rollup.
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
