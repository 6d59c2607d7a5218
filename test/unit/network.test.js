// @ts-check
/** @file Tests the functions for one layer, compared with the formulas in the lessons. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  accuracy,
  array,
  NdArray,
  ones,
  randomState,
  ShapeError,
  sigmoid,
  sigmoidDeriv,
  squaredError,
  step,
  train,
  zeros,
} from "nn";
import { Wo, x, yTrue } from "./samples.js";

/**
 * Trains with the formulas from lesson 4.
 *
 * @param {NdArray<[number, number]>} x
 * @param {NdArray<[number, 1]>} yTrue
 * @param {NdArray<[number, 1]>} Wo
 * @param {number} lr
 * @param {number} steps
 */
function writtenOut(x, yTrue, Wo, lr, steps) {
  const losses = [];
  const accuracies = [];
  let W = Wo;
  let b = zeros(1);
  for (let s = 0; s < steps; s++) {
    const yPred = array(1).div(x.matmul(W).add(b).neg().exp().add(1));
    losses.push(yTrue.sub(yPred).square().mean());
    const yMatch = yTrue.equal(yPred.greater(0.5).astype("float")).astype("float");
    accuracies.push(yMatch.sum() / x.shape[0]);
    const dMSE_dho = yTrue
      .sub(yPred)
      .mul(-2)
      .mul(yPred.mul(array(1).sub(yPred)));
    W = W.sub(x.T.matmul(dMSE_dho).mul(lr));
    b = b.sub(ones([x.shape[0], 1]).T.matmul(dMSE_dho).squeeze().mul(lr));
  }
  return { losses, accuracies, W, b };
}

/** @param {ArrayLike<number>} actual @param {ArrayLike<number>} expected @param {number} within */
function assertNear(actual, expected, within) {
  assert.equal(actual.length, expected.length);
  for (let i = 0; i < actual.length; i++)
    assert.ok(
      Math.abs(actual[i] - expected[i]) <= within,
      `[${i}]: ${actual[i]} is not ${expected[i]}`,
    );
}

describe("train", () => {
  // Sizes around the thresholds of the fast loops: their smallest input, blocks of 512 samples, and groups of four.
  const SHAPES = /** @type {const} */ ([
    [1, 1],
    [4, 3],
    [7, 1],
    [100, 5],
    [511, 2],
    [513, 3],
    [1500, 8],
  ]);
  for (const [n, features] of SHAPES) {
    for (const seed of [0, 1, 1234]) {
      test(`agrees with the loop in lesson 4 for x of shape (${n},${features}) and seed ${seed}`, () => {
        const draws = randomState(seed);
        const x = draws.randn(n, features);
        const yTrue = draws.randint(0, 2, [n, 1]);
        const Wo = draws.randn(features, 1);
        const lr = 0.5 / n;
        const expected = writtenOut(x, yTrue, Wo, lr, 200);
        const trained = train(x, yTrue, Wo, zeros(1), lr, 200);
        assertNear(trained.losses.data, expected.losses, 1e-12);
        assert.deepEqual([...trained.accuracies.data], expected.accuracies);
        assertNear(trained.Wo.data, expected.W.data, 1e-12);
        assertNear(trained.bo.data, expected.b.data, 1e-12);
        assert.ok(expected.losses[199] < expected.losses[0]);
      });
    }
  }

  test("agrees with the loop in lesson 4 even if e^-ho overflows", () => {
    const x = array([[2000], [-2000], [3]]);
    const yTrue = array([[0], [1], [1]]);
    const Wo = array([[1]]);
    const expected = writtenOut(x, yTrue, Wo, 0.01, 5);
    assertNear(train(x, yTrue, Wo, zeros(1), 0.01, 5).losses.data, expected.losses, 1e-12);
  });
});

describe("step", () => {
  test("returns the same results as the first step of train", () => {
    const one = step(x, yTrue, Wo, zeros(1), 0.01);
    const trained = train(x, yTrue, Wo, zeros(1), 0.01, 1);
    assertNear([one.loss], trained.losses.data, 1e-15);
    assertNear(one.Wo.data, trained.Wo.data, 1e-15);
    assertNear(one.bo.data, trained.bo.data, 1e-15);
    assert.equal(one.acc, 0.5);
  });

  test("step and train do not modify their arguments", () => {
    const bo = zeros(1);
    step(x, yTrue, Wo, bo, 10);
    train(x, yTrue, Wo, bo, 10, 3);
    assert.deepEqual(Wo, randomState(1234).randn(3, 1));
    assert.deepEqual(bo, zeros(1));
  });
});

