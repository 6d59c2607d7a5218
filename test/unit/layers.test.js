// @ts-check
/** @file Tests the functions for several layers, compared with numpy and with the functions for one layer. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import {
  array,
  gradientCheck,
  NdArray,
  ones,
  predict,
  randomLayers,
  randomState,
  squaredError,
  step,
  stepLayers,
  train,
  trainLayers,
  zeros,
} from "nn";
import { assertNear, assertNearLayers, ulpsApart } from "../golden/closeTo.js";
import { arrayOf, dataOf, layersOf, readCases } from "../golden/read.js";
import { corners as x, yTrue } from "./samples.js";

/** @typedef {import("nn").Layer} Layer */

const networks = readCases("layers");

describe("several layers, compared with numpy", () => {
  assert.ok(networks.length >= 5, "golden values are missing");
  for (const golden of networks) {
    const { name, seed, sizes, lr, steps } = golden;
    const x = arrayOf(golden.x);
    const yTrue = arrayOf(golden.yTrue);
    const first = layersOf(golden.layers);

    test(`randomLayers draws the same initial weights as numpy for the network "${name}"`, () => {
      const drawn = /** @type {Layer[]} */ (randomLayers(randomState(seed), ...sizes));
      first.forEach(({ weights, bias }, l) => {
        assert.deepEqual(drawn[l].weights.shape, weights.shape);
        // Drawing random weights needs a logarithm, whose last digits may differ (see random.test.js).
        weights.data.forEach((value, index) => {
          assert.ok(ulpsApart(drawn[l].weights.data[index], value) <= 3);
        });
        assert.deepEqual([...drawn[l].bias.data], [...bias.data]);
      });
    });

    test(`the gradients of the first step agree with numpy for the network "${name}"`, () => {
      assertNearLayers(stepLayers(x, yTrue, first, lr).deltas, layersOf(golden.deltas), name);
    });

    test(`the losses of ${steps} steps and the final layers agree with numpy for the network "${name}"`, () => {
      const trained = trainLayers(x, yTrue, first, lr, steps);
      assert.deepEqual(trained.losses.shape, [steps]);
      const kept = (/** @type {NdArray} */ values) => {
        const every = [...values.data].filter((_, index) => index % 10 === 0);
        return array([...every, values.data[steps - 1]], "float");
      };
      assertNear(kept(trained.losses), arrayOf(golden.losses), "loss");
      assertNear(kept(trained.accuracies), arrayOf(golden.accuracies), "accuracy");
      assertNearLayers(trained.layers, layersOf(golden.trained), "trained");
      assertNear(predict(x, trained.layers), arrayOf(golden.yPred), "yPred");
    });

    test(`the gradients agree with measured slopes for the network "${name}"`, () => {
      const { deltas } = stepLayers(x, yTrue, first, lr);
      first.forEach(({ weights, bias }, l) => {
        const check = gradientCheck(
          (parameters) => {
            const moved = first.map((layer, index) => (index === l ? parameters : layer));
            return squaredError(yTrue, predict(x, /** @type {Layer[]} */ (moved))).sum();
          },
          { weights: [weights, deltas[l].weights], bias: [bias, deltas[l].bias] },
        );
        assert.ok(check.passed, `layer ${l + 1}: ${check}`);
      });
    });
  }
});

const layers = randomLayers(randomState(1), 2, 3, 1);

test("lesson 6 prints the same last loss as numpy", () => {
  const lesson = networks.find(({ name }) => name === "lesson");
  const [last] = dataOf(lesson.losses).slice(-1);
  const path = new URL("../../notebooks/6-hidden-layer.ipynb", import.meta.url);
  const { cells } = JSON.parse(readFileSync(path, "utf8"));
  const outputs = cells.flatMap((/** @type {any} */ cell) => cell.outputs ?? []);
  const printed = outputs.flatMap((/** @type {any} */ { text }) => text ?? []).join("");
  // The lesson prints this loss twice: from trainLayers and from the loop that it writes out.
  assert.ok(printed.includes(`${last.toFixed(12)} ${last.toFixed(12)}`));
});

