/** @file The random generators: numpy's generator if the seed is a number, seedrandom's if it is a string. */

import { mersenne } from "pure-rand/generator/mersenne";
import type seedrandom from "seedrandom";
import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import { host } from "../host.js";

/** A generator of uniform draws. All other draws are computed from these. */
export interface UniformSource {
  /** Draws an integer uniformly from 0 to 2**32 - 1, including both. */
  uint32(): number;
  /** Draws a number from 0 up to, but not including, 1, with the full 53 bits of a double. */
  double(): number;
}

/**
 * Creates a Mersenne Twister that matches numpy's `RandomState(seed)` bit for bit.
 *
 * Source: Matsumoto and Nishimura's mt19937ar.c, `init_genrand` and `genrand_res53`.
 *
 * @throws {RangeError} if the seed is not a whole number from 0 to 2**32 - 1
 */
export function mersenneTwister(seed: number): UniformSource {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw rangeError(
      `Seed must be between 0 and 2**32 - 1 (a whole number), but it is ${describeValue(seed)}`,
    );
  }
  const generator = mersenne(seed);
  const uint32 = () => generator.next() >>> 0;
  return { uint32, double: () => ((uint32() >>> 5) * 2 ** 26 + (uint32() >>> 6)) / 2 ** 53 };
}

/**
 * Creates seedrandom's default generator (ARC4). For ordinary English seeds, its `double()` returns the
 * same numbers as `seedrandom(seed)()`.
 *
 * @throws {TypeError} if the seed is not a string
 */
export function arc4(seed: string): UniformSource {
  if (typeof seed !== "string") {
    throw typeError(
      `seeded: the seed must be a string, not ${describeValue(seed)}; for a number, use randomState`,
    );
  }
  // seedrandom is loaded on first use, because its seven generators would make this module slower to
  // load.
  const seeded = host().load("seedrandom") as typeof seedrandom;
  const generator = seeded(keyOf(seed));
  return { uint32: () => generator.int32() >>> 0, double: generator };
}

/**
 * The maximum length, in bytes, of a key that is passed on unchanged. Up to this length, two different
 * keys that do not consist of a repeated part differ within the 256 bytes that ARC4 reads. Otherwise,
 * both would be repetitions of the same string (the theorem of Fine and Wilf).
 */
const LONGEST_DIRECT_KEY = 128;

/**
 * Returns the seed to pass to seedrandom, which does not distinguish all strings: it reads one byte per
 * character, so two Korean words may count as equal; it repeats the string up to 256 bytes, so "a"
 * equals "aa"; and it mixes any further bytes into the first 256.
 *
 * Most seeds are converted to their UTF-8 bytes, with one character per byte. A seed is replaced by
 * its SHA-256 hash if it is empty, consists of a repeated part, is longer than 128 bytes, or
 * contains half a surrogate pair. The hash is preceded by a byte that never occurs in UTF-8.
 */
function keyOf(seed: string): string {
  const bytes = Buffer.from(seed, "utf8");
  const key = bytes.toString("latin1");
  const repeats = (key + key).indexOf(key, 1) < key.length;
  const isDirect = key !== "" && !repeats && key.length <= LONGEST_DIRECT_KEY;
  if (isDirect && bytes.toString("utf8") === seed) return key;
  const { createHash } = host().load("node:crypto") as typeof import("node:crypto");
  return `\xff${createHash("sha256").update(seed, "utf16le").digest("hex")}`;
}
