// @ts-check
/** @file Measuring in turns: what slows the machine for a while then slows all alike. */

/**
 * Runs each task once in every round, one after the other. The first round, in which files are read
 * and code is compiled for the first time, is not kept.
 *
 * @template T
 * @param {Record<string, () => Promise<T>>} tasks
 * @param {number} rounds
 * @param {(round: Record<string, T>) => void} [check] sees each round, the first as well
 * @param {Record<string, number>} [fewer] the rounds of a task for whom all would take too long
 * @returns {Promise<Record<string, T[]>>} what each task gave in each round
 */
export async function inTurns(tasks, rounds, check, fewer = {}) {
  /** @type {Record<string, T[]>} */
  const kept = {};
  for (const name of Object.keys(tasks)) kept[name] = [];
  for (let round = 0; round <= rounds; round++) {
    /** @type {Record<string, T>} */
    const results = {};
    for (const [name, task] of Object.entries(tasks)) {
      if (round <= (fewer[name] ?? rounds)) results[name] = await task();
    }
    check?.(results);
    if (round === 0) continue;
    for (const [name, result] of Object.entries(results)) kept[name].push(result);
  }
  return kept;
}

/** @param {number[]} values at least one */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * @template T
 * @param {Record<string, T[]>} rounds
 * @param {(result: T) => number} value
 * @returns {Record<string, number>} each task's median
 */
export function medians(rounds, value) {
  return Object.fromEntries(
    Object.entries(rounds).map(([name, results]) => [name, median(results.map(value))]),
  );
}
