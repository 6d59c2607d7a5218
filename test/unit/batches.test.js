// @ts-check
/** @file trainLayers in batches and with held-out samples: beside real numpy, and what it says when it goes wrong. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  array,
  digits,
  eye,
  NdArray,
  randomLayers,
  randomState,
  seeded,
  trainLayers,
  zeros,
} from "nn";
import { assertNear, assertNearLayers } from "../golden/closeTo.js";
import { arrayOf, layersOf, readCases } from "../golden/read.js";

const networks = readCases("batches");
assert.ok(networks.length >= 5, "the golden values are there");

for (const golden of networks) {
  const { name, lr, epochs, batchSize, seed } = golden;
  test(`numpy's networks in batches: ${name}`, () => {
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

const x = array([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]);
const yTrue = array([[0, 1, 1, 0]]).T;
const layers = randomLayers(randomState(1), 2, 3, 1);

describe("trainLayers in batches", () => {
  test("gives the same at each run, and another seed gives other numbers", () => {
    const losses = (/** @type {any} */ options) =>
      trainLayers(x, yTrue, layers, 0.5, 20, options).losses.toArray();
    assert.deepEqual(losses({ batchSize: 2 }), losses({ batchSize: 2 }));
    assert.deepEqual(losses({ batchSize: 2, seed: "a" }), losses({ batchSize: 2, seed: "a" }));
    assert.notDeepEqual(losses({ batchSize: 2, seed: "a" }), losses({ batchSize: 2, seed: "b" }));
    assert.notDeepEqual(losses({ batchSize: 2, seed: 1 }), losses({ batchSize: 2, seed: 2 }));
  });

  test("of more samples than there are takes all in a step, to the last digit but for their order", () => {
    const whole = trainLayers(x, yTrue, layers, 0.5, 20);
    const batch = trainLayers(x, yTrue, layers, 0.5, 20, { batchSize: 100 });
    assertNear(batch.losses, whole.losses, "losses");
  });

  test("learns the same with samples held out; without any there is nothing of them", () => {
    const alone = trainLayers(x, yTrue, layers, 0.5, 20);
    const heldOut = { x: x.slice(0, 1), yTrue: yTrue.slice(0, 1) };
    const beside = trainLayers(x, yTrue, layers, 0.5, 20, { heldOut });
    assert.deepEqual(beside.losses.toArray(), alone.losses.toArray());
    assert.deepEqual(beside.heldOut.losses.shape, [20]);
    assert.equal(alone.heldOut, undefined);
    assert.equal(trainLayers(x, yTrue, layers, 0.5, 0, { heldOut }).heldOut.losses.shape[0], 0);
  });

  test("changes nothing that it was given", () => {
    const before = JSON.stringify([x, yTrue, layers]);
    trainLayers(x, yTrue, layers, 0.5, 3, { batchSize: 3, heldOut: { x, yTrue } });
    assert.equal(JSON.stringify([x, yTrue, layers]), before);
  });
});

/** @type {[what: string, options: any, says: RegExp][]} */
const refused = [
  ["no options", 32, /^trainLayers: options must be an object, as in \{ batchSize: … \}, not 32$/],
  [
    "an unknown one",
    { batchsize: 4 },
    /^trainLayers: unknown option "batchsize"; the options are batchSize, /,
  ],
  ["a batch of none", { batchSize: 0 }, /^trainLayers: batchSize must be 1 or more, not 0$/],
  [
    "half a sample",
    { batchSize: 1.5 },
    /^trainLayers: batchSize must be a whole number, 0 or more, not 1\.5$/,
  ],
  [
    "a seed that is none",
    { seed: [1] },
    /^trainLayers: seed must be a text or a whole number, such as /,
  ],
  ["a seed below 0", { seed: -1 }, /^Seed must be between 0 and 2\*\*32 - 1/],
  [
    "held-out inputs alone",
    { heldOut: x },
    /^trainLayers: heldOut must be samples, as in \{ x: xTest, yTrue: yTest \}, not /,
  ],
  [
    "other columns",
    { heldOut: { x: zeros([5, 3]), yTrue: zeros([5, 1]) } },
    /^heldOut\.x: shape \(5,3\) does not fit x of shape \(4,2\): it must be \(5,2\)$/,
  ],
  [
    "too few targets",
    { heldOut: { x: zeros([5, 2]), yTrue: zeros([4, 1]) } },
    /^heldOut\.yTrue: shape \(4,1\) does not fit x of shape \(5,2\): it must be \(5,1\)$/,
  ],
  [
    "no sample held out",
    { heldOut: { x: zeros([0, 2]), yTrue: zeros([0, 1]) } },
    /^heldOut\.x: there is no sample; hold out one at least$/,
  ],
  [
    "other targets",
    { heldOut: { x, yTrue: yTrue.mul(2) } },
    /^heldOut\.yTrue: targets must be 0 or 1, and the one in row 1, column 0 is 2$/,
  ],
  [
    "a bar that is a text",
    { progress: "yes" },
    /^trainLayers: progress must be true or false, not "yes"$/,
  ],
];

