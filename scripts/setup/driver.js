// @ts-check
/** @file Set-up step of the tests: what drives Firefox, into test/node_modules. `npm start` needs none of it. */

import { join } from "node:path";
import { root } from "../paths.js";
import { packagesStep } from "./packages.js";

export const driverStep = packagesStep(
  "what drives Firefox, into test/node_modules",
  join(root, "test"),
);
