// @ts-check
/** @file Runs the set-up steps in order, and skips those that are up to date. */

import { writeFileSync } from "node:fs";
import { setupLog } from "../paths.js";
import { kernelStep, moduleStep } from "./compile.js";
import { kernelspecStep } from "./kernelspec.js";
import { labStep } from "./lab.js";
import { devPackages, packages } from "./packages.js";
import { snapshotStep } from "./snapshot.js";
import { environment } from "./venv.js";

/** @typedef {import("./step.js").Step} Step */

/**
 * The steps that developers need for the module.
 *
 * @type {Step[]}
 */
export const moduleSteps = [devPackages, moduleStep];

/**
 * The steps that learners need for the notebooks.
 *
 * @type {Step[]}
 */
export const allSteps = [
  packages,
  environment,
  moduleStep,
  kernelStep,
  labStep,
  ...(process.platform === "win32" ? [] : [snapshotStep]), // a process cannot replace itself there
  kernelspecStep,
];

/**
 * The steps that developers need for the notebooks.
 *
 * @type {Step[]}
 */
export const devSteps = [devPackages, ...allSteps];

/**
 * Runs the steps that are not up to date, and prints a line for each.
 *
 * @param {Step[]} steps
 * @returns {boolean} whether there was anything to do
 * @throws {import("../userError.js").UserError} if a step fails
 */
export function setUp(steps = allSteps) {
  let worked = false;
  for (const step of steps) {
    if (step.upToDate()) continue;
    if (!worked) writeFileSync(setupLog, "");
    worked = true;
    const start = performance.now();
    process.stdout.write(`${step.title} ... `);
    try {
      step.run();
    } catch (error) {
      console.log("failed");
      throw error;
    }
    console.log(`done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  return worked;
}