describe("sigmoid, loss and accuracy", () => {
  test("sigmoid rises from 0 through 0.5 to 1", () => {
    const y = sigmoid(array([-1000, -10, 0, 10, 1000]));
    assert.equal(y.data[0], 0);
    assert.equal(y.data[2], 0.5);
    assert.equal(y.data[4], 1);
    assert.ok(Math.abs(y.data[1] + y.data[3] - 1) < 1e-15);
  });

  test("sigmoidDeriv returns the slope of sigmoid", () => {
    const h = 1e-6;
    const at = array([-3, -0.5, 0, 1, 4]);
    const slope = sigmoid(at.add(h))
      .sub(sigmoid(at.sub(h)))
      .div(2 * h);
    assertNear(sigmoidDeriv(sigmoid(at)).data, slope.data, 1e-9);
  });

  test("accuracy counts a prediction of exactly 0.5 as class 0", () => {
    assert.equal(accuracy(array([0, 1, 1, 0]), array([0.5, 0.51, 0.2, 0.9])), 0.5);
  });

  test("shapes that would broadcast to a matrix are refused", () => {
    const flat = /** @type {NdArray<any>} */ (array([0, 1, 1, 0]));
    assert.throws(() => squaredError(flat, zeros([4, 1])), {
      name: "ShapeError",
      message:
        "squaredError: yTrue and yPred must have the same shape, but their shapes are (4,) and (4,1)",
    });
    assert.throws(() => accuracy(flat, zeros([4, 1])), ShapeError);
  });

  test("the error for a value that is not an array names the argument", () => {
    const loose = /** @type {any} */ (null);
    const y = zeros(2);
    for (const [call, message] of /** @type {[() => unknown, string][]} */ ([
      [() => sigmoid(loose), "sigmoid: x must be an array, not null"],
      [
        () => sigmoid(/** @type {any} */ ([1, 2])),
        "sigmoid: x must be an array, not [1, 2]; array(...) turns it into one",
      ],
      [() => sigmoidDeriv(loose), "sigmoidDeriv: sigmoidOutput must be an array, not null"],
      [() => squaredError(y, loose), "squaredError: yPred must be an array, not null"],
      [() => accuracy(loose, y), "accuracy: yTrue must be an array, not null"],
    ]))
      assert.throws(call, { name: "TypeError", message });
  });

  test("the error for a class other than 0 and 1 names its row", () => {
    const y = array([0, 1, 2]);
    assert.throws(() => accuracy(y, zeros(3)), {
      name: "RangeError",
      message: "accuracy: targets must be 0 or 1, but the one in row 2 is 2",
    });
    assert.deepEqual(squaredError(y, zeros(3)).toArray(), [0, 1, 4]);
    assert.equal(accuracy(array([true, false]), zeros(2)), 0.5);
  });
});

describe("train and step with invalid arguments", () => {
  const x = zeros([4, 3]);
  const y = zeros([4, 1]);
  const W = zeros([3, 1]);
  const b = zeros(1);
  const missing = /** @type {any} */ (undefined);
  for (const [call, message] of /** @type {[() => unknown, string][]} */ ([
    [() => train(x, y, W, b, Number.NaN, 1), "lr: must be a finite number, not NaN"],
    [() => train(x, y, W, b, 0.1, 1.5), "train: steps must be a whole number, 0 or more, not 1.5"],
    [() => train(x, y, W, b, 0.1, -1), "train: steps must be a whole number, 0 or more, not -1"],
    [
      () => train(x, y, W, b, 0.1, 1e11),
      "train: steps must be at most 268435456, not 100000000000",
    ],
    [
      () => train(x, y, W, b, 0.1, /** @type {any} */ ("100")),
      'train: steps must be a whole number, 0 or more, not "100"',
    ],
    [
      () => train(x, array([[0, 1, 255, 0]]).T, W, b, 0.1, 1),
      "yTrue: targets must be 0 or 1, but the one in row 2, column 0 is 255",
    ],
    [
      () => step(x, array([[0, 1, Number.NaN, 0]]).T, W, b, 0.1),
      "yTrue: targets must be 0 or 1, but the one in row 2, column 0 is NaN",
    ],
    [() => train(x, y, W, missing, 0.1, 1), "bo: must be an array, not undefined"],
    [
      () => train(zeros([0, 3]), zeros([0, 1]), W, b, 0.1, 1),
      "x: must have the shape (n,features), with a row for each sample, not (0,3)",
    ],
  ]))
    test(`throw "${message}"`, () => assert.throws(call, { message }));
});
