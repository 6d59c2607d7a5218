// @ts-check
/**
 * @file Tests the diagnosis of a training run. If the diagnosis suggests a learning rate, the test trains
 * with that rate.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  array,
  randomLayers,
  randomState,
  seeded,
  step,
  stepLayers,
  train,
  trainLayers,
  zeros,
} from "nn";
import { bo, corners, x, yTrue } from "./samples.js";

const xor = array([[0, 0, 1, 1]]).T;
const Wo = seeded("coffee").randn(3, 1);

/**
 * Returns the learning rate that a diagnosis suggests.
 *
 * @param {string | undefined} diagnosis
 */
function suggestedRate(diagnosis) {
  const number = diagnosis?.match(/such as ([\d.e+-]+)\.$/)?.[1];
  assert.ok(number, `no suggestion in: ${diagnosis}`);
  return Number(number);
}

describe("a successful training run", () => {
  test("training in lesson 4 has no diagnosis, even with a thousand other initial weights", () => {
    const lesson = randomState(1234);
    lesson.randn(9);
    assert.equal(train(x, yTrue, lesson.randn(3, 1), bo, 0.01, 1000).diagnosis, undefined);
    for (let i = 0; i < 1000; i++) {
      for (const lr of [0.01, 0.1, 1]) {
        const start = seeded(`start ${i}`).randn(3, 1);
        assert.equal(train(x, yTrue, start, bo, lr, 300).diagnosis, undefined, `start ${i}, ${lr}`);
      }
    }
  });

  test("a run of ten steps or fewer has no diagnosis", () => {
    for (const steps of [0, 1, 2, 10])
      assert.equal(train(x, yTrue, Wo, bo, 0.01, steps).diagnosis, undefined);
  });

  test("a run has no diagnosis if the loss is constant because it has converged", () => {
    const first = train(x, yTrue, Wo, bo, 1, 1000);
    assert.equal(train(x, yTrue, first.Wo, first.bo, 1e-9, 1000).diagnosis, undefined);
  });
});

describe("the diagnosis of a learning rate", () => {
  const cases = [
    { lr: 1e-5, steps: 1000, says: /^The loss hardly changes: .*lr = 0\.00001 is too small/ },
    { lr: 1e-7, steps: 5, says: /^The loss hardly changes/ },
    { lr: 0, steps: 10, says: /^lr = 0, so the steps change nothing/ },
    { lr: -1, steps: 10, says: /^lr = -1 is negative, so every step goes uphill/ },
    { lr: 100, steps: 1000, says: /saturated.*lr = 100 made the weights too large/ },
    { lr: 1e300, steps: 10, says: /saturated.*lr = 1e\+300 made the weights too large/ },
  ];
  for (const { lr, steps, says } of cases) {
    test(`with lr = ${lr} and ${steps} steps, suggests a learning rate that works`, () => {
      const { diagnosis } = train(x, yTrue, Wo, bo, lr, steps);
      assert.match(diagnosis ?? "", says);
      const fixed = train(x, yTrue, Wo, bo, suggestedRate(diagnosis), 1000);
      assert.equal(fixed.diagnosis, undefined);
      assert.ok(fixed.losses.data[999] < 0.01);
    });
  }

  test("reports an oscillating loss, and suggests a rate at which the loss does not oscillate", () => {
    const { losses, diagnosis } = train(x, xor, Wo, bo, 3, 1000);
    assert.match(diagnosis ?? "", /^The loss jumps up and down/);
    const rises = losses.data.filter((loss, at) => loss > losses.data[at - 1]).length;
    assert.ok(rises > 100, `it rose ${rises} times`);
    assert.doesNotMatch(
      train(x, xor, Wo, bo, suggestedRate(diagnosis), 1000).diagnosis ?? "",
      /jumps/,
    );
  });

  test("suggests a rate at which the loss never rises, whatever the size of the inputs", () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = randomState(seed);
      const inputs = random.randn(1 + seed, 1 + (seed % 5)).mul(10 ** ((seed % 7) - 3));
      const start = random.randn(inputs.shape[1], 1);
      const targets = random.randint(0, 2, [inputs.shape[0], 1]);
      const lr = suggestedRate(train(inputs, targets, start, bo, -1, 1).diagnosis);
      const { data } = train(inputs, targets, start, bo, lr, 200).losses;
      data.forEach((loss, at) => {
        if (at > 0) assert.ok(loss <= data[at - 1] * (1 + 1e-12), `seed ${seed}, step ${at}`);
      });
    }
  });
});

