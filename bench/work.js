// @ts-check
/**
 * @file The work of one contestant, in a process of its own. work.py does the same in numpy.
 *
 *   node work.js lesson training N STEPS    the loop of lesson 4
 *   node work.js train training N STEPS     one call of `train`
 *   node work.js nn matmul NxKxM TIMES      products of (N, K) and (K, M); N alone stands for all three
 *   node work.js trainLayers epoch N EPOCHS the first N digits, in batches, through a hidden layer of 32
 *
 * For each line on stdin it works, and answers with a line of JSON: the seconds of one step,
 * product or epoch, and the losses or the product's diagonal. With "first" in place of "training" it works
 * once, and prints the last loss.
 */

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { array, digits, eye, randomLayers, randomState, train, trainLayers, zeros } from "nn";
import { lessonLoop, place } from "./paths.js";

/** Work that is shorter than this, in seconds, is done again until it is not. */
const SHORTEST = 0.05;

const [name, kind, size, count] = process.argv.slice(2);
const works = { matmul: () => products(size), epoch: () => epochs(Number(size)) };
const work = await (
  works[/** @type {"matmul" | "epoch"} */ (kind)] ?? (() => training(Number(size)))
)();
if (kind === "first") console.log(work(Number(count)).at(-1));
else
  for await (const _ of createInterface({ input: process.stdin }))
    console.log(JSON.stringify(measured(Number(count))));

/**
 * @param {number} n samples
 * @returns {Promise<(steps: number) => number[]>} trains for so many steps, gives their losses
 */
async function training(n) {
  const { x, yTrue, Wo, lr } = n === 4 ? fourSamples() : samples(n);
  const bo = zeros(1);
  if (name === "train")
    return (steps) => Array.from(train(x, yTrue, Wo, bo, lr, steps).losses.data);
  const { loop } = await import(lessonLoop);
  return (steps) => loop(x, yTrue, Wo, bo, lr, steps);
}

/**
 * @param {string} sizes
 * @returns {(times: number) => number[]} multiplies so often, gives the product's diagonal
 */
function products(sizes) {
  const [n, k, m] = `${sizes}x${sizes}x${sizes}`.split("x").map(Number);
  const generator = randomState(1234);
  const a = generator.randn(n, k);
  const b = generator.randn(k, m);
  return (times) => {
    let product = zeros([n, m]);
    for (let time = 0; time < times; time++) product = a.matmul(b);
    return Array.from({ length: Math.min(n, m) }, (_, i) => product.data[i * m + i]);
  };
}

/**
 * @param {number} n samples
 * @returns {(count: number) => number[]} trains for so many epochs, gives their losses
 */
function epochs(n) {
  const { images, labels } = digits();
  const x = images.slice(0, n).div(16);
  const yTrue = eye(10).take(labels.slice(0, n), 0);
  const layers = randomLayers(randomState(1234), 64, 32, 10);
  const batches = { batchSize: 32, seed: 1234 };
  return (count) => Array.from(trainLayers(x, yTrue, layers, 0.05, count, batches).losses.data);
}

/** What the lessons train on. */
function fourSamples() {
  const given = JSON.parse(readFileSync(place("four-samples.json"), "utf8"));
  /** @type {any[]} */
  const [x, yTrue, Wo] = [given.x, given.yTrue, given.Wo].map((rows) =>
    array(rows).astype("float"),
  );
  return { x, yTrue, Wo, lr: given.lr };
}

/** @param {number} n how many samples */
function samples(n) {
  const generator = randomState(1234);
  const x = generator.randn(n, 3);
  const Wo = generator.randn(3, 1);
  const yTrue = x
    .matmul(array([[1], [0], [0]]))
    .greater(0)
    .astype("float");
  // The gradient is a sum over the samples: with a step this long each n learns as fast as n = 4.
  return { x, yTrue, Wo, lr: 0.04 / n };
}

/**
 * Works for a while untimed first, since the system may have taken memory from a process that waited.
 *
 * @param {number} count
 */
function measured(count) {
  repeated(Math.ceil(count / 2));
  return repeated(count);
}

/** @param {number} count steps, products or epochs in one run */
function repeated(count) {
  const start = performance.now();
  let runs = 0;
  let elapsed = 0;
  /** @type {number[]} */
  let values = [];
  while (elapsed < SHORTEST) {
    values = work(count);
    runs++;
    elapsed = (performance.now() - start) / 1000;
  }
  return { seconds: elapsed / (runs * count), values };
}
