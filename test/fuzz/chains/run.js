// @ts-check
/** @file Compares random chains with a running numpy, from a seed. */

import fc from "fast-check";
import { chains } from "./chain.js";
import { difference } from "./compare.js";

/**
 * The first chain that differs, shrunken by fast-check, and in what; undefined where none does.
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
