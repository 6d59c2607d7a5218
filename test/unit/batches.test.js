// @ts-check
/** @file Tests trainLayers with batches and held-out samples: its results, compared with numpy, and its diagnosis. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { digits, eye, NdArray, randomLayers, randomState, seeded, trainLayers, zeros } from "nn";
import { assertNear, assertNearLayers } from "../golden/closeTo.js";
import { arrayOf, layersOf, readCases } from "../golden/read.js";
import { corners as x, yTrue } from "./samples.js";

const networks = readCases("batches");
assert.ok(networks.length >= 5, "golden values are missing");

for (const golden of networks) {
  const { name, lr, epochs, batchSize, seed } = golden;
  test(`trainLayers agrees with numpy in the case "${name}"`, () => {
    /** @type {{ x: NdArray, yTrue: NdArray }} */
    const heldOut = { x: arrayOf(golden.heldOut.x), yTrue: arrayOf(golden.heldOut.yTrue) };
    const first = layersOf(golden.layers);
    const options = { batchSize, seed, heldOut };
    const [x, yTrue] = [arrayOf(golden.x), arrayOf(golden.yTrue)];
    const trained = trainLayers(x, yTrue, first, lr, epochs, options);
    assertNear(trained.losses, arrayOf(golden.own).T.at(0), "losses");
    assertNear(trained.accuracies, arrayOf(golden.own).T.at(1), "accuracies");
    assertNear(trained.heldOut.losses, arrayOf(golden.held).T.at(0), "held-out losses");
    assertNear(trained.heldOut.accuracies, arrayOf(golden.held).T.at(1), "held-out accuracies");
    assertNearLayers(trained.layers, layersOf(golden.trained), "trained");
  });
}

const layers = randomLayers(randomState(1), 2, 3, 1);

describe("trainLayers with batches", () => {
  test("gives the same results for the same seed, and different results for a different seed", () => {
    const losses = (/** @type {any} */ options) =>
      trainLayers(x, yTrue, layers, 0.5, 20, options).losses.toArray();
    assert.deepEqual(losses({ batchSize: 2 }), losses({ batchSize: 2 }));
    assert.deepEqual(losses({ batchSize: 2, seed: "a" }), losses({ batchSize: 2, seed: "a" }));
    assert.notDeepEqual(losses({ batchSize: 2, seed: "a" }), losses({ batchSize: 2, seed: "b" }));
    assert.notDeepEqual(losses({ batchSize: 2, seed: 1 }), losses({ batchSize: 2, seed: 2 }));
  });

  test("takes one step per epoch if the batch is larger than the training set", () => {
    const whole = trainLayers(x, yTrue, layers, 0.5, 20);
    const batch = trainLayers(x, yTrue, layers, 0.5, 20, { batchSize: 100 });
    assertNear(batch.losses, whole.losses, "losses");
  });

  test("trains in the same way with held-out samples, and also records their losses", () => {
    const alone = trainLayers(x, yTrue, layers, 0.5, 20);
    const heldOut = { x: x.slice(0, 1), yTrue: yTrue.slice(0, 1) };
    const both = trainLayers(x, yTrue, layers, 0.5, 20, { heldOut });
    assert.deepEqual(both.losses.toArray(), alone.losses.toArray());
    assert.deepEqual(both.heldOut.losses.shape, [20]);
    assert.equal(alone.heldOut, undefined);
    assert.equal(trainLayers(x, yTrue, layers, 0.5, 0, { heldOut }).heldOut.losses.shape[0], 0);
  });

  test("does not modify its arguments", () => {
    const before = JSON.stringify([x, yTrue, layers]);
    trainLayers(x, yTrue, layers, 0.5, 3, { batchSize: 3, heldOut: { x, yTrue } });
    assert.equal(JSON.stringify([x, yTrue, layers]), before);
  });
});

