// @ts-check
/** @file Makes the API reference of "nn" with TypeDoc, which brings a TypeScript that it can read: 7 has no API. */

import { join } from "node:path";
import { root } from "../paths.js";
import { packagesStep } from "../setup/packages.js";

/** Installs TypeDoc. */
export const docsStep = packagesStep(
  "TypeDoc, into scripts/docs/node_modules",
  import.meta.dirname,
);

/** The folder of the pages. */
export const reference = join(root, "docs", "api");

/** TypeDoc's program, to be run by node. */
export const typedoc = join(import.meta.dirname, "node_modules", "typedoc", "bin", "typedoc");

/** Its arguments. A name without a comment, a link that leads nowhere and any other warning is an error. */
export const typedocArgs = [
  ...["--options", join(import.meta.dirname, "typedoc.json")],
  ...["--entryPoints", join(root, "src", "index.ts"), "--tsconfig", join(root, "tsconfig.json")],
];