describe("the diagnosis of saturation", () => {
  test("names the step after which nothing changes, and the number of wrong predictions", () => {
    const { losses, diagnosis } = train(x, yTrue, Wo, bo, 1000, 50);
    const [, since, wrong] = diagnosis?.match(/since step (\d+) because (\d+) predictions? /) ?? [];
    const last = losses.data[49];
    assert.ok(
      losses.data.subarray(Number(since)).every((loss) => Math.abs(loss - last) < 0.01 * last),
    );
    assert.ok(Math.abs(losses.data[Number(since) - 1] - last) > 0.01 * last);
    // Each wrong, saturated prediction has a squared error of 1.
    assert.equal(Number(wrong), Math.round(last * 4));
  });

  test("does not blame lr if the initial weights or large inputs cause saturation", () => {
    const steep = array([[-60], [40], [40]]);
    const always = train(x, yTrue, steep, bo, 0.1, 100).diagnosis;
    assert.match(
      always ?? "",
      /from the start .*saturated.*too far from 0 at the start: use smaller initial weights, or scale x/,
    );
    // Here, the loss still changes for a while, but two predictions are wrong and saturated from the start.
    const partly = train(x, yTrue, array([[-100], [100], [100]]), bo, 0.1, 1000).diagnosis;
    assert.match(partly ?? "", /since step \d+ .*saturated.*: use smaller initial weights/);
    const large = train(x.mul(1000), yTrue, Wo, bo, 1e-7, 100).diagnosis;
    assert.match(large ?? "", /saturated.*: use smaller initial weights, or scale x down/);
  });
});

describe("the diagnosis of a problem that one layer cannot solve", () => {
  const withoutFirst = array([
    [0, 1],
    [1, 1],
    [0, 1],
    [1, 1],
  ]);
  test("suggests other inputs or a hidden layer if the decisive input is missing", () => {
    const { losses, diagnosis } = train(
      withoutFirst,
      yTrue,
      seeded("coffee").randn(2, 1),
      bo,
      0.5,
      1000,
    );
    assert.match(
      diagnosis ?? "",
      /^The loss has settled at 0\.25: .*other inputs, or add a hidden layer/,
    );
    assert.ok(Math.abs(losses.data[999] - 0.25) < 1e-6);
  });

  test("reports that the loss has settled at 0.25 if the problem is XOR", () => {
    assert.match(
      train(x, xor, Wo, bo, 0.5, 1000).diagnosis ?? "",
      /^The loss has settled at 0\.25/,
    );
  });
});

describe("the diagnosis of a loss that is not finite", () => {
  test("names the input that is not finite, with its row and column", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const spoiled = array([
        [0, 0, 1],
        [1, 1, 1],
        [1, value, 1],
        [0, 1, 1],
      ]);
      const start = array([[0], [0], [0]]);
      const { losses, diagnosis } = train(spoiled, yTrue, start, bo, 0.1, 10);
      assert.ok(Number.isNaN(losses.data[0]));
      assert.equal(
        diagnosis,
        `The loss is NaN from the first step on because x contains ${value} in row 2, column 1. ` +
          "Replace it with a number, or leave that row out.",
      );
    }
  });

  test("names the weight or bias that is not finite", () => {
    const nan = Number.NaN;
    const trained = [
      train(x, yTrue, array([[0], [nan], [0]]), bo, 0.1, 10),
      train(x, yTrue, Wo, array([nan]), 0.1, 10),
    ];
    const named = trained.map(({ diagnosis }) =>
      diagnosis
        ?.match(/because (\w+) contains NaN in (row \d).*Replace it with a number\.$/)
        ?.slice(1),
    );
    assert.deepEqual(named, [
      ["Wo", "row 1"],
      ["bo", "row 0"],
    ]);
  });

  test("reports a weighted sum that overflows in the first step", () => {
    const huge = array([[1e308], [-1e308], [1]]);
    const { losses, diagnosis } = train(x.mul(10), yTrue, huge, bo, 0.1, 10);
    assert.ok(Number.isNaN(losses.data[0]));
    assert.match(
      diagnosis ?? "",
      /first step on because the weighted sums x·Wo \+ bo are too large/,
    );
  });

  test("reports weights that overflow in a later step or in the last step", () => {
    const strong = x.mul(3);
    const lr = 1.7e308;
    const start = zeros([3, 1]);
    const after = step(strong, yTrue, start, bo, lr);
    assert.ok(!after.Wo.data.every(Number.isFinite), "one step overflows");
    const last = train(strong, yTrue, start, bo, lr, 1);
    assert.match(
      last.diagnosis ?? "",
      /^After the last step, the weights are too large .*lr = 1\.7e\+308 is too large/,
    );
    const { losses, diagnosis } = train(strong, yTrue, start, bo, lr, 10);
    const at = losses.data.findIndex((loss) => !Number.isFinite(loss));
    assert.match(
      diagnosis ?? "",
      new RegExp(
        `^The loss is NaN from step ${at} on because the weights are too large .*lr = 1\\.7e\\+308`,
      ),
    );
    assert.equal(
      train(strong, yTrue, start, bo, suggestedRate(diagnosis), 1000).diagnosis,
      undefined,
    );
  });
});

