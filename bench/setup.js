// @ts-check
/**
 * @file The benchmark's set-up step, which runs after the project's own steps and installs Python packages.
 */

import { venvStep } from "../scripts/setup/venv.js";
import { benchVenv, inBench } from "./paths.js";

export const benchStep = venvStep(
  "numpy and the other packages for the benchmark, into bench/.venv",
  benchVenv,
  inBench("requirements.txt"),
);
