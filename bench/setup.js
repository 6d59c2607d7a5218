// @ts-check
/** @file The set-up step of the benchmark, which installs Python packages after the steps of the project. */

import { venvStep } from "../scripts/setup/venv.js";
import { benchVenv, inBench } from "./paths.js";

export const benchStep = venvStep(
  "numpy and the other packages for the benchmark, into bench/.venv",
  benchVenv,
  inBench("requirements.txt"),
);
