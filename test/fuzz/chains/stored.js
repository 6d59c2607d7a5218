// @ts-check
/** @file Prints the chains that test/golden/chains.json keeps, one a line; test/golden/chains.py asks for them. */

import fc from "fast-check";
import { chains } from "./chain.js";

const [SEED, COUNT] = [20240608, 300];
for (const chain of fc.sample(chains, { seed: SEED, numRuns: COUNT }))
  console.log(JSON.stringify(chain));
