// @ts-check
/**
 * @file Random choices. What is to be random is made from a list of small numbers: so fast-check makes
 * it from a seed, and shrinks it by making the numbers smaller. Whoever picks puts the plainest first.
 */

import fc from "fast-check";

/** So many throws; behind them there are zeros. */
export const throwsFor = (/** @type {number} */ count) =>
  fc.array(fc.nat(2 ** 16 - 1), { minLength: count, maxLength: count });

/** Throws, taken one after the other. */
export class Dice {
  #at = 0;
  #throws;

  /** @param {readonly number[]} throws */
  constructor(throws) {
    this.#throws = throws;
  }

  /** A whole number from 0 up to, but not, n. */
  below(/** @type {number} */ n) {
    return (this.#throws[this.#at++] ?? 0) % n;
  }

  /**
   * One of them.
   *
   * @template T
   * @param {readonly T[]} list
   * @returns {T}
   */
  pick(list) {
    return list[this.below(list.length)];
  }

  /** True once in n throws. */
  oneIn(/** @type {number} */ n) {
    return this.below(n) === n - 1;
  }
}
