// @ts-check
/**
 * @file Tests every activation in the table and every loss, so that a new entry is tested without a change here.
 * torch.test.js compares some of them with PyTorch.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
// All parts come from the same files, because "nn" is a bundle with arrays of its own.
import {
  array,
  concatenate,
  gradientCheck,
  ones,
  predict,
  randomLayers,
  seeded,
  stepLayers,
  trainLayers,
} from "../../dist/index.js";
import { activations } from "../../dist/network/activations/table.js";
import { losses } from "../../dist/network/losses.js";
import { assertNear } from "../golden/closeTo.js";

/** @typedef {import("../../dist/index.js").Layer} Layer */
/** @typedef {import("../../dist/index.js").NdArray<[number, number]>} Matrix */
/** @typedef {import("../../dist/index.js").ActivationName} ActivationName */
/** @typedef {import("../../dist/network/activations/activation.js").Activation} Activation */

/** @type {Activation[]} */
const all = Object.values(activations);
const elementwise = all.filter(({ slope }) => slope);
/** @type {import("../../dist/network/losses.js").Loss[]} */
const allLosses = Object.values(losses);

/**
 * Makes a network with 3 inputs and 4 hidden units.
 *
 * @type {(outputs: number, options: object) => any}
 */
const network = (outputs, options) =>
  randomLayers(seeded("network"), 3, 4, outputs, /** @type {any} */ (options));
const x = seeded("inputs").randn(12, 3);
const column = x.sum(1).greater(0.2).astype("float").reshape(12, 1);
const two = /** @type {Matrix} */ (concatenate([column, array(1).sub(column)], 1));

/** Weighted sums from -40 to 40 that are not at a kink. */
const sums = seeded("sums").randn(200, 1).mul(10);

/** Measures the slope of a function of an array by central differences, entry by entry. */
const measured = (/** @type {(h: Matrix) => Matrix} */ f, /** @type {Matrix} */ h, step = 1e-5) =>
  /** @type {Matrix} */ (f(h.add(step))).sub(f(h.sub(step))).div(2 * step);

describe("every activation", () => {
  for (const activation of all) {
    const { name } = activation;
    test(`${name} has the name under which a layer finds it`, () => {
      assert.equal(activations[/** @type {ActivationName} */ (name)], activation);
      const layers = network(2, { output: name });
      assert.deepEqual(
        predict(x, layers),
        activation.value(predict(x, [layers[0], { ...layers[1], activation: "identity" }])),
      );
      assert.match(String(layers[1].activation), new RegExp(name));
    });

    test(`${name} fits at least one loss, and every other one is refused in one sentence`, () => {
      let fits = 0;
      for (const loss of allLosses) {
        const layers = network(2, { output: name });
        const options = /** @type {any} */ ({ loss: loss.name });
        if (activation[loss.needs]) {
          fits++;
          const { layers: after, loss: mean } = stepLayers(x, two, layers, 0.01, options);
          assert.equal(after[1].activation, name);
          assert.ok(stepLayers(x, two, after, 0.01, options).loss < mean);
        } else
          assert.throws(() => trainLayers(x, two, layers, 0.01, 3, options), {
            name: "TypeError",
            message: new RegExp(
              `^trainLayers: the loss "${loss.name}" does not fit the activation "${name}" of the last layer: use the loss "\\w+".*, or the activation "\\w+".*"\\w+"$`,
            ),
          });
      }
      assert.ok(fits > 0);
    });

    for (const loss of allLosses.filter(({ needs }) => activation[needs])) {
      test(`the gradient of the ${loss.name} of ${name} agrees with measured slopes`, () => {
        const layers = /** @type {Layer[]} */ (network(2, { hidden: "tanh", output: name }));
        const options = /** @type {any} */ ({ loss: loss.name });
        const { deltas, acc } = stepLayers(x, two, layers, 0, options);
        const count = activation.sumsToOne ? 12 : 24;
        layers.forEach(({ weights, bias }, l) => {
          const check = gradientCheck(
            (parameters) => {
              const moved = layers.map((layer, i) =>
                i === l ? { ...layer, ...parameters } : layer,
              );
              return count * stepLayers(x, two, /** @type {any} */ (moved), 0, options).loss;
            },
            { weights: [weights, deltas[l].weights], bias: [bias, deltas[l].bias] },
          );
          assert.ok(check.passed, `layer ${l + 1}: ${check}`);
        });
        const yPred = predict(x, layers);
        const right = activation.sumsToOne
          ? yPred.argmax(1).equal(two.argmax(1))
          : yPred.greater(0.5).equal(two);
        assert.equal(acc, right.mean());
      });

      test(`the gradient of the ${loss.name} of ${name} changes no faster than its curvature allows`, () => {
        const bound = activation.curvature?.[loss.name];
        if (bound === undefined) return;
        const random = seeded("curvature");
        let most = 0;
        for (let i = 0; i < 300; i++) {
          const h = random.randn(1, 2).mul(2);
          const move = random.randn(1, 2).mul(1e-4);
          const y = array([i % 2 ? [0, 1] : [1, 0]]);
          const gradientAt = (/** @type {typeof h} */ at) =>
            loss.gradient(y, at, activation.value(at), activation);
          const change = gradientAt(h.add(move)).sub(gradientAt(h));
          most = Math.max(most, Math.sqrt(change.square().sum() / move.square().sum()));
        }
        assert.ok(most <= bound * 1.001 && most > bound / 4, `${most}, but the bound is ${bound}`);
      });
    }

    if (activation.crossEntropy) {
      test(`the cross-entropy of ${name} is -log of the probability, and finite even if that is rounded to 0`, () => {
        const errors = (/** @type {Matrix} */ h) =>
          /** @type {Matrix} */ (activation.crossEntropy?.(two, h));
        const h = seeded("logits").randn(12, 2);
        const a = activation.value(h);
        const each = two
          .mul(a)
          .add(array(1).sub(two).mul(array(1).sub(a)))
          .log()
          .neg();
        const ofRows = two.mul(a.log()).sum(1, { keepdims: true }).neg();
        assertNear(
          /** @type {any} */ (errors(h)),
          /** @type {any} */ (activation.sumsToOne ? ofRows : each),
          name,
        );
        assert.ok(errors(two.mul(-2000)).data.every((error) => error >= 0 && error < 1e4));
        assert.ok(errors(two.mul(2000).sub(1000)).sum() < 1e-12);
      });
    }
  }

  test("the outputs that sum to 1 need one 1 in each row of the targets", () => {
    for (const { name } of all.filter(({ sumsToOne }) => sumsToOne)) {
      const layers = network(2, { output: name });
      const options = /** @type {any} */ ({ loss: "crossEntropy" });
      assert.throws(() => trainLayers(x, ones([12, 2]), layers, 0.1, 3, options), {
        message: `yTrue: with "${name}" in the last layer, each row must contain one 1, but row 0 contains 2`,
      });
      const heldOut = { x, yTrue: two.mul(0) };
      assert.throws(() => trainLayers(x, two, layers, 0.1, 3, { ...options, heldOut }), {
        message: `heldOut.yTrue: with "${name}" in the last layer, each row must contain one 1, but row 0 contains 0`,
      });
      assert.throws(
        () => predict(x, /** @type {any} */ ([{ ...layers[0], activation: name }, layers[1]])),
        {
          message: `layer 1: only the last layer can have the activation "${name}"`,
        },
      );
      assert.throws(() => network(2, { hidden: name }), {
        name: "TypeError",
        message: /^randomLayers: hidden must be "sigmoid", .* or "identity", not "softmax"$/,
      });
      assert.ok(predict(x, layers).sum(1).sub(1).abs().max() < 1e-15);
    }
  });
});