describe("trainLayers", () => {
  test("gives the same results as train if there is one layer", () => {
    const [layer] = randomLayers(randomState(5), 2, 1);
    const one = train(x, yTrue, layer.weights, layer.bias, 0.3, 50);
    const same = trainLayers(x, yTrue, [layer], 0.3, 50);
    assertNear(same.losses, one.losses, "loss");
    assert.deepEqual([...same.accuracies.data], [...one.accuracies.data]);
    assertNear(same.layers[0].weights, one.Wo, "Wo");
    assertNear(same.layers[0].bias, one.bo, "bo");
  });

  test("gives the same results for runs of 12 and 18 steps as for one run of 30 steps", () => {
    const whole = trainLayers(x, yTrue, layers, 0.5, 30);
    const half = trainLayers(x, yTrue, layers, 0.5, 12);
    const rest = trainLayers(x, yTrue, half.layers, 0.5, 18);
    assert.deepEqual([...half.losses.data, ...rest.losses.data], [...whole.losses.data]);
    assert.deepEqual(rest.layers, whole.layers);
  });

  test("does not modify its arguments, and takes no step if the number of steps is 0", () => {
    const before = layers.map(({ weights, bias }) => `${weights}${bias}`);
    const none = trainLayers(x, yTrue, layers, 0.5, 0);
    trainLayers(x, yTrue, layers, 0.5, 5);
    assert.deepEqual(
      layers.map(({ weights, bias }) => `${weights}${bias}`),
      before,
    );
    assert.deepEqual(none.losses.shape, [0]);
    assert.deepEqual(none.layers, layers);
  });

  test("solves XOR, which one layer cannot solve", () => {
    const trained = trainLayers(x, yTrue, layers, 0.5, 1000);
    assert.ok(trained.losses.data[999] < 0.01);
    assert.equal(trained.accuracies.data[999], 1);
    const single = trainLayers(x, yTrue, randomLayers(randomState(1), 2, 1), 0.5, 1000);
    assert.ok(single.losses.data[999] > 0.24);
  });
});

test("randomLayers draws the same weights with and without activations", () => {
  const plain = randomLayers(randomState(4), 2, 3, 3, 2);
  const named = randomLayers(randomState(4), 2, 3, 3, 2, { hidden: "tanh", output: "softmax" });
  assert.deepEqual(
    named.map(({ activation }) => activation),
    ["tanh", "tanh", "softmax"],
  );
  assert.deepEqual(
    named.map(({ weights, bias }) => ({ weights, bias })),
    plain,
  );
});

test("a step keeps all fields of a layer", () => {
  const [first, last] = layers;
  const own = [{ ...first, name: "hidden" }, last];
  const after = trainLayers(x, yTrue, own, 1, 2).layers;
  assert.deepEqual(Object.keys(after[0]), ["weights", "bias", "name"]);
  assert.deepEqual(Object.keys(after[1]), ["weights", "bias"]);
});

test("stepLayers returns the same values as step if there is one layer", () => {
  const [layer] = randomLayers(randomState(5), 2, 1);
  const one = step(x, yTrue, layer.weights, layer.bias, 0.1);
  const same = stepLayers(x, yTrue, [layer], 0.1);
  assertNear(same.h[0], one.ho, "ho");
  assertNear(same.a[0], one.yPred, "a");
  assertNear(same.yPred, one.yPred, "yPred");
  assert.equal(same.loss, one.loss);
  assert.equal(same.acc, one.acc);
  assertNear(same.deltas[0].weights, one.deltaWo, "deltaWo");
  assertNear(same.deltas[0].bias, one.deltabo.reshape(1), "deltabo");
});

