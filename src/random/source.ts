/** @file Where randomness comes from: numpy's generator for a number, seedrandom's for a text. */

import { createRequire } from "node:module";
import { mersenne } from "pure-rand/generator/mersenne";
import type seedrandom from "seedrandom";
import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";

const require = createRequire(import.meta.url);

/** Even draws, of which all others are made. */
export interface UniformSource {
  /** An integer from 0 to 2**32 - 1, each as likely as any other. */
  uint32(): number;
  /** A number from 0 up to, but not, 1, with all the 53 bits that a double has room for. */
  double(): number;
}

/**
 * The Mersenne Twister as numpy's `RandomState(seed)` seeds and reads it, bit for bit.
 *
 * Source: Matsumoto and Nishimura's mt19937ar.c, `init_genrand` and `genrand_res53`.
 *
 * @throws RangeError if the seed is not a whole number between 0 and 2**32 - 1
 */
export function mersenneTwister(seed: number): UniformSource {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw rangeError(
      `Seed must be between 0 and 2**32 - 1: a whole number, not ${describeValue(seed)}`,
    );
  }
  const generator = mersenne(seed);
  const uint32 = () => generator.next() >>> 0;
  return { uint32, double: () => ((uint32() >>> 5) * 2 ** 26 + (uint32() >>> 6)) / 2 ** 53 };
}

/**
 * seedrandom's default generator (ARC4), seeded with a text; for plain English its `double()` is
 * what `seedrandom(text)()` gives.
 *
 * @throws TypeError if the seed is not a text
 */
export function arc4(text: string): UniformSource {
  if (typeof text !== "string") {
    throw typeError(
      `seeded: the seed must be a text, not ${describeValue(text)}; a number goes to randomState`,
    );
  }
  // Loaded when first asked for: its seven generators take a good part of the module's start.
  const seeded: typeof seedrandom = require("seedrandom");
  const generator = seeded(keyOf(text));
  return { uint32: () => generator.int32() >>> 0, double: generator };
}

/**
 * Up to so many bytes, two keys of which none repeats a part of itself differ within the 256 that
 * ARC4 reads (the theorem of Fine and Wilf: else they would be powers of one word).
 */
const DIRECT = 128;

/**
 * The text for seedrandom, which takes many texts for one: it reads one byte of each letter, so two
 * Korean words may be the same; it repeats them up to 256, so "a" is "aa"; and what is beyond those
 * it adds to them. So it gets the text's UTF-8 bytes, a letter for each, and in the place of a text that
 * is empty, repeats a part of itself, is longer than 128 bytes or has half a letter, which has no UTF-8,
 * its SHA-256 behind a byte that is in no UTF-8.
 */
function keyOf(text: string): string {
  const bytes = Buffer.from(text, "utf8");
  const key = bytes.toString("latin1");
  const repeats = (key + key).indexOf(key, 1) < key.length;
  if (key !== "" && !repeats && key.length <= DIRECT && bytes.toString("utf8") === text) return key;
  const { createHash }: typeof import("node:crypto") = require("node:crypto");
  return `\xff${createHash("sha256").update(text, "utf16le").digest("hex")}`;
}
