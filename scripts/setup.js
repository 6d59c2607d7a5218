// @ts-check
/** @file `npm run setup`: prepares everything that the other commands need. */

import { readOptions } from "./options.js";
import { setUp } from "./setup/index.js";
import { main } from "./userError.js";

await main(() => {
  readOptions("npm run setup", {});
  if (!setUp()) console.log("Everything is up to date.");
});
