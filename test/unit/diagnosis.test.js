// @ts-check
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
    assert.equal(train(x, yTrue, lesson.randn(3, 1), bo, 0.01, 1000).diagnosis, undefined);
    for (let i = 0; i < 1000; i++) {
      for (const lr of [0.01, 0.1, 1]) {
        const start = seeded(`start ${i}`).randn(3, 1);
        assert.equal(train(x, yTrue, start, bo, lr, 300).diagnosis, undefined, `start ${i}, ${lr}`);
      }
    }
  });

  test("few steps, one step, none", () => {
    for (const steps of [0, 1, 2, 10])
      assert.equal(train(x, yTrue, Wo, bo, 0.01, steps).diagnosis, undefined);
  });

  test("one that stands still because it has arrived", () => {
    const first = train(x, yTrue, Wo, bo, 1, 1000);
    assert.equal(train(x, yTrue, first.Wo, first.bo, 1e-9, 1000).diagnosis, undefined);
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
      const { diagnosis } = train(x, yTrue, Wo, bo, lr, steps);
      assert.match(diagnosis ?? "", says);
      const mended = train(x, yTrue, Wo, bo, advised(diagnosis), 1000);
      assert.equal(mended.diagnosis, undefined);
      assert.ok(mended.losses.data[999] < 0.01);
    });
  }

  test("a loss that jumps", () => {
    const { losses, diagnosis } = train(x, xor, Wo, bo, 3, 1000);
    assert.match(diagnosis ?? "", /^The loss jumps up and down/);
    const rises = losses.data.filter((loss, at) => loss > losses.data[at - 1]).length;
    assert.ok(rises > 100, `it rose ${rises} times`);
    assert.doesNotMatch(train(x, xor, Wo, bo, advised(diagnosis), 1000).diagnosis ?? "", /jumps/);
  });

  test("at the advised rate no step climbs, on data of any size", () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = randomState(seed);
      const inputs = random.randn(1 + seed, 1 + (seed % 5)).mul(10 ** ((seed % 7) - 3));
      const start = random.randn(inputs.shape[1], 1);
      const targets = random.randint(0, 2, [inputs.shape[0], 1]);
      const lr = advised(train(inputs, targets, start, bo, -1, 1).diagnosis);
      const { data } = train(inputs, targets, start, bo, lr, 200).losses;
      data.forEach((loss, at) => {
        if (at > 0) assert.ok(loss <= data[at - 1] * (1 + 1e-12), `seed ${seed}, step ${at}`);
      });
    }
  });
});

