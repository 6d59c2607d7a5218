// @ts-check
/** @file Where the parts of the site lie. */

import { join } from "node:path";
import { root } from "../paths.js";

/** The folder that `npm run site` makes. */
export const site = join(root, "site");

/** The scripts that make it, and what they need. */
export const room = import.meta.dirname;

/** JupyterLite's virtual environment. */
export const siteVenv = join(room, ".venv");

/** The kernel's part that runs in the page. */
export const kernelSource = join(root, "kernel");

/** What makes the site and the work in it stay. */
export const keepSource = join(root, "keep");
