// @ts-check
/**
 * @file Set-up step for the tests: installs the driver for Firefox into test/node_modules. `npm start` does
 * not need it.
 */

import { join } from "node:path";
import { root } from "../paths.js";
import { packagesStep } from "./packages.js";

export const driverStep = packagesStep(
  "installing the driver for Firefox in test/node_modules",
  join(root, "test"),
);
