// @ts-check
/** @file Compares results: times count only if all contestants have computed the same values. */

/** The greatest allowed difference from numpy's value: relative, or absolute if numpy's value is below 1. */
export const TOLERANCE = 1e-12;

/**
 * @param {string} what the task
 * @param {Record<string, ArrayLike<number>>} values the values that each contestant computed
 * @returns {number} the greatest difference from numpy's values
 * @throws {Error} if a value differs too much; the message names the contestant and the value
 */
export function greatestDistance(what, { numpy, ...others }) {
  let greatest = 0;
  for (const [name, values] of Object.entries(others)) {
    if (values.length !== numpy.length)
      throw new Error(
        `${what}: ${name} computed ${values.length} values, but numpy computed ${numpy.length}.`,
      );
    for (let i = 0; i < values.length; i++) {
      const distance = Math.abs(values[i] - numpy[i]) / Math.max(1, Math.abs(numpy[i]));
      if (!(distance <= TOLERANCE))
        throw new Error(
          `${what}: value ${i} of ${name} is ${values[i]}, but numpy's is ${numpy[i]}.`,
        );
      greatest = Math.max(greatest, distance);
    }
  }
  return greatest;
}
