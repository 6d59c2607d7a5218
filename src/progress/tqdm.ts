/** @file Progress bars for loops, by the names that Python's tqdm gave them. */

import { checkCount, checkOptions } from "../checks.js";
import { describeValue } from "../describe.js";
import { typeError } from "../errors.js";
import { progressOutput } from "./output.js";
import { track } from "./track.js";

/** What may be said to a progress bar. */
export interface TqdmOptions {
  /** How many rounds there will be; needed where the iterable does not say, as with a generator. */
  total?: number;
  /** A few words before the bar. */
  desc?: string;
}

/**
 * Wraps an iterable so that a `for ... of` over it shows a progress bar.
 *
 * It works on any iterable whose length is known: arrays, Sets, Maps, strings, and with `total`
 * also generators. The loop stays synchronous, so interrupting the kernel stops it. Outside a
 * notebook the bar goes to a terminal's stderr, and nowhere where there is no terminal.
 *
 * @example for (const rate of tqdm([0.01, 0.1, 1], { desc: "learning rates" })) { ... }
 * @throws TypeError for what is not iterable, or has no known length and no `total`; for options that cannot be
 * @throws RangeError for a `total` that is not a whole number from 0 up
 */
export function tqdm<T>(
  iterable: Iterable<T>,
  options: TqdmOptions = {},
): Generator<T, void, undefined> {
  if (typeof iterable?.[Symbol.iterator] !== "function")
    throw typeError(
      `tqdm: give something to loop over, such as an array; ${describeValue(iterable)} cannot be ` +
        "looped over (for so many rounds, use trange)",
    );
  checkOptions<TqdmOptions>("tqdm", options, { total: "anything", desc: "a string" });
  const total = options.total ?? lengthOf(iterable);
  if (total === undefined)
    throw typeError(
      "tqdm: this iterable does not say how long it is; say it, as in { total: 1000 }",
    );
  checkCount("tqdm: total", total);
  const { desc = "" } = options;
  return track(iterable, { total, desc }, progressOutput(), seconds);
}

/**
 * Loops over 0, 1, ..., n - 1 with a progress bar, as `tqdm` does over those numbers.
 *
 * @example for (const step of trange(1000)) { ... }
 * @throws RangeError for an n that is not a whole number from 0 up; TypeError for options that cannot be
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