describe("options that are refused", () => {
  for (const [what, options, says] of refused) {
    test(what, () =>
      assert.throws(() => trainLayers(x, yTrue, layers, 0.5, 3, options), { message: says }),
    );
  }
});

describe("what a training in batches says when it goes wrong", () => {
  const { images, labels } = digits();
  const order = seeded("digits").permutation(1797).slice(0, 400);
  const [pixels, answers] = [images.div(16).take(order, 0), eye(10).take(labels.take(order), 0)];
  const start = randomLayers(seeded("start"), 64, 32, 10);
  const said = (/** @type {number} */ lr, /** @type {number} */ epochs, batchSize = 32) =>
    trainLayers(pixels, answers, start, lr, epochs, { batchSize }).diagnosis ?? "";

  test("nothing where it goes well", () => assert.equal(said(0.1, 60), ""));

  test("exploding", () =>
    assert.match(
      said(1e308, 2),
      /^The loss is NaN from epoch 1 on: the weights are beyond the largest number there is\. .*lr = 1e\+308: take a smaller one/,
    ));

  test("dying: all outputs say no", () =>
    assert.match(said(1, 20), /^All 10 outputs say no to every sample.* take a smaller lr\.$/));

  test("dying: some began so, and the larger rate that it advises brings them back", () => {
    const words = said(0.001, 20, 8);
    assert.match(words, /^Outputs \d, \d.* \(of 0 to 9\) say no to every sample/);
    const [, rate, loss, epochs] =
      words.match(/with lr = (\S+) the loss is (\S+) after (\d+) epochs? from/) ?? [];
    const count = Number(epochs) + 1;
    const again = trainLayers(pixels, answers, start, Number(rate), count, { batchSize: 8 });
    assert.equal(again.losses.item(count - 1).toPrecision(4), Number(loss).toPrecision(4));
  });

  test("overfitting: the loss of others' samples rises from the epoch that it names", () => {
    const spots = seeded("spots").uniform(-1, 1, [200, 2]);
    const blurred = spots.square().sum(1).add(seeded("noise").randn(200).mul(0.3));
    const inside = blurred.less(0.5).astype("float").reshape(-1, 1);
    const heldOut = { x: spots.slice(15), yTrue: inside.slice(15) };
    const first = randomLayers(randomState(1), 2, 8, 1);
    const [few, answersOfFew] = [spots.slice(0, 15), inside.slice(0, 15)];
    const trained = trainLayers(few, answersOfFew, first, 0.3, 1000, { batchSize: 4, heldOut });
    const [, epochs] = trained.diagnosis?.match(/by heart .* least after (\d+) epochs, /) ?? [];
    assert.equal(Number(epochs), trained.heldOut.losses.argmin());
    assert.ok(Number(trained.losses.data.at(-1)) < trained.losses.item(Number(epochs)));
    const { diagnosis } = trainLayers(few, answersOfFew, first, 0.3, Number(epochs), {
      batchSize: 4,
      heldOut,
    });
    assert.doesNotMatch(diagnosis ?? "", /overfitting/);
  });

  test("a hole in the held-out samples", () => {
    const hole = pixels.slice(0, 5).div(pixels.slice(0, 5));
    const heldOut = { x: hole, yTrue: answers.slice(0, 5) };
    const { diagnosis } = trainLayers(pixels, answers, start, 0.1, 1, { heldOut });
    assert.match(
      diagnosis ?? "",
      /held-out samples is not finite: heldOut\.x holds NaN in row 0, column 0/,
    );
  });
});
