// @ts-check
/** @file No time counts before all have worked out the same. */

/** How far a value may lie from numpy's: relatively, or absolutely where numpy's is under 1. */
export const TOLERANCE = 1e-12;

/**
 * @param {string} what was worked out
 * @param {Record<string, ArrayLike<number>>} values of each contestant
 * @returns {number} the greatest distance from numpy's
 * @throws {Error} naming who is too far away, and where
 */
export function greatestDistance(what, { numpy, ...others }) {
  let greatest = 0;
  for (const [name, values] of Object.entries(others)) {
    if (values.length !== numpy.length)
      throw new Error(`${what}: ${name} gave ${values.length} values, and numpy ${numpy.length}.`);
    for (let i = 0; i < values.length; i++) {
      const distance = Math.abs(values[i] - numpy[i]) / Math.max(1, Math.abs(numpy[i]));
      if (!(distance <= TOLERANCE))
        throw new Error(`${what}: value ${i} of ${name} is ${values[i]}, and numpy's ${numpy[i]}.`);
      greatest = Math.max(greatest, distance);
    }
  }
  return greatest;
}
