// @ts-check
/** @file No time is believed before all have worked out the same. */

/** How far a value may lie from numpy's: relatively, or absolutely where numpy's is under 1. */
export const TOLERANCE = 1e-12;

/**
 * @param {string} work
 * @param {Record<string, ArrayLike<number>>} values of each contestant; one may have fewer of them
 *   than numpy, if it did the first part only
 * @returns {number} the greatest distance
 * @throws {Error} naming who is too far away, and where
 */
export function greatestDistance(work, { numpy, ...others }) {
  let greatest = 0;
  for (const [name, values] of Object.entries(others)) {
    if (values.length === 0) throw new Error(`${work}: ${name} gave no value.`);
    for (let i = 0; i < values.length; i++) {
      const distance = Math.abs(values[i] - numpy[i]) / Math.max(1, Math.abs(numpy[i]));
      if (!(distance <= TOLERANCE)) {
        throw new Error(`${work}: value ${i} of ${name} is ${values[i]}, and numpy's ${numpy[i]}.`);
      }
      greatest = Math.max(greatest, distance);
    }
  }
  return greatest;
}
