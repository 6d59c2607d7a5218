// @ts-check
/** @file The work that is timed, done by "nn". work.py does the same work in numpy. */

import { createRequire } from "node:module";
import { join } from "node:path";
import * as nn from "nn";
import { folder, joined, read } from "../scripts/notebooks/notebook.js";

const { array, digits, eye, randomLayers, randomState, train, trainLayers, zeros } = nn;

/** The work is repeated until it has taken at least this many milliseconds. */
const SHORTEST = 50;

/**
 * Work that is repeated `count` times in a run, and returns its losses or the diagonal of a product.
 *
 * @typedef {object} Work
 * @property {"training" | "epoch" | "matmul"} part
 * @property {string} title
 * @property {number[]} size the number of samples, or N, K and M for a product of (N, K) and (K, M)
 * @property {number} count
 * @property {(count: number) => ArrayLike<number>} run
 *
 * @returns {Work[]}
 */
export function works() {
  return [
    ...training(4, 1000),
    ...training(100, 1000),
    ...training(10_000, 100),
    ...training(1_000_000, 20),
    epoch(1347, 5),
    product([64, 64, 64], 100),
    product([256, 256, 256], 10),
    product([1024, 1024, 1024], 1),
    product([1797, 64, 32], 10),
  ];
}

/**
 * Times work, per step, epoch or product.
 *
 * @param {Work["run"]} run
 * @param {number} count
 */
export function timed(run, count) {
  const start = performance.now();
  let values = run(count);
  let runs = 1;
  for (; performance.now() - start < SHORTEST; runs++) values = run(count);
  return { seconds: (performance.now() - start) / 1000 / (runs * count), values };
}

/**
 * Training steps of a network with three inputs: lesson 4's loop, and one call of `train`.
 *
 * @param {number} n the number of samples
 * @param {number} count
 * @returns {Work[]}
 */
function training(n, count) {
  const { x, yTrue, Wo, lr } = samples(n);
  const bo = zeros(1);
  const loop = lessonLoop();
  const work = { part: /** @type {const} */ ("training"), size: [n], count };
  const step = `a step with ${n.toLocaleString("en")} samples`;
  return [
    {
      ...work,
      title: `${step}, lesson 4's loop`,
      run: (steps) => loop({ ...nn, x, yTrue, Wo, bo, lr, trange: () => Array(steps).keys() }),
    },
    {
      ...work,
      title: `${step}, \`train\``,
      run: (steps) => train(x, yTrue, Wo, bo, lr, steps).losses.data,
    },
  ];
}

/**
 * Returns the loop of lesson 4 as a function of its variables, compiled like a cell. Its `trange` decides
 * the number of steps, and shows no progress bar, because numpy's loop does not show one either.
 *
 * @returns {(variables: Record<string, unknown>) => number[]}
 */
function lessonLoop() {
  const { cells } = read(join(folder, "4-training.ipynb"));
  const cell = cells.find(({ metadata }) => metadata.tutorial === 31);
  if (!cell) throw new Error("Lesson 4 has no cell tagged tutorial 31, which contains its loop.");
  const typescript = createRequire(import.meta.url)("@tslab/typescript-for-tslab");
  const compilerOptions = { target: typescript.ScriptTarget.ES2022 };
  const { outputText } = typescript.transpileModule(joined(cell.source), { compilerOptions });
  const variables = "{ x, yTrue, Wo, bo, lr, trange, ones, sigmoid, sigmoidDeriv }";
  return /** @type {any} */ (new Function(variables, `${outputText}\nreturn losses;`));
}

/** @param {number} n the number of samples */
function samples(n) {
  const generator = randomState(1234);
  const x = generator.randn(n, 3);
  const Wo = generator.randn(3, 1);
  const first = x.matmul(array([[1], [0], [0]]));
  // The gradient is a sum over the samples, so the learning rate is divided by n. With 4 samples, it is
  // 0.01, as in the lessons.
  return { x, yTrue: first.greater(0).astype("float"), Wo, lr: 0.04 / n };
}

/**
 * Epochs of lesson 7's network on the first digits, in batches of 32 and in random order.
 *
 * @param {number} n the number of digits
 * @param {number} count
 * @returns {Work}
 */
function epoch(n, count) {
  const { images, labels } = digits();
  const x = images.slice(0, n).div(16);
  const yTrue = eye(10).take(labels.slice(0, n), 0);
  const layers = randomLayers(randomState(1234), 64, 32, 10);
  const batches = { batchSize: 32, seed: 1234 };
  return {
    part: "epoch",
    title: `an epoch of ${n.toLocaleString("en")} × 64 through 32 hidden units, in batches of 32`,
    size: [n],
    count,
    run: (epochs) => trainLayers(x, yTrue, layers, 0.05, epochs, batches).losses.data,
  };
}

/**
 * @param {[number, number, number]} size
 * @param {number} count
 * @returns {Work}
 */
function product(size, count) {
  const [n, k, m] = size;
  const generator = randomState(1234);
  const a = generator.randn(n, k);
  const b = generator.randn(k, m);
  return {
    part: "matmul",
    title: `${n} × ${k} by ${k} × ${m}, \`matmul\``,
    size,
    count,
    run(times) {
      let result = zeros([n, m]);
      for (let time = 0; time < times; time++) result = a.matmul(b);
      return Array.from({ length: Math.min(n, m) }, (_, i) => result.data[i * m + i]);
    },
  };
}