describe("every activation of a hidden layer", () => {
  for (const { name, slope, value, dead } of elementwise) {
    const slopeOf = /** @type {NonNullable<typeof slope>} */ (slope);

    test(`the slope of ${name} agrees with central differences`, () =>
      slopeOf(sums, value(sums)).data.forEach((slope, i) => {
        const expected = measured(value, sums).data[i];
        assert.ok(
          Math.abs(slope - expected) < 1e-8,
          `at ${sums.data[i]}: ${slope}, not ${expected}`,
        );
      }));

    test(`the gradient through ${name} agrees with measured slopes`, () => {
      const layers = /** @type {Layer[]} */ (network(1, { hidden: name }));
      const [first, last] = layers;
      const { weights } = stepLayers(x, column, layers, 0).deltas[0];
      const check = gradientCheck(
        ({ W }) => 12 * stepLayers(x, column, [{ ...first, weights: W }, last], 0).loss,
        { W: [first.weights, weights] },
      );
      assert.ok(check.passed, String(check));
    });

    test(`a layer of ${name} learns, and is still a layer of ${name} afterwards`, () => {
      const layers = network(1, { hidden: name });
      const trained = trainLayers(x, column, layers, 0.02, 300, { batchSize: 5 });
      assert.equal(trained.layers[0].activation, name);
      assert.ok(trained.losses.item(299) < trained.losses.item(0) / 2);
      assert.equal(trained.diagnosis, undefined);
    });

    test(`says what is wrong if all outputs of a layer of ${name} are where its slope is 0, and only then`, () => {
      const flat = [-1000, 1000].filter(
        (sum) => slopeOf(array([[sum]]), value(array([[sum]]))).item() < 1e-3,
      );
      assert.equal(flat.length > 0, dead !== undefined);
      for (const sum of [-1000, 1000]) {
        const [hidden, output] = network(1, { hidden: name });
        const layers = [{ ...hidden, bias: hidden.bias.add(sum) }, output];
        // With a slope of 1, outputs of 1000 saturate the last layer, whose sigmoid is then named.
        const { diagnosis = "" } = trainLayers(x, column, layers, 0.01, 3000);
        if (flat.includes(sum)) {
          assert.ok(
            diagnosis.includes(
              `All outputs of layer 1 are ${dead?.are}. This was already the case at the start: ${dead?.remedy}.`,
            ),
            diagnosis,
          );
        } else assert.doesNotMatch(diagnosis, /outputs of layer 1/);
      }
    });
  }
});