describe("the functions for several layers", () => {
  /** @type {any} */
  const loose = { randomLayers, predict, stepLayers, trainLayers };
  const [first, last] = layers;
  /** @type {[string, () => unknown, string, string | RegExp][]} */
  const wrong = [
    [
      "a first layer that does not fit x",
      () => loose.predict(x, [last]),
      "ShapeError",
      "layer 1: weights of shape (3,1) do not fit after x of shape (4,2): they must have 2 rows",
    ],
    [
      "a second layer that does not fit the first",
      () => loose.stepLayers(x, yTrue, [first, first], 1),
      "ShapeError",
      "layer 2: weights of shape (2,3) do not fit after weights of shape (2,3): they must have 3 rows",
    ],
    [
      "weights with one axis",
      () => loose.predict(x, [{ weights: zeros(2), bias: zeros(1) }]),
      "ShapeError",
      "layer 1: weights of shape (2,) must have the shape (inputs,outputs), such as (2,1)",
    ],
    [
      "a bias of the wrong size",
      () => loose.predict(x, [{ weights: first.weights, bias: zeros(2) }]),
      "ShapeError",
      "layer 1: bias of shape (2,) does not fit weights of shape (2,3): it must be (3,)",
    ],
    [
      "x with one axis",
      () => loose.predict(ones(2), layers),
      "ShapeError",
      "x: must have the shape (n,features), with a row for each sample, not (2,)",
    ],
    [
      "x without samples",
      () => loose.predict(zeros([0, 2]), layers),
      "ShapeError",
      "x: must have the shape (n,features), with a row for each sample, not (0,2)",
    ],
    [
      "targets in a row instead of a column",
      () => loose.trainLayers(x, yTrue.T, layers, 1, 1),
      "ShapeError",
      "yTrue: shape (1,4) does not fit x of shape (4,2): it must be (4,1)",
    ],
    [
      "targets that are not an array",
      () => loose.trainLayers(x, [[0, 1, 1, 0]], layers, 1, 1),
      "TypeError",
      "yTrue: must be an array, not a list of 1 value; array(...) turns it into one",
    ],
    [
      "a target that is neither 0 nor 1",
      () => loose.stepLayers(x, yTrue.mul(255), layers, 1),
      "RangeError",
      "yTrue: targets must be 0 or 1, but the one in row 1, column 0 is 255",
    ],
    [
      "steps as a string",
      () => loose.trainLayers(x, yTrue, layers, 1, "100"),
      "RangeError",
      'trainLayers: epochs must be a whole number, 0 or more, not "100"',
    ],
    [
      "more steps than fit in an array",
      () => loose.trainLayers(x, yTrue, layers, 1, 1e11),
      "RangeError",
      "trainLayers: epochs must be at most 268435456, not 100000000000",
    ],
    [
      "an empty list of layers",
      () => loose.predict(x, []),
      "TypeError",
      "layers: must be a list of layers, as in [{ weights: Wo, bias: bo }]",
    ],
    [
      "an array instead of a layer",
      () => loose.predict(x, [first.weights]),
      "TypeError",
      "layer 1: must be an object with two arrays, as in { weights: Wo, bias: bo }",
    ],
    [
      "an activation that does not exist",
      () => loose.predict(x, [first, { ...last, activation: "ReLU" }]),
      "TypeError",
      /^layer 2: activation must be "sigmoid", "tanh", "relu", .* or "\w+", not "ReLU"$/,
    ],
    [
      "a loss that does not exist",
      () => loose.stepLayers(x, yTrue, layers, 1, { loss: "mse" }),
      "TypeError",
      'stepLayers: loss must be "MSE" or "crossEntropy", not "mse"',
    ],
    [
      "a loss that does not fit the last layer",
      () =>
        loose.trainLayers(x, yTrue, [first, { ...last, activation: "tanh" }], 1, 1, {
          loss: "crossEntropy",
        }),
      "TypeError",
      'trainLayers: the loss "crossEntropy" does not fit the activation "tanh" of the last layer: use the loss "MSE", or the activation "sigmoid" or "softmax"',
    ],
    [
      "an activation for randomLayers that does not exist",
      () => loose.randomLayers(randomState(1), 2, 3, 1, { output: "Softmax" }),
      "TypeError",
      /^randomLayers: output must be "sigmoid", .*, not "Softmax"$/,
    ],
    [
      "an unknown option of randomLayers",
      () => loose.randomLayers(randomState(1), 2, 3, 1, { activation: "relu" }),
      "TypeError",
      'randomLayers: unknown option "activation"; the options are hidden, output',
    ],
    [
      "options in front of a size",
      () => loose.randomLayers(randomState(1), 2, { hidden: "relu" }, 1),
      "ShapeError",
      "randomLayers: a size must be a whole number, 0 or more, not an object",
    ],
    [
      "an lr that is not finite",
      () => loose.stepLayers(x, yTrue, layers, Number.NaN),
      "RangeError",
      "lr: must be a finite number, not NaN",
    ],
    [
      "a fractional number of steps",
      () => loose.trainLayers(x, yTrue, layers, 1, 0.5),
      "RangeError",
      "trainLayers: epochs must be a whole number, 0 or more, not 0.5",
    ],
    [
      "a missing generator",
      () => loose.randomLayers(2, 3, 1),
      "TypeError",
      "randomLayers: the first argument must be a random generator, such as randomState(1234)",
    ],
    [
      "a single size",
      () => loose.randomLayers(randomState(1), 2),
      "RangeError",
      "randomLayers: there must be at least two sizes, not 1; for example, pass 2, 3, 1 for 2 inputs, 3 hidden units and 1 output",
    ],
    [
      "a size that is not a whole number",
      () => loose.randomLayers(randomState(1), 2, 1.5),
      "ShapeError",
      "randomLayers: a size must be a whole number, 0 or more, not 1.5",
    ],
  ];
  for (const [what, call, name, message] of wrong) {
    test(`refuse ${what}`, () => {
      assert.throws(call, { name, message });
    });
  }
});

test("the compiler refuses layers and targets whose shapes do not fit", () => {
  // If the compiler accepts the line below a @ts-expect-error, it reports the comment. The code never runs.
  const mistakes = () => {
    // @ts-expect-error layer 1: weights of shape (3,1) do not fit after x of shape (4,2)
    predict(x, randomLayers(randomState(1), 3, 1));
    // @ts-expect-error layer 2: weights of shape (2,3) do not fit after weights of shape (2,3)
    predict(x, [layers[0], layers[0]]);
    // @ts-expect-error yTrue: shape (1,4) does not fit x of shape (4,2): it must be (4,1)
    trainLayers(x, yTrue.T, layers, 1, 10);
    // @ts-expect-error yTrue: shape (1,4) does not fit x of shape (4,2): it must be (4,1)
    stepLayers(x, yTrue.T, layers, 1);
  };
  assert.equal(typeof mistakes, "function");
  /** @type {NdArray<[4, 1]>} */
  const yPred = predict(x, layers);
  assert.deepEqual(yPred.shape, [4, 1]);
});
