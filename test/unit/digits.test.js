// @ts-check
/** @file Compares the handwritten digits with scikit-learn's copy of them. */

import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { arange, digits } from "nn";
import { root } from "../../scripts/paths.js";

const sums = JSON.parse(readFileSync(join(root, "test", "golden", "digits.json"), "utf8"));

test("digits() returns the same pixels and labels as scikit-learn", () => {
  const { images, labels } = digits();
  assert.deepEqual(images.shape, sums.shape);
  assert.equal(images.sum(), sums.sum);
  assert.equal(images.square().sum(), sums.sumOfSquares);
  assert.deepEqual(images.sum(0).toArray(), sums.byPixel);
  assert.deepEqual(images.sum(1).toArray(), sums.byImage);
  assert.deepEqual(images.mul(arange(1, 65)).sum(1).toArray(), sums.byPlace);
  assert.deepEqual(labels.toArray(), sums.labels);
  assert.deepEqual([images.dtype, labels.dtype], ["int", "int"]);
});

test("every call of digits() returns new arrays", () => {
  const first = digits();
  const numbers = /** @type {Float64Array} */ (first.images.data);
  numbers[0] = 9;
  assert.equal(digits().images.item(0, 0), 0);
});

test("digits.txt is smaller than 120 kB", () =>
  assert.ok(statSync(join(root, "data", "digits.txt")).size < 120_000));