describe("saturation", () => {
  test("names the step since which nothing moves, and how many samples are stuck", () => {
    const { losses, diagnosis } = train(x, yTrue, Wo, bo, 1000, 50);
    const [, since, wrong] = diagnosis?.match(/since step (\d+) .*: (\d+) predictions? /) ?? [];
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
    const begun = train(x, yTrue, steep, bo, 0.1, 100).diagnosis;
    assert.match(begun ?? "", /saturated.*Begin with smaller weights, or scale x down/);
    // Here one sample still moves for a while, and two mistakes are saturated all along.
    const partly = train(x, yTrue, array([[-100], [100], [100]]), bo, 0.1, 1000).diagnosis;
    assert.match(partly ?? "", /since step \d+ .*saturated.*Begin with smaller weights/);
    const large = train(x.mul(1000), yTrue, Wo, bo, 1e-7, 100).diagnosis;
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
    const { losses, diagnosis } = train(blind, yTrue, seeded("coffee").randn(2, 1), bo, 0.5, 1000);
    assert.match(
      diagnosis ?? "",
      /^The loss has settled at 0\.25: .*other inputs, or a hidden layer/,
    );
    assert.ok(Math.abs(losses.data[999] - 0.25) < 1e-6);
  });

  test("XOR", () => {
    assert.match(
      train(x, xor, Wo, bo, 0.5, 1000).diagnosis ?? "",
      /^The loss has settled at 0\.25/,
    );
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
      const { losses, diagnosis } = train(spoiled, yTrue, start, bo, 0.1, 10);
      assert.ok(Number.isNaN(losses.data[0]));
      assert.equal(
        diagnosis,
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
    const named = trained.map(({ diagnosis }) =>
      diagnosis?.match(/: (\w+) holds NaN in (row \d)/)?.slice(1),
    );
    assert.deepEqual(named, [
      ["Wo", "row 1"],
      ["bo", "row 0"],
    ]);
  });

  test("a weighted sum that overflows at once", () => {
    const huge = array([[1e308], [-1e308], [1]]);
    const { losses, diagnosis } = train(x.mul(10), yTrue, huge, bo, 0.1, 10);
    assert.ok(Number.isNaN(losses.data[0]));
    assert.match(diagnosis ?? "", /first step on: x·Wo \+ bo is beyond the largest number/);
  });

  test("weights that overflow on the way, and on the last step", () => {
    const strong = x.mul(3);
    const lr = 1.7e308;
    const start = zeros([3, 1]);
    const after = step(strong, yTrue, start, bo, lr);
    assert.ok(!after.Wo.data.every(Number.isFinite), "one step overflows");
    const last = train(strong, yTrue, start, bo, lr, 1);
    assert.match(
      last.diagnosis ?? "",
      /^The weights are not finite after the last step: lr = 1\.7e\+308/,
    );
    const { losses, diagnosis } = train(strong, yTrue, start, bo, lr, 10);
    const at = losses.data.findIndex((loss) => !Number.isFinite(loss));
    assert.match(
      diagnosis ?? "",
      new RegExp(`^The loss is NaN from step ${at} on: lr = 1\\.7e\\+308`),
    );
    assert.equal(train(strong, yTrue, start, bo, advised(diagnosis), 1000).diagnosis, undefined);
  });
});

test("inputs for which no rate is small enough", () => {
  const { losses, diagnosis } = train(x.mul(1e160), yTrue, array([[-1], [1], [1]]), bo, 0.1, 100);
  assert.ok(losses.data[99] > 0.01);
  assert.match(diagnosis ?? "", /^x holds numbers so large that no rate is small enough/);
});

describe("several layers", () => {
  const inputs = array([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
  const targets = array([[0, 1, 1, 0]]).T;
  const start = randomLayers(randomState(1234), 2, 3, 1);
  const diagnosisAt = (/** @type {number} */ lr, steps = 1000) =>
    trainLayers(inputs, targets, start, lr, steps).diagnosis ?? "";

  /**
   * That a sentence's advice leaves the loss which it promises.
   *
   * @param {string} sentence
   */
  function assertKept(sentence) {
    const found = sentence.match(
      /with lr = (\S+) the loss is (\S+) after (\d+) steps from the same start\.$/,
    );
    assert.ok(found, `no advice in: ${sentence}`);
    const [rate, loss, steps] = found.slice(1).map(Number);
    const { losses } = trainLayers(inputs, targets, start, rate, steps + 1);
    assert.equal(Number(losses.data[steps].toPrecision(4)), loss);
    return rate;
  }

  test("that learn are left in peace, however few the steps", () => {
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

  test("at a rate that is too small, with one that was tried", () => {
    for (const [lr, steps] of [
      [1e-6, 1000],
      [1e-7, 5],
    ]) {
      const sentence = diagnosisAt(lr, steps);
      assert.match(sentence, /^The loss hardly moves: .*\. Take a larger lr than /);
      assert.ok(assertKept(sentence) > lr);
    }
  });

  test("at a rate that saturates them, with one that was tried", () => {
    for (const lr of [50, 1000]) {
      const sentence = diagnosisAt(lr);
      assert.match(
        sentence,
        /^The loss has settled at 0\.5, with 2 predictions wrong\. .*saturated/,
      );
      assert.ok(assertKept(sentence) < lr);
    }
    assert.match(diagnosisAt(1e300), /It was not so at the start: take a smaller lr\.$/);
  });

  test("at a rate of 0, and below", () => {
    assert.match(diagnosisAt(0), /^lr = 0, so no step moves anything/);
    assert.match(diagnosisAt(-1), /^lr = -1 is negative, so each step goes uphill/);
  });

  test("whose loss jumps", () => {
    const first = randomLayers(randomState(1), 2, 2, 1);
    const { losses, diagnosis } = trainLayers(inputs, targets, first, 12, 1000);
    const rose = losses.data.filter((loss, at) => at > 900 && loss > losses.data[at - 1]).length;
    assert.ok(rose > 25, `it rose ${rose} times`);
    const rate = Number(diagnosis?.match(/^The loss jumps .* such as ([\d.]+)\.$/)?.[1]);
    assert.ok(rate > 0 && rate < 12);
    assert.doesNotMatch(trainLayers(inputs, targets, first, rate, 1000).diagnosis ?? "", /jumps/);
  });

  test("whose hidden units began alike", () => {
    const first = [
      { weights: zeros([2, 3]), bias: zeros(3) },
      { weights: zeros([3, 1]), bias: zeros(1) },
    ];
    const { layers, diagnosis } = trainLayers(inputs, targets, first, 0.5, 1000);
    assert.match(diagnosis ?? "", / The 3 units of layer 1 began alike, .* randomLayers gives\.$/);
    assert.equal(new Set(layers[0].bias.data).size, 1);
  });

  test("that are saturated from the start", () => {
    const layers = /** @type {import("nn").Layer[]} */ (start);
    const far = layers.map(({ weights, bias }) => ({
      weights: weights.mul(1e4),
      bias: bias.add(1e3),
    }));
    const { diagnosis } = trainLayers(inputs, targets, far, 0.1, 200);
    assert.match(
      diagnosis ?? "",
      /saturated.* It was so at the start too: begin with smaller weights/,
    );
    const hidden = [{ ...start[0], bias: start[0].bias.add(100) }, start[1]];
    assert.match(
      trainLayers(inputs, targets, hidden, 0.1, 3000).diagnosis ?? "",
      /All outputs of layer 1 are so close to 0 or 1 .* It was so at the start too/,
    );
  });

  test("through which the slopes fade", () => {
    const deep = randomLayers(randomState(5), 2, 3, 3, 3, 3, 3, 3, 3, 3, 1);
    const { diagnosis } = trainLayers(inputs, targets, deep, 0.5, 500);
    const { deltas } = stepLayers(inputs, targets, deep, 0.5);
    const [first, last] = [deltas[0].weights, deltas[8].weights].map((values) =>
      Math.max(...values.abs().data),
    );
    assert.ok(
      diagnosis?.endsWith(
        ` the largest is ${Number(last.toPrecision(3))} in layer 9 and ${Number(first.toPrecision(3))} in ` +
          "layer 1, which hardly learns. Take fewer layers.",
      ),
      diagnosis,
    );
  });

  test("of which nothing is known but that they stand", () => {
    const first = randomLayers(randomState(0), 2, 2, 1);
    assert.match(
      trainLayers(inputs, targets, first, 2, 4000).diagnosis ?? "",
      /^The loss has settled at 0\.125\d*, .* It may be a plateau, .*, or a dead end: try other first/,
    );
  });

  test("whose loss is not finite: the value and its place, or the largest number", () => {
    const hole = array([
      [0, 0],
      [0, 1],
      [1, Number.NaN],
      [1, 1],
    ]);
    assert.equal(
      trainLayers(hole, targets, start, 0.1, 10).diagnosis,
      "The loss is NaN from the first step on: x holds NaN in row 2, column 1. Put a number there.",
    );
    const spoiled = [start[0], { weights: array([[1], [2], [Number.NaN]]), bias: zeros(1) }];
    assert.match(
      trainLayers(inputs, targets, spoiled, 0.1, 10).diagnosis ?? "",
      /first step on: layers\[1\]\.weights holds NaN in row 2, column 0/,
    );
    const wide = randomState(2).randn(6, 2).mul(30);
    const classes = randomState(3).randint(0, 2, [6, 1]);
    const first = randomLayers(randomState(2), 2, 3, 1);
    const trained = trainLayers(wide, classes, first, 1.7e308, 10);
    const at = trained.losses.data.findIndex(Number.isNaN);
    assert.ok(at > 0);
    assert.equal(
      trained.diagnosis,
      `The loss is NaN from step ${at} on: the weights are beyond the largest number there is. ` +
        "The largest number it began with is lr = 1.7e+308: take a smaller one.",
    );
    assert.match(
      trainLayers(wide, classes, first, 1.7e308, 1).diagnosis ?? "",
      /^After the last step the weights are beyond/,
    );
  });

  test("one layer says what train says, and says it of several outputs too", () => {
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
