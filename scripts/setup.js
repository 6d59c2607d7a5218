// @ts-check
/** @file `npm run setup`: makes everything ready that the other commands need. */

import { main } from "./problem.js";
import { setUp } from "./setup/index.js";

await main(() => {
  if (!setUp()) console.log("Everything is up to date.");
});
