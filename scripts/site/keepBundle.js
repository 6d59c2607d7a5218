// @ts-check
/**
 * @file Puts together what makes the site stay (keep/): the extension of JupyterLite, and the service worker
 * in the place of JupyterLite's.
 *
 * It is run as a program, as bundle.js is, with the extension's folder and the service worker's file.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { textOf, writeExtension } from "./extension.js";
import { keepSource } from "./places.js";

const [folder, file] = process.argv.slice(2);
const entry = await textOf({
  entryPoints: [join(keepSource, "page", "extension.ts")],
  format: "iife",
});
const schema = readFileSync(join(keepSource, "page", "schema.json"), "utf8");
writeExtension(
  folder,
  "nn-keep",
  entry,
  { [join("schemas", "nn-keep", "plugin.json")]: schema },
  // It would register its own service worker, and first take away all others of the address.
  { disabledExtensions: ["@jupyterlite/application-extension:service-worker-manager"] },
);
const worker = join(keepSource, "worker", "serviceWorker.ts");
writeFileSync(file, await textOf({ entryPoints: [worker], format: "iife" }));
