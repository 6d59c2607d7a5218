// @ts-check
/** @file What all contestants work on. data.py makes the same numbers by the same rule. */

import { readFileSync } from "node:fs";
import { randomState } from "nn";
import { fourSamples } from "./four-samples.js";
import { fourSamplesFile } from "./places.js";

const features = 3;

/**
 * For n = 4 the lessons' samples, else draws from numpy's stream.
 *
 * @param {number} n
 * @returns {import("./four-samples.js").Samples}
 */
export function samples(n) {
  if (n === 4) return fourSamples(readFileSync(fourSamplesFile, "utf8"));
  const generator = randomState(1234);
  const x = generator.randn(n, features).data;
  const Wo = generator.randn(features, 1).data;
  const yTrue = Float64Array.from({ length: n }, (_, row) => +(x[row * features] > 0));
  // The gradient is a sum over the samples: with a step this long each n learns as fast as n = 4.
  return { n, features, x, yTrue, Wo, lr: 0.04 / n };
}

/**
 * Two square matrices.
 *
 * @param {number} size
 * @returns {{ a: Float64Array, b: Float64Array }}
 */
export function matrices(size) {
  const generator = randomState(1234);
  return { a: generator.randn(size, size).data, b: generator.randn(size, size).data };
}
