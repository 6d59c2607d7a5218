/** @file Progress bars for loops, with the same names as in Python's tqdm. */

import { checkCount, checkOptions } from "../checks.js";
import { describeValue } from "../describe.js";
import { typeError } from "../errors.js";
import { progressOutput } from "./output.js";
import { track } from "./track.js";

/** The options of {@link tqdm}. */
export interface TqdmOptions {
  /** The number of iterations. It is required for an iterable without a length, such as a generator. */
  total?: number;
  /** The text before the bar. */
  desc?: string;
}

/**
 * Wraps an iterable so that a `for ... of` loop over it shows a progress bar.
 *
 * It works for arrays, Sets, Maps and strings. If you pass `total`, it works for generators too. The loop
 * stays synchronous, so interrupting the kernel stops it. Outside a notebook, the bar appears in the terminal
 * (on stderr).
 *
 * @param iterable the items to loop over
 * @param options the number of iterations, and the text before the bar
 * @returns a generator that yields the same items
 * @throws {TypeError} if iterable is not iterable, its length is unknown, or an option is not valid
 * @throws {RangeError} if total is not a whole number, 0 or more
 * @example
 * for (const lr of tqdm([0.01, 0.1, 1], { desc: "learning rates" })) train(x, yTrue, Wo, bo, lr, 100);
 */
export function tqdm<T>(
  iterable: Iterable<T>,
  options: TqdmOptions = {},
): Generator<T, void, undefined> {
  if (typeof iterable?.[Symbol.iterator] !== "function")
    throw typeError(
      `tqdm: pass something to loop over, such as an array, not ${describeValue(iterable)}; to count up to a ` +
        "number, use trange",
    );
  checkOptions<TqdmOptions>("tqdm", options, { total: "anything", desc: "a string" });
  const total = options.total ?? lengthOf(iterable);
  if (total === undefined)
    throw typeError("tqdm: the length of this iterable is unknown; pass it, as in { total: 1000 }");
  checkCount("tqdm: total", total);
  const { desc = "" } = options;
  return track(iterable, { total, desc }, progressOutput(), seconds);
}

/**
 * Counts from 0 to n - 1 with a progress bar, like {@link tqdm} over these numbers.
 *
 * @param n the number of iterations
 * @param options the text before the bar
 * @returns a generator that yields 0, 1, ..., n - 1
 * @throws {TypeError} if an option is not valid
 * @throws {RangeError} if n is not a whole number, 0 or more
 * @example
 * let weights = Wo;
 * for (const _ of trange(1000)) weights = step(x, yTrue, weights, bo, 0.1).Wo;
 */
export function trange(n: number, options: Pick<TqdmOptions, "desc"> = {}) {
  checkCount("trange: n", n);
  checkOptions<Pick<TqdmOptions, "desc">>("trange", options, { desc: "a string" });
  return tqdm(upTo(n), { ...options, total: n });
}

function* upTo(n: number): Generator<number, void, undefined> {
  for (let i = 0; i < n; i++) yield i;
}

function lengthOf(iterable: Iterable<unknown>): number | undefined {
  if (typeof iterable === "string") return Array.from(iterable).length;
  const { length, size } = iterable as { length?: unknown; size?: unknown };
  return [length, size].find((count): count is number => typeof count === "number");
}

function seconds(): number {
  return performance.now() / 1000;
}
