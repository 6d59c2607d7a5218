// @ts-check
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { array, randomState, seeded, step, train, zeros } from "nn";

const x = array([
  [0, 0, 1],
  [1, 1, 1],
  [1, 0, 1],
  [0, 1, 1],
]);
const yTrue = array([[0, 1, 1, 0]]).T;
const xor = array([[0, 0, 1, 1]]).T;
const Wo = seeded("coffee").randn(3, 1);
const bo = zeros(1);

/**
 * The number that a sentence advises.
 *
 * @param {string | undefined} sentence
 */
function advised(sentence) {
  const number = sentence?.match(/such as ([\d.e+-]+)\.$/)?.[1];
  assert.ok(number, `no advice in: ${sentence}`);
  return Number(number);
}

describe("a training that learns is left in peace", () => {
  test("the lesson's, and a thousand starts at its rates", () => {
    const lesson = randomState(1234);
    lesson.randn(9);
    assert.equal(train(x, yTrue, lesson.randn(3, 1), bo, 0.01, 1000).trouble, undefined);
    for (let i = 0; i < 1000; i++) {
      for (const lr of [0.01, 0.1, 1]) {
        const start = seeded(`start ${i}`).randn(3, 1);
        assert.equal(train(x, yTrue, start, bo, lr, 300).trouble, undefined, `start ${i}, ${lr}`);
      }
    }
  });

  test("few steps, one step, none", () => {
    for (const steps of [0, 1, 2, 10])
      assert.equal(train(x, yTrue, Wo, bo, 0.01, steps).trouble, undefined);
  });

  test("one that stands still because it has arrived", () => {
    const first = train(x, yTrue, Wo, bo, 1, 1000);
    assert.equal(train(x, yTrue, first.Wo, first.bo, 1e-9, 1000).trouble, undefined);
  });
});

describe("a rate is called too small or too large, and the advised one helps", () => {
  const cases = [
    { lr: 1e-5, steps: 1000, says: /^The loss hardly moves: .*lr = 0\.00001 is too small/ },
    { lr: 1e-7, steps: 5, says: /^The loss hardly moves/ },
    { lr: 0, steps: 10, says: /^lr = 0, so no step moves anything/ },
    { lr: -1, steps: 10, says: /^lr = -1 is negative, so each step climbs/ },
    { lr: 100, steps: 1000, says: /saturated.*lr = 100 made the weights too large/ },
    { lr: 1e300, steps: 10, says: /saturated.*lr = 1e\+300 made the weights too large/ },
  ];
  for (const { lr, steps, says } of cases) {
    test(`lr ${lr}, ${steps} steps`, () => {
      const { trouble } = train(x, yTrue, Wo, bo, lr, steps);
      assert.match(trouble ?? "", says);
      const mended = train(x, yTrue, Wo, bo, advised(trouble), 1000);
      assert.equal(mended.trouble, undefined);
      assert.ok(mended.losses.data[999] < 0.01);
    });
  }

  test("a loss that jumps", () => {
    const { losses, trouble } = train(x, xor, Wo, bo, 3, 1000);
    assert.match(trouble ?? "", /^The loss jumps up and down/);
    const rises = losses.data.filter((loss, at) => loss > losses.data[at - 1]).length;
    assert.ok(rises > 100, `it rose ${rises} times`);
    assert.doesNotMatch(train(x, xor, Wo, bo, advised(trouble), 1000).trouble ?? "", /jumps/);
  });

  test("at the advised rate no step climbs, on data of any size", () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = randomState(seed);
      const inputs = random.randn(1 + seed, 1 + (seed % 5)).mul(10 ** ((seed % 7) - 3));
      const start = random.randn(inputs.shape[1], 1);
      const targets = random.randint(0, 2, [inputs.shape[0], 1]);
      const lr = advised(train(inputs, targets, start, bo, -1, 1).trouble);
      const { data } = train(inputs, targets, start, bo, lr, 200).losses;
      data.forEach((loss, at) => {
        if (at > 0) assert.ok(loss <= data[at - 1] * (1 + 1e-12), `seed ${seed}, step ${at}`);
      });
    }
  });
});