test("the diagnosis suggests scaling inputs that are too large for any learning rate", () => {
  const { losses, diagnosis } = train(x.mul(1e160), yTrue, array([[-1], [1], [1]]), bo, 0.1, 100);
  assert.ok(losses.data[99] > 0.01);
  assert.match(
    diagnosis ?? "",
    /^Some numbers in x are so large that no learning rate is small enough/,
  );
});

describe("the diagnosis of several layers", () => {
  const [inputs, targets] = [corners, yTrue];
  const start = randomLayers(randomState(1234), 2, 3, 1);
  const diagnosisAt = (/** @type {number} */ lr, steps = 1000) =>
    trainLayers(inputs, targets, start, lr, steps).diagnosis ?? "";

  /**
   * Asserts that the rate that a diagnosis suggests brings the loss to the promised value, and returns that
   * rate.
   *
   * @param {string} diagnosis
   */
  function assertPromise(diagnosis) {
    const found = diagnosis.match(
      /from the same initial weights, lr = (\S+) brings the loss to (\S+) in (\d+) steps\.$/,
    );
    assert.ok(found, `no suggestion in: ${diagnosis}`);
    const [rate, loss, steps] = found.slice(1).map(Number);
    const { losses } = trainLayers(inputs, targets, start, rate, steps + 1);
    assert.equal(Number(losses.data[steps].toPrecision(4)), loss);
    return rate;
  }

  test("no problem is reported for a successful training run, however few the steps", () => {
    for (const steps of [0, 1, 5, 1000]) assert.equal(diagnosisAt(0.5, steps), "");
    let solved = 0;
    for (let seed = 0; seed < 30; seed++) {
      const first = randomLayers(randomState(seed), 2, 3, 1);
      const { losses, diagnosis } = trainLayers(inputs, targets, first, 2, 3000);
      if (losses.data[2999] < 0.009)
        assert.equal(diagnosis, undefined, `seed ${seed}, ${++solved}`);
    }
    assert.ok(solved > 20);
  });

  test("if the loss hardly changes, suggests a larger rate and says what loss it reaches", () => {
    for (const [lr, steps] of [
      [1e-6, 1000],
      [1e-7, 5],
    ]) {
      const diagnosis = diagnosisAt(lr, steps);
      assert.match(diagnosis, /^The loss hardly changes: .*\. Use a larger lr than /);
      assert.ok(assertPromise(diagnosis) > lr);
    }
  });

  test("if lr saturates the network, suggests a smaller rate and says what loss it reaches", () => {
    for (const lr of [50, 1000]) {
      const diagnosis = diagnosisAt(lr);
      assert.match(
        diagnosis,
        /^The loss has settled at 0\.5, with 2 wrong predictions\. .*saturated/,
      );
      assert.ok(assertPromise(diagnosis) < lr);
    }
    assert.match(diagnosisAt(1e300), /not the case at the start: use a smaller lr\.$/);
  });

  test("reports an lr that is 0 or negative", () => {
    assert.match(diagnosisAt(0), /^lr = 0, so the steps change nothing/);
    assert.match(diagnosisAt(-1), /^lr = -1 is negative, so every step goes uphill/);
  });

  test("reports an oscillating loss", () => {
    const first = randomLayers(randomState(1), 2, 2, 1);
    const { losses, diagnosis } = trainLayers(inputs, targets, first, 12, 1000);
    const rose = losses.data.filter((loss, at) => at > 900 && loss > losses.data[at - 1]).length;
    assert.ok(rose > 25, `it rose ${rose} times`);
    const rate = Number(diagnosis?.match(/^The loss jumps .* such as ([\d.]+)\.$/)?.[1]);
    assert.ok(rate > 0 && rate < 12);
    assert.doesNotMatch(trainLayers(inputs, targets, first, rate, 1000).diagnosis ?? "", /jumps/);
  });

  test("reports hidden units that started with identical weights", () => {
    const first = [
      { weights: zeros([2, 3]), bias: zeros(3) },
      { weights: zeros([3, 1]), bias: zeros(1) },
    ];
    const { layers, diagnosis } = trainLayers(inputs, targets, first, 0.5, 1000);
    assert.match(
      diagnosis ?? "",
      / The 3 units of layer 1 started with identical weights, .* randomLayers\.$/,
    );
    assert.equal(new Set(layers[0].bias.data).size, 1);
  });

  test("reports layers that were saturated at the start", () => {
    const layers = /** @type {import("nn").Layer[]} */ (start);
    const far = layers.map(({ weights, bias }) => ({
      weights: weights.mul(1e4),
      bias: bias.add(1e3),
    }));
    const { diagnosis } = trainLayers(inputs, targets, far, 0.1, 200);
    assert.match(
      diagnosis ?? "",
      /saturated.* This was already the case at the start: use smaller initial weights/,
    );
    const hidden = [{ ...start[0], bias: start[0].bias.add(100) }, start[1]];
    assert.match(
      trainLayers(inputs, targets, hidden, 0.1, 3000).diagnosis ?? "",
      /All outputs of layer 1 are saturated: .* This was already the case at the start/,
    );
  });

  test("reports vanishing gradients", () => {
    const deep = randomLayers(randomState(5), 2, 3, 3, 3, 3, 3, 3, 3, 3, 1);
    const { diagnosis } = trainLayers(inputs, targets, deep, 0.5, 500);
    const { deltas } = stepLayers(inputs, targets, deep, 0.5);
    const [first, last] = [deltas[0].weights, deltas[8].weights].map((values) =>
      Math.max(...values.abs().data),
    );
    assert.ok(
      diagnosis?.endsWith(
        ` the largest gradient is ${Number(last.toPrecision(3))} in layer 9 but only ` +
          `${Number(first.toPrecision(3))} in layer 1, which hardly learns. Use fewer layers.`,
      ),
      diagnosis,
    );
  });

  test("suggests several remedies if the loss has settled for an unknown reason", () => {
    const first = randomLayers(randomState(0), 2, 2, 1);
    assert.match(
      trainLayers(inputs, targets, first, 2, 4000).diagnosis ?? "",
      /^The loss has settled at 0\.125\d*, .* This may be a plateau, .*, or a local minimum: try more/,
    );
  });

  test("names the input or weight that is not finite, or lr if it makes the weights overflow", () => {
    const withNaN = array([
      [0, 0],
      [0, 1],
      [1, Number.NaN],
      [1, 1],
    ]);
    assert.equal(
      trainLayers(withNaN, targets, start, 0.1, 10).diagnosis,
      "The loss is NaN from the first step on because x contains NaN in row 2, column 1. " +
        "Replace it with a number, or leave that row out.",
    );
    const spoiled = [start[0], { weights: array([[1], [2], [Number.NaN]]), bias: zeros(1) }];
    assert.match(
      trainLayers(inputs, targets, spoiled, 0.1, 10).diagnosis ?? "",
      /first step on because layers\[1\]\.weights contains NaN in row 2, column 0/,
    );
    const wide = randomState(2).randn(6, 2).mul(30);
    const classes = randomState(3).randint(0, 2, [6, 1]);
    const first = randomLayers(randomState(2), 2, 3, 1);
    const trained = trainLayers(wide, classes, first, 1.7e308, 10);
    const at = trained.losses.data.findIndex(Number.isNaN);
    assert.ok(at > 0);
    assert.equal(
      trained.diagnosis,
      `The loss is NaN from step ${at} on because the weights are too large for floating-point numbers. ` +
        "The largest number at the start is lr = 1.7e+308: use a smaller value.",
    );
    assert.match(
      trainLayers(wide, classes, first, 1.7e308, 1).diagnosis ?? "",
      /^After the last step, the weights are too large/,
    );
  });

  test("agrees with the diagnosis of train for one layer, and also covers several outputs", () => {
    const one = [{ weights: Wo, bias: bo }];
    for (const lr of [1e-5, 0, 100, 0.01])
      assert.equal(
        trainLayers(x, yTrue, one, lr, 1000).diagnosis,
        train(x, yTrue, Wo, bo, lr, 1000).diagnosis,
      );
    const two = [{ weights: seeded("two").randn(2, 2), bias: zeros(2) }];
    const both = array([
      [0, 1],
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
    assert.match(
      trainLayers(inputs, both, two, 0.5, 1000).diagnosis ?? "",
      /^The loss has settled at 0\.25/,
    );
  });
});
