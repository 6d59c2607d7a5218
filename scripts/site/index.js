// @ts-check
/** @file The set-up steps that build the site. */

import { join } from "node:path";
import { kernelStep } from "../setup/compile.js";
import { moduleSteps } from "../setup/index.js";
import { venvStep } from "../setup/venv.js";
import { liteStep } from "./lite.js";
import { room, siteVenv } from "./places.js";

/** @type {import("../setup/index.js").Step[]} */
export const siteSteps = [
  ...moduleSteps,
  kernelStep,
  venvStep(
    "installing JupyterLite in scripts/site/.venv",
    siteVenv,
    join(room, "requirements.txt"),
  ),
  liteStep,
];
