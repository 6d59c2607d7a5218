// @ts-check
/**
 * @file Tests how much work the compiler does for an expression in a cell. The number of types that it
 * instantiates does not depend on the machine, unlike the time.
 */
import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import { messagesIn, programOf } from "./publicNames.js";

/** The kept number of instantiations for each expression, in a cell that begins with `SETUP`. */
const KEPT = {
  "array([[0, 0, 1], [1, 1, 1], [1, 0, 1], [0, 1, 1]])": 906,
  "x.add(1)": 583,
  "x.matmul(Wo)": 610,
  "x.matmul(Wo).add(bo)": 1386,
  "x.reshape(2, -1)": 2123,
  "x.sum(0)": 358,
  "x.mean()": 332,
  "concatenate([x, x])": 3649,
  "images.at(347)": 604,
  "images.slice(0, 347)": 913,
  "images.item(347, 3)": 1339,
  "images.reshape(1797, 8, 8)": 5450,
  "train(x, yTrue, Wo, bo, 0.1, 10)": 1461,
  "trainLayers(x, yTrue, layers, 0.1, 10)": 4745,
  "trainLayers(x, yTrue, layers, 0.1, 10, { batchSize: 2, heldOut: { x, yTrue } })": 5613,
  "predict(x, layers)": 3462,
};
const SETUP = `import { array, concatenate, NdArray, predict, randomLayers, randomState, train, trainLayers, zeros } from "nn";
declare const x: NdArray<[4, 3]>, yTrue: NdArray<[4, 1]>, images: NdArray<[1797, 64]>;
const Wo = zeros([3, 1]), bo = zeros(1), layers = randomLayers(randomState(1), 3, 2, 1);`;

/** How much more than the kept number is allowed. */
const ALLOWED = 1.2;

/** @param {string} code */
function instantiations(code) {
  const program = programOf(new Map([["cell.ts", code]]));
  assert.deepEqual(messagesIn(program, "cell.ts"), []);
  return program.getInstantiationCount();
}

const before = instantiations(SETUP);

for (const [expression, kept] of Object.entries(KEPT))
  test(`${expression} needs no more instantiations of types than before`, () => {
    const counted = instantiations(`${SETUP}\nexport const result = ${expression};`) - before;
    assert.ok(
      counted <= ALLOWED * kept,
      `${expression} needs ${counted} instantiations of types, but the kept number is ${kept}. Make its types cheaper; or, if the cost is worth it, write ${counted} in KEPT in ${basename(import.meta.filename)}.`,
    );
  });
