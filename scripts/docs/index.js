// @ts-check
/**
 * @file Generates the API reference for "nn" with TypeDoc. TypeDoc uses its own TypeScript, because TypeScript 7
 * has no API.
 */

import { join } from "node:path";
import { root } from "../paths.js";
import { packagesStep } from "../setup/packages.js";

/** Installs TypeDoc. */
export const docsStep = packagesStep(
  "installing TypeDoc in scripts/docs/node_modules",
  import.meta.dirname,
);

/** The folder for the pages. */
export const reference = join(root, "docs", "api");

/** TypeDoc's program, which Node runs. */
export const typedoc = join(import.meta.dirname, "node_modules", "typedoc", "bin", "typedoc");

/**
 * TypeDoc's arguments. Every warning counts as an error, for example a name without a comment or a link that
 * leads nowhere.
 */
export const typedocArgs = [
  ...["--options", join(import.meta.dirname, "typedoc.json")],
  ...["--entryPoints", join(root, "src", "index.ts"), "--tsconfig", join(root, "tsconfig.json")],
];
