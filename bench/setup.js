// @ts-check
/** @file The bench's own set-up step, after the project's: Python's packages. */

import { venvStep } from "../scripts/setup/venv.js";
import { benchVenv, place } from "./paths.js";

export const benchStep = venvStep(
  "numpy and what else the bench needs, into bench/.venv",
  benchVenv,
  place("requirements.txt"),
);
