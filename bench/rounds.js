// @ts-check
/** @file Measuring in rounds: what slows the machine for a while then slows all alike. */

/**
 * Does the same round again and again. The first one, in which files are read and code is compiled
 * for the first time, does not count.
 *
 * @template T
 * @param {number} rounds how many count
 * @param {() => Promise<T>} round gives a number, or an object of such, or of objects of such ...
 * @returns {Promise<T>} the same object, with the median of all rounds in place of each number
 */
export async function medianRound(rounds, round) {
  await round();
  const results = [];
  for (let count = 0; count < rounds; count++) results.push(await round());
  return medians(results);
}

/**
 * @param {any[]} results
 * @returns {any}
 */
function medians(results) {
  if (typeof results[0] === "number") return median(results);
  const names = Object.keys(results[0]);
  return Object.fromEntries(names.map((name) => [name, medians(results.map((one) => one[name]))]));
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