describe("the diagnosis of networks with various activations", () => {
  /** Returns the rate that a diagnosis suggests. */
  const suggested = (/** @type {string | undefined} */ diagnosis) =>
    Number(diagnosis?.match(/(?:such as|, lr =) ([\d.e+-]+\d)/)?.[1]);

  for (const { name, curvature = {} } of all) {
    for (const loss of Object.keys(curvature))
      test(`suggests a rate at which the ${loss} of one layer of ${name} never rises`, () => {
        for (let seed = 0; seed < 20; seed++) {
          const random = seeded(`safe ${seed}`);
          const inputs = random.randn(10, 2).mul(10 ** ((seed % 5) - 2));
          const first = random.randint(0, 2, [10, 1]);
          const targets = concatenate([first, array(1).sub(first)], 1);
          const layers = [{ weights: random.randn(2, 2), bias: random.randn(2), activation: name }];
          const run = (/** @type {number} */ lr, /** @type {number} */ steps) =>
            trainLayers(inputs, targets, /** @type {any} */ (layers), lr, steps, {
              loss: /** @type {any} */ (loss),
            });
          const lr = suggested(run(-1, 1).diagnosis);
          const { data } = run(lr, 100).losses;
          data.forEach((value, at) => {
            if (at > 0) assert.ok(value <= data[at - 1] * (1 + 1e-12), `seed ${seed}, step ${at}`);
          });
        }
      });
  }

  test("reports a loss that keeps rising, or weights that overflow, and suggests a rate that works", () => {
    const one = randomLayers(seeded("network"), 3, 1, { output: "identity" });
    const several = network(1, { hidden: "identity", output: "identity" });
    const overflow = /^The loss is \w+ from step \d+ on because the weights are too large for/;
    for (const [layers, lr, steps, says] of /** @type {[Layer[], number, number, RegExp][]} */ ([
      [one, 0.1, 12, /^The loss keeps rising: lr = 0\.1 is too large, .* such as/],
      [one, 0.1, 5000, overflow],
      [several, 0.04, 50, overflow],
    ])) {
      const { diagnosis } = trainLayers(x, column, layers, lr, steps);
      assert.match(diagnosis ?? "", says);
      const { data } = trainLayers(x, column, layers, suggested(diagnosis), 500).losses;
      assert.ok(data[499] < data[0] && data[499] <= data[498]);
    }
  });

  test("does not say that units were dead at the start if they died during the training", () => {
    const inputs = x.abs().add(1);
    const layers = network(1, { hidden: "relu" });
    const { diagnosis, layers: after } = trainLayers(inputs, column, layers, 0.5, 1000);
    const outputs = (/** @type {Layer[]} */ [hidden]) => predict(inputs, [hidden]);
    assert.ok(outputs(layers).max() > 0 && outputs(after).max() === 0, "the layer did not die");
    assert.match(
      diagnosis ?? "",
      /All outputs of layer 1 are dead: their weighted sums are 0 or less, and ReLU is flat there\. Use a smaller lr than 0\.5/,
    );
    assert.doesNotMatch(diagnosis ?? "", /sigmoid|saturated|at the start/);
    const rate = suggested(diagnosis);
    assert.ok(outputs(trainLayers(inputs, column, layers, rate, 72).layers).max() > 0);
  });

  test("names the curve of dead outputs, and only where its slope is almost 0", () => {
    const layers = [{ ...network(2, { output: "relu" })[0] }, network(2, { output: "relu" })[1]];
    layers[1] = { ...layers[1], bias: array([0.5, -100]) };
    const relu = trainLayers(x, two, layers, 0.001, 1000).diagnosis;
    assert.match(
      relu ?? "",
      /^Output 1 .* less than 0\.05 for every sample whose target is 1\. ReLU is flat there, so it hardly learns\./,
    );
    const tanh = trainLayers(
      x,
      two,
      [layers[0], { ...layers[1], activation: "tanh" }],
      0.001,
      1000,
    );
    assert.match(tanh.diagnosis ?? "", /^Output 1 .* Tanh is almost flat there/);
    const line = [layers[0], { ...layers[1], activation: "identity" }];
    assert.doesNotMatch(trainLayers(x, two, line, 0, 1000).diagnosis ?? "", /flat|learns/);
    const sure = [layers[0], { ...layers[1], activation: "sigmoid" }];
    const options = /** @type {const} */ ({ loss: "crossEntropy" });
    assert.equal(trainLayers(x, two, sure, 0.05, 500, options).diagnosis, undefined);
  });
});
