// @ts-check
/** @file `npm run setup`: makes everything ready that the other commands need. */

import { givenOptions } from "./options.js";
import { main } from "./problem.js";
import { setUp } from "./setup/index.js";

await main(() => {
  givenOptions("npm run setup");
  if (!setUp()) console.log("Everything is up to date.");
});
