// @ts-check
/**
 * @file The work of one contestant, which runs in its own process. work.py does the same work in numpy.
 *
 *   node work.js lesson training N STEPS    the loop of lesson 4
 *   node work.js train training N STEPS     one call of `train`
 *   node work.js nn matmul NxKxM TIMES      products of (N, K) and (K, M), or N for all three sizes
 *   node work.js trainLayers epoch N EPOCHS the first N digits, in batches, through a hidden layer of 32
 *
 * For each line on stdin, this program does the work and prints a line of JSON: the seconds per step, product
 * or epoch, and the losses or the diagonal of the product. With "first" instead of "training", it does the
 * work once and prints the last loss.
 */

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { array, digits, eye, randomLayers, randomState, train, trainLayers, zeros } from "nn";
import { inBench, lessonLoop } from "./paths.js";

/** The work is repeated until it has taken at least this many seconds. */
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
 * @param {number} n the number of samples
 * @returns {Promise<(steps: number) => number[]>} a function that trains for the given number of steps and
 *   returns the losses
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
 * @returns {(times: number) => number[]} a function that multiplies the given number of times and returns
 *   the diagonal of the product
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
 * @param {number} n the number of samples
 * @returns {(count: number) => number[]} a function that trains for the given number of epochs and returns
 *   the losses
 */
function epochs(n) {
  const { images, labels } = digits();
  const x = images.slice(0, n).div(16);
  const yTrue = eye(10).take(labels.slice(0, n), 0);
  const layers = randomLayers(randomState(1234), 64, 32, 10);
  const batches = { batchSize: 32, seed: 1234 };
  return (count) => Array.from(trainLayers(x, yTrue, layers, 0.05, count, batches).losses.data);
}

/** Returns the samples, the initial weights and the learning rate from the lessons. */
function fourSamples() {
  const given = JSON.parse(readFileSync(inBench("four-samples.json"), "utf8"));
  /** @type {any[]} */
  const [x, yTrue, Wo] = [given.x, given.yTrue, given.Wo].map((rows) =>
    array(rows).astype("float"),
  );
  return { x, yTrue, Wo, lr: given.lr };
}

/** @param {number} n the number of samples */
function samples(n) {
  const generator = randomState(1234);
  const x = generator.randn(n, 3);
  const Wo = generator.randn(3, 1);
  const yTrue = x
    .matmul(array([[1], [0], [0]]))
    .greater(0)
    .astype("float");
  // The gradient is a sum over the samples, so the learning rate is divided by n. Training then converges
  // as fast for every n as for n = 4.
  return { x, yTrue, Wo, lr: 0.04 / n };
}

/**
 * Times the work after a warm-up, because the system may have taken memory from a waiting process.
 *
 * @param {number} count
 */
function measured(count) {
  repeated(Math.ceil(count / 2));
  return repeated(count);
}

/** @param {number} count the number of steps, products or epochs in one run */
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
