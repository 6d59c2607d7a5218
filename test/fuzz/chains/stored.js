// @ts-check
/** @file Prints the chains in test/golden/chains.json, one per line; test/golden/chains.py runs this file. */

import fc from "fast-check";
import { chains } from "./chain.js";

const [SEED, COUNT] = [20240608, 300];
for (const chain of fc.sample(chains, { seed: SEED, numRuns: COUNT }))
  console.log(JSON.stringify(chain));