/** @type {[what: string, options: any, says: RegExp][]} */
const refused = [
  [
    "a number instead of options",
    32,
    /^trainLayers: options must be an object, as in \{ batchSize: … \}, not 32$/,
  ],
  [
    "an unknown option",
    { batchsize: 4 },
    /^trainLayers: unknown option "batchsize"; the options are batchSize, /,
  ],
  [
    "an empty batch",
    { batchSize: 0 },
    /^trainLayers: batchSize must be a whole number, 1 or more, not 0$/,
  ],
  [
    "a batch size of 1.5",
    { batchSize: 1.5 },
    /^trainLayers: batchSize must be a whole number, 1 or more, not 1\.5$/,
  ],
  [
    "a seed that is a list",
    { seed: [1] },
    /^trainLayers: seed must be a string or a whole number, such as /,
  ],
  ["a seed below 0", { seed: -1 }, /^Seed must be between 0 and 2\*\*32 - 1/],
  [
    "held-out inputs without targets",
    { heldOut: x },
    /^trainLayers: heldOut must be an object with samples, as in \{ x: xTest, yTrue: yTest \}, not /,
  ],
  [
    "held-out samples with a different number of inputs",
    { heldOut: { x: zeros([5, 3]), yTrue: zeros([5, 1]) } },
    /^heldOut\.x: shape \(5,3\) does not fit x of shape \(4,2\): it must be \(5,2\)$/,
  ],
  [
    "too few held-out targets",
    { heldOut: { x: zeros([5, 2]), yTrue: zeros([4, 1]) } },
    /^heldOut\.yTrue: shape \(4,1\) does not fit x of shape \(5,2\): it must be \(5,1\)$/,
  ],
  [
    "no held-out samples",
    { heldOut: { x: zeros([0, 2]), yTrue: zeros([0, 1]) } },
    /^heldOut\.x: there are no samples; hold out at least one$/,
  ],
  [
    "held-out targets other than 0 and 1",
    { heldOut: { x, yTrue: yTrue.mul(2) } },
    /^heldOut\.yTrue: targets must be 0 or 1, but the one in row 1, column 0 is 2$/,
  ],
  [
    "a string for the progress bar",
    { progress: "yes" },
    /^trainLayers: progress must be true or false, not "yes"$/,
  ],
];

describe("the options of trainLayers", () => {
  for (const [what, options, says] of refused) {
    test(`trainLayers refuses ${what}`, () =>
      assert.throws(() => trainLayers(x, yTrue, layers, 0.5, 3, options), { message: says }));
  }
});

describe("the diagnosis of training in batches", () => {
  const { images, labels } = digits();
  const order = seeded("digits").permutation(1797).slice(0, 400);
  const [pixels, answers] = [images.div(16).take(order, 0), eye(10).take(labels.take(order), 0)];
  const start = randomLayers(seeded("start"), 64, 32, 10);
  const diagnosisAt = (/** @type {number} */ lr, /** @type {number} */ epochs, batchSize = 32) =>
    trainLayers(pixels, answers, start, lr, epochs, { batchSize }).diagnosis ?? "";

  test("no problem is reported if training goes well", () =>
    assert.equal(diagnosisAt(0.1, 60), ""));

  test("names lr as the cause if it makes the weights overflow", () =>
    assert.match(
      diagnosisAt(1e308, 2),
      /^The loss is NaN from epoch 1 on because the weights are too large .*lr = 1e\+308: use a smaller value/,
    ));

  test("reports that all outputs are dead", () =>
    assert.match(
      diagnosisAt(1, 20),
      /^All 10 outputs predict less than 0\.05 for every sample whose target is 1\..* Use a smaller lr and, if/,
    ));

  test("suggests a larger lr if some outputs were dead at the start", () => {
    const words = diagnosisAt(0.001, 20, 8);
    assert.match(words, /^Outputs \d, \d.* \(counted from 0\) predict less than 0\.05/);
    const [, rate, loss, epochs] =
      words.match(/lr = (\S+) brings the loss to (\S+) in (\d+) epochs?\.$/) ?? [];
    const count = Number(epochs) + 1;
    const again = trainLayers(pixels, answers, start, Number(rate), count, { batchSize: 8 });
    assert.equal(again.losses.item(count - 1).toPrecision(4), Number(loss).toPrecision(4));
  });

  test("reports overfitting, and the epoch after which the held-out loss rises", () => {
    const spots = seeded("spots").uniform(-1, 1, [200, 2]);
    const blurred = spots.square().sum(1).add(seeded("noise").randn(200).mul(0.3));
    const inside = blurred.less(0.5).astype("float").reshape(-1, 1);
    const heldOut = { x: spots.slice(15), yTrue: inside.slice(15) };
    const first = randomLayers(randomState(1), 2, 8, 1);
    const [few, answersOfFew] = [spots.slice(0, 15), inside.slice(0, 15)];
    const trained = trainLayers(few, answersOfFew, first, 0.3, 1000, { batchSize: 4, heldOut });
    const [, epochs] = trained.diagnosis?.match(/memorizes .* lowest after (\d+) epochs \(/) ?? [];
    assert.equal(Number(epochs), trained.heldOut.losses.argmin());
    assert.ok(Number(trained.losses.data.at(-1)) < trained.losses.item(Number(epochs)));
    const { diagnosis } = trainLayers(few, answersOfFew, first, 0.3, Number(epochs), {
      batchSize: 4,
      heldOut,
    });
    assert.doesNotMatch(diagnosis ?? "", /overfitting/);
  });

  test("reports where the held-out samples contain NaN", () => {
    const spoiled = pixels.slice(0, 5).div(pixels.slice(0, 5));
    const heldOut = { x: spoiled, yTrue: answers.slice(0, 5) };
    const { diagnosis } = trainLayers(pixels, answers, start, 0.1, 1, { heldOut });
    assert.match(
      diagnosis ?? "",
      /held-out samples is not finite because heldOut\.x contains NaN in row 0, column 0/,
    );
  });
});
