// @ts-check
/** @file Tests the training with various activations and losses, compared with PyTorch. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { predict, trainLayers } from "nn";
import { assertNear, assertNearLayers } from "../golden/closeTo.js";
import { arrayOf, layersOf, readCases } from "../golden/read.js";

const networks = readCases("torch");
assert.ok(networks.length >= 10, "golden values are missing");

for (const golden of networks) {
  test(`trainLayers agrees with PyTorch in the case "${golden.name}"`, () => {
    const { name, lr, epochs, loss, seed } = golden;
    const [x, yTrue] = [arrayOf(golden.x), arrayOf(golden.yTrue)];
    const trained = trainLayers(x, yTrue, layersOf(golden.layers), lr, epochs, {
      loss,
      seed,
      ...(golden.batchSize && { batchSize: golden.batchSize }),
      ...(golden.heldOut && {
        heldOut: { x: arrayOf(golden.heldOut.x), yTrue: arrayOf(golden.heldOut.yTrue) },
      }),
    });
    /** @type {[string, import("nn").History | undefined, any][]} */
    const histories = [
      ["training", trained, golden.own],
      ["held-out", trained.heldOut, golden.held],
    ];
    for (const [samples, history, expected] of histories) {
      assert.equal(history === undefined, expected === null);
      if (!history) continue;
      const { losses, accuracies } = history;
      assertNear(losses, arrayOf(expected).T.at(0), `${samples} losses`);
      assertNear(accuracies, arrayOf(expected).T.at(1), `${samples} accuracies`);
    }
    assertNearLayers(trained.layers, layersOf(golden.trained), name);
    assertNear(predict(x, trained.layers), arrayOf(golden.yPred), "yPred");
    assert.deepEqual(
      trained.layers.map(({ activation }) => activation),
      golden.layers.map((/** @type {import("nn").Layer} */ { activation }) => activation),
    );
  });
}
