// @ts-check
/** @file The steps that make the site. What they install is theirs alone: `npm start` needs none of it. */

import { join } from "node:path";
import { kernelStep } from "../setup/kernel.js";
import { moduleStep } from "../setup/module.js";
import { packages, packagesStep } from "../setup/packages.js";
import { venvStep } from "../setup/venv.js";
import * as lite from "./lite.js";
import { room, siteVenv } from "./places.js";

/** What puts the kernel of the page together, and what goes into it. */
export const bundlerStep = packagesStep(
  "installing the bundler and its packages in scripts/site/node_modules",
  room,
);

/** @type {import("../setup/index.js").Step[]} */
export const siteSteps = [
  packages,
  moduleStep,
  kernelStep,
  bundlerStep,
  venvStep(
    "installing JupyterLite in scripts/site/.venv",
    siteVenv,
    join(room, "requirements.txt"),
  ),
  lite,
];
