// @ts-check
/** @file Generates the API reference for "nn" with TypeDoc. */

import { join } from "node:path";
import { root } from "../paths.js";

/** The folder for the pages. */
export const reference = join(root, "docs", "api");

/** TypeDoc's program, which Node runs. */
export const typedoc = join(root, "node_modules", "typedoc", "bin", "typedoc");

/**
 * TypeDoc's arguments. Every warning counts as an error, for example a name without a comment or a link that
 * leads nowhere.
 */
export const typedocArgs = [
  ...["--options", join(import.meta.dirname, "typedoc.json")],
  ...["--entryPoints", join(root, "src", "index.ts"), "--tsconfig", join(root, "tsconfig.json")],
];
