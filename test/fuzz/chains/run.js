// @ts-check
/** @file Compares random chains, generated from a seed, with a running numpy. */

import fc from "fast-check";
import { chains } from "./chain.js";
import { difference } from "./compare.js";

/**
 * Returns the first chain that differs from numpy, shrunk by fast-check, and the difference. Returns undefined
 * if no chain differs.
 *
 * @param {number} seed
 * @param {number} count
 * @param {import("./numpy.js").Numpy} numpy
 */
export async function tryChains(seed, count, numpy) {
  const differenceOf = async (/** @type {unknown} */ made) => {
    const chain = /** @type {import("./chain.js").Chain} */ (made);
    return difference(chain, await numpy.answers(chain));
  };
  const property = fc.asyncProperty(
    chains,
    async (/** @type {unknown} */ chain) => !(await differenceOf(chain)),
  );
  const { counterexample } = await fc.check(property, { seed, numRuns: count });
  if (!counterexample) return undefined;
  const [chain] = counterexample;
  return { text: JSON.stringify(chain), what: String(await differenceOf(chain)) };
}
