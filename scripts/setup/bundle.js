/**
 * @file Bundles dist/ into one file, dist/nn.js, together with a package that would otherwise be
 * looked up on every start. This is a separate program, so that esbuild is loaded only when something is
 * built.
 */

import { join } from "node:path";
import { buildSync } from "esbuild";
import { root } from "../paths.js";

buildSync({
  entryPoints: [join(root, "dist", "index.js")],
  outfile: join(root, "dist", "nn.js"),
  bundle: true,
  format: "esm",
  platform: "node",
  target: "es2022",
  keepNames: true, // the names of classes are printed
  logLevel: "error",
});