describe("saturation", () => {
  test("names the step since which nothing moves, and how many samples are stuck", () => {
    const { losses, trouble } = train(x, yTrue, Wo, bo, 1000, 50);
    const [, since, wrong] = trouble?.match(/since step (\d+) .*: (\d+) predictions? /) ?? [];
    const last = losses.data[49];
    assert.ok(
      losses.data.subarray(Number(since)).every((loss) => Math.abs(loss - last) < 0.01 * last),
    );
    assert.ok(Math.abs(losses.data[Number(since) - 1] - last) > 0.01 * last);
    // Each saturated mistake is a squared error of 1.
    assert.equal(Number(wrong), Math.round(last * 4));
  });

  test("from the first weights or large inputs on, it does not blame lr", () => {
    const steep = array([[-60], [40], [40]]);
    const begun = train(x, yTrue, steep, bo, 0.1, 100).trouble;
    assert.match(begun ?? "", /saturated.*Begin with smaller weights, or scale x down/);
    // Here one sample still moves for a while, and two mistakes are saturated all along.
    const partly = train(x, yTrue, array([[-100], [100], [100]]), bo, 0.1, 1000).trouble;
    assert.match(partly ?? "", /since step \d+ .*saturated.*Begin with smaller weights/);
    const large = train(x.mul(1000), yTrue, Wo, bo, 1e-7, 100).trouble;
    assert.match(large ?? "", /saturated.*Begin with smaller weights, or scale x down/);
  });
});

describe("where no rate helps it says so", () => {
  const blind = array([
    [0, 1],
    [1, 1],
    [0, 1],
    [1, 1],
  ]);
  test("the input that decides is missing", () => {
    const { losses, trouble } = train(blind, yTrue, seeded("coffee").randn(2, 1), bo, 0.5, 1000);
    assert.match(
      trouble ?? "",
      /^The loss has settled at 0\.25: .*other inputs, or a hidden layer/,
    );
    assert.ok(Math.abs(losses.data[999] - 0.25) < 1e-6);
  });

  test("XOR", () => {
    assert.match(train(x, xor, Wo, bo, 0.5, 1000).trouble ?? "", /^The loss has settled at 0\.25/);
  });
});

describe("a loss that is not finite", () => {
  test("names the value among the inputs and where it stands", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const spoiled = array([
        [0, 0, 1],
        [1, 1, 1],
        [1, value, 1],
        [0, 1, 1],
      ]);
      const start = array([[0], [0], [0]]);
      const { losses, trouble } = train(spoiled, yTrue, start, bo, 0.1, 10);
      assert.ok(Number.isNaN(losses.data[0]));
      assert.equal(
        trouble,
        `The loss is NaN from the first step on: x holds ${value} in row 2, column 1. ` +
          "Put a number there, or leave that row out.",
      );
    }
  });

  test("names the weights or the bias", () => {
    const nan = Number.NaN;
    const trained = [
      train(x, yTrue, array([[0], [nan], [0]]), bo, 0.1, 10),
      train(x, yTrue, Wo, array([nan]), 0.1, 10),
    ];
    const named = trained.map(({ trouble }) =>
      trouble?.match(/: (\w+) holds NaN in (row \d)/)?.slice(1),
    );
    assert.deepEqual(named, [
      ["Wo", "row 1"],
      ["bo", "row 0"],
    ]);
  });

  test("a weighted sum that overflows at once", () => {
    const huge = array([[1e308], [-1e308], [1]]);
    const { losses, trouble } = train(x.mul(10), yTrue, huge, bo, 0.1, 10);
    assert.ok(Number.isNaN(losses.data[0]));
    assert.match(trouble ?? "", /first step on: x·Wo \+ bo is beyond the largest number/);
  });

  test("weights that overflow on the way, and on the last step", () => {
    const strong = x.mul(3);
    const lr = 1.7e308;
    const start = zeros([3, 1]);
    const after = step(strong, yTrue, start, bo, lr);
    assert.ok(!after.Wo.data.every(Number.isFinite), "one step overflows");
    const last = train(strong, yTrue, start, bo, lr, 1);
    assert.match(
      last.trouble ?? "",
      /^The weights are not finite after the last step: lr = 1\.7e\+308/,
    );
    const { losses, trouble } = train(strong, yTrue, start, bo, lr, 10);
    const at = losses.data.findIndex((loss) => !Number.isFinite(loss));
    assert.match(
      trouble ?? "",
      new RegExp(`^The loss is NaN from step ${at} on: lr = 1\\.7e\\+308`),
    );
    assert.equal(train(strong, yTrue, start, bo, advised(trouble), 1000).trouble, undefined);
  });
});
