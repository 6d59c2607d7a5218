// @ts-check
/**
 * @file `npm run fuzz`: looks for bugs that the tests do not cover, with new random programs,
 * chains of operations and invalid input, until the time is up.
 *
 *   npm run fuzz -- --seconds 600
 *   npm run fuzz -- --seed 1234 --seconds 0   runs one round with this seed
 */

import { readOptions, wholeNumber } from "./options.js";
import { moduleSteps, setUp } from "./setup/index.js";
import { main } from "./userError.js";

await main(async () => {
  const { seconds = "60", seed = `${Math.floor(Math.random() * 2 ** 30)}` } = readOptions(
    "npm run fuzz",
    { seconds: { type: "string" }, seed: { type: "string" } },
  );
  const options = {
    seconds: wholeNumber("seconds", seconds),
    seed: wholeNumber("seed", seed),
  };
  // In a new clone, the imports below fail without this set-up.
  setUp(moduleSteps);
  const { numpyStep } = await import("../test/fuzz/chains/numpy.js");
  setUp([numpyStep]);
  const { fuzz } = await import("../test/fuzz/fuzz.js");
  return fuzz(options);
});
