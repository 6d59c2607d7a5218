// @ts-check
/** @file Measures in rounds, so that anything that slows the machine affects all contestants equally. */

/**
 * Repeats a round. A warm-up round, in which files are read and code is compiled for the first time, does
 * not count.
 *
 * @template T
 * @param {number} rounds the number of rounds that count
 * @param {() => Promise<T>} round returns a number, or nested objects of numbers
 * @returns {Promise<T>} the result of a round, with each number replaced by its median over all rounds
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
