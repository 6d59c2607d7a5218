// @ts-check
/**
 * @file Random choices. Random values are made from a list of small numbers, so that fast-check can generate
 * them from a seed and shrink them by making the numbers smaller. Lists to pick from start with the
 * simplest item.
 */

import fc from "fast-check";

/** Generates a list of `count` rolls. After these rolls, a Dice rolls only zeros. */
export const rollsFor = (/** @type {number} */ count) =>
  fc.array(fc.nat(2 ** 16 - 1), { minLength: count, maxLength: count });

/** A source of random choices, made from a list of rolls. */
export class Dice {
  #next = 0;
  #rolls;

  /** @param {readonly number[]} rolls */
  constructor(rolls) {
    this.#rolls = rolls;
  }

  /** Returns a whole number from 0 up to, but not including, n. */
  below(/** @type {number} */ n) {
    return (this.#rolls[this.#next++] ?? 0) % n;
  }

  /**
   * Returns one item of a list.
   *
   * @template T
   * @param {readonly T[]} list
   * @returns {T}
   */
  pick(list) {
    return list[this.below(list.length)];
  }

  /** Returns true in one of n rolls on average. */
  oneIn(/** @type {number} */ n) {
    return this.below(n) === n - 1;
  }
}
