// @ts-check
/**
 * @file `npm run fuzz`: looks for what no test foresees, with new random programs, chains of operations
 * and bad input, until the time is over.
 *
 *   npm run fuzz -- --seconds 600
 *   npm run fuzz -- --seed 1234 --seconds 0   one round, that of this seed
 */

import { givenNumbers } from "./options.js";
import { moduleSteps, setUp } from "./setup/index.js";
import { main } from "./userError.js";

await main(async () => {
  const seed = Math.floor(Math.random() * 2 ** 30);
  const options = givenNumbers("npm run fuzz", { seconds: 60, seed });
  // What it needs is not there before this in a new clone.
  setUp(moduleSteps);
  const { numpyStep } = await import("../test/fuzz/chains/numpy.js");
  setUp([numpyStep]);
  const { fuzz } = await import("../test/fuzz/fuzz.js");
  return fuzz(options);
});
