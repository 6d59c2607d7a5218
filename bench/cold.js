// @ts-check
/** @file The first 1000 steps of a process: `node cold.js NAME SAMPLES`. Prints the last loss. */

import { writeSync } from "node:fs";
import { fourSamples } from "./four-samples.js";

const [name, samples] = process.argv.slice(2);
const { prepare } = await import(`./contestants/${name}.js`);
const losses = prepare(fourSamples(samples))(1000);
writeSync(1, String(losses[losses.length - 1]));
