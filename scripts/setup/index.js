// @ts-check
/** @file Runs the set-up steps in order, and skips those that are up to date. */

import { writeFileSync } from "node:fs";
import { setupLog } from "../paths.js";
import * as environment from "./environment.js";
import * as extension from "./extension.js";
import { kernelStep } from "./kernel.js";
import * as kernelspec from "./kernelspec.js";
import { moduleStep } from "./module.js";
import { packages } from "./packages.js";
import * as settings from "./settings.js";
import * as snapshot from "./snapshot.js";

/**
 * A set-up step. `upToDate` takes milliseconds, and returns true only if the step was completed. `run` may
 * find leftovers from an interrupted run.
 *
 * @typedef {{ title: string, upToDate: () => boolean, run: () => void }} Step
 */

/**
 * The steps that the module needs.
 *
 * @type {Step[]}
 */
export const moduleSteps = [packages, moduleStep];

/**
 * The steps that the notebooks need.
 *
 * @type {Step[]}
 */
export const allSteps = [
  packages,
  environment,
  settings,
  extension,
  moduleStep,
  kernelStep,
  snapshot,
  kernelspec,
];

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
