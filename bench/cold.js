// @ts-check
/** @file The first 1000 steps of a process: `node cold.js NAME`. Prints the last loss. */

import { writeSync } from "node:fs";
import { fourSamples } from "./four-samples.js";

const { prepare } = await import(`./contestants/${process.argv[2]}.js`);
const losses = prepare(fourSamples())(1000);
writeSync(1, String(losses[losses.length - 1]));
