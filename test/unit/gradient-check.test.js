// @ts-check
/** @file Tests the gradient check with correct gradients and with every common mistake. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  array,
  gradientCheck,
  ones,
  randomState,
  ShapeError,
  sigmoid,
  sigmoidDeriv,
  squaredError,
  step,
  zeros,
} from "nn";

/**
 * @template {import("nn").Shape} S
 * @typedef {import("nn").NdArray<S>} NdArray
 */

const random = randomState(7);
const x = random.randn(5, 3);
const yTrue = array([[0, 1, 1, 0, 1]]).T;
const Wo = random.randn(3, 1);
const bo = random.randn(1);

/** @typedef {{ Wo: NdArray<[3, 1]>, bo: NdArray<[1]> }} Parameters */
/** @param {Parameters} parameters */
const squaredErrors = ({ Wo, bo }) => squaredError(yTrue, sigmoid(x.matmul(Wo).add(bo)));
/** @param {Parameters} parameters */
const sumLoss = (parameters) => squaredErrors(parameters).sum();
/** @param {Parameters} parameters */
const meanLoss = (parameters) => squaredErrors(parameters).mean();

const { deltaWo, deltabo, dMSE_dy, yPred } = step(x, yTrue, Wo, bo, 1);

/**
 * Checks gradients of the sum of the squared errors.
 *
 * @param {NdArray<[3, 1]>} dWo
 * @param {NdArray<[1, 1]>} [dbo]
 */
const checkSum = (dWo, dbo = deltabo) => gradientCheck(sumLoss, { Wo: [Wo, dWo], bo: [bo, dbo] });

describe("gradientCheck with a correct gradient", () => {
  test("passes, with a verdict that names the step, the error and the threshold", () => {
    const result = checkSum(deltaWo);
    assert.equal(result.passed, true);
    assert.match(
      result.verdict,
      /^Right: all 4 slopes agree with those measured with a step of 1e-5\.\nThe largest relative error is \de-\d+; at most 1e-6 is allowed\.$/,
    );
  });

  test("lists every slope under the index of its parameter", () => {
    const { slopes } = checkSum(deltaWo);
    assert.deepEqual(
      slopes.map(({ name }) => name),
      ["Wo[0,0]", "Wo[1,0]", "Wo[2,0]", "bo[0]"],
    );
    assert.deepEqual(
      slopes.map(({ yours }) => yours),
      [...deltaWo.data, ...deltabo.data],
    );
    for (const { measured, yours, relativeError } of slopes) {
      assert.ok(Math.abs(measured - yours) < 1e-9);
      assert.equal(
        relativeError,
        Math.abs(yours - measured) / Math.max(Math.abs(yours), Math.abs(measured)),
      );
    }
  });

  test("passes for a saturated network, whose slopes are all 0", () => {
    const far = Wo.mul(1e4);
    const { deltaWo, deltabo } = step(x, yTrue, far, bo, 1);
    assert.equal(gradientCheck(sumLoss, { Wo: [far, deltaWo], bo: [bo, deltabo] }).passed, true);
  });

  test("passes if a slope is 0 and only rounding error is measured", () => {
    const w = array([0.3, 0.7]);
    const loss = (/** @type {{ w: NdArray<[2]> }} */ { w }) => 10 + Math.sin(w.sum() * 1e-9);
    const result = gradientCheck(loss, { w: [w, array([0, 0])] });
    assert.equal(result.passed, true, String(result));
  });

  test("passes for integer parameters, which it changes by fractions", () => {
    const w = array([2, -3]);
    assert.equal(gradientCheck(({ w }) => w.square().sum(), { w: [w, w.mul(2)] }).passed, true);
  });

  test("passes for a network with a hidden layer, and finds a mistake in one of four gradients", () => {
    const W1 = random.randn(3, 6);
    const b1 = random.randn(6);
    const W2 = random.randn(6, 1);
    const b2 = random.randn(1);
    const a1 = sigmoid(x.matmul(W1).add(b1));
    const a2 = sigmoid(a1.matmul(W2).add(b2));
    const d2 = yTrue.sub(a2).mul(-2).mul(sigmoidDeriv(a2));
    const d1 = d2.matmul(W2.T).mul(sigmoidDeriv(a1));
    /** @param {NdArray<[3, 6]>} dW1 */
    const check = (dW1) =>
      gradientCheck(
        ({ W1, b1, W2, b2 }) => {
          const hidden = sigmoid(x.matmul(W1).add(b1));
          return squaredError(yTrue, sigmoid(hidden.matmul(W2).add(b2))).sum();
        },
        {
          W1: [W1, dW1],
          b1: [b1, d1.sum(0)],
          W2: [W2, a1.T.matmul(d2)],
          b2: [b2, d2.sum(0)],
        },
      );
    assert.equal(check(x.T.matmul(d1)).passed, true);
    const withoutSlope = check(x.T.matmul(d2.matmul(W2.T)));
    assert.match(withoutSlope.verdict, /^Not right: W1 differs/);
    assert.match(
      withoutSlope.verdict,
      /slope of the activation \(at most 0\.25 for the sigmoid\) may be missing/,
    );
    // Of the 31 slopes, the table shows the 20 with the largest errors, including all 18 of W1.
    const rows = String(withoutSlope).split("\n");
    assert.equal(rows.filter((row) => row.endsWith("✗")).length, 18);
    assert.ok(rows.includes("... and 11 with smaller errors"));
  });
});

describe("gradientCheck with an incorrect gradient", () => {
  const W = random.randn(3, 3);
  /** @param {{ W: NdArray<[3, 3]> }} parameters */
  const product = ({ W }) => x.matmul(W).square().sum();
  const dW = x.T.matmul(x.matmul(W)).mul(2);

  const cases = {
    "recognizes a wrong sign": [
      checkSum(deltaWo.neg(), deltabo.neg()),
      /Likely mistake: a wrong sign \(.*\)\.$/,
    ],
    "recognizes a missing 2 from the square": [
      checkSum(deltaWo.div(2), deltabo.div(2)),
      /mistake: a missing 2 from the square, .* \(a factor of 1\/2\)/,
    ],
    "recognizes an extra factor of 2": [
      checkSum(deltaWo.mul(2), deltabo.mul(2)),
      /mistake: an extra 2, .* \(a factor of 2\)/,
    ],
    "recognizes a wrong sign together with a factor": [
      checkSum(deltaWo.mul(-2), deltabo.mul(-2)),
      /a wrong sign .*; and an extra 2/,
    ],
    "recognizes a sum instead of a mean": [
      gradientCheck(meanLoss, { Wo: [Wo, deltaWo], bo: [bo, deltabo] }),
      /mistake: a sum over 5 samples instead of their mean \(a factor of 5\)/,
    ],
    "recognizes a mean instead of a sum": [
      checkSum(deltaWo.div(5), deltabo.div(5)),
      /mistake: a mean over 5 samples instead of their sum \(a factor of 1\/5\)/,
    ],
    "reports any other factor": [
      checkSum(deltaWo.mul(0.3), deltabo.mul(0.3)),
      /mistake: one factor too many, or one missing \(a factor of 0\.3\)/,
    ],
    "recognizes a missing slope of the sigmoid": [
      checkSum(x.T.matmul(dMSE_dy), dMSE_dy.sum(0).reshape(1, 1)),
      /slope of the activation \(at most 0\.25 for the sigmoid\) may be missing: .* too large by different factors, about /,
    ],
    "recognizes a missing transpose": [
      gradientCheck(product, { W: [W, dW.T] }),
      /mistake: rows and columns are swapped \(one transpose too many, or one missing\)\.$/,
    ],
    "recognizes a missing transpose together with a factor": [
      gradientCheck(product, { W: [W, dW.T.div(2)] }),
      /rows and columns .*; and a missing 2/,
    ],
    "names the only wrong parameter": [
      checkSum(deltaWo, deltabo.neg()),
      /^Not right: bo differs[\s\S]*a wrong sign/,
    ],
    "names a different mistake for each parameter": [
      checkSum(deltaWo.neg(), deltabo.div(5)),
      /mistake: Wo: a wrong sign .*; bo: a mean over 5 samples instead/,
    ],
    "names no mistake if only a single slope is wrong": [
      checkSum(deltaWo, deltabo.mul(0.37)),
      /match no common mistake/,
    ],
    "names no mistake for the gradient of a different function": [
      checkSum(deltaWo.add(array([[0.3], [-0.2], [0]]))),
      /^Not right: Wo differs[\s\S]*The numbers match no common mistake/,
    ],
    "recognizes a gradient of zeros": [
      checkSum(deltaWo.mul(0), deltabo.mul(0)),
      /mistake: the gradient is 0 everywhere/,
    ],
    "recognizes nan in a gradient": [
      checkSum(deltaWo.mul(Number.NaN)),
      /mistake: the gradient contains nan or inf/,
    ],
    "recognizes a loss that ignores its parameters": [
      gradientCheck(() => squaredError(yTrue, yPred).sum(), { Wo: [Wo, deltaWo] }),
      /mistake: changing a parameter does not change the loss/,
    ],
  };
  for (const [name, [result, verdict]] of Object.entries(cases)) {
    test(name, () => {
      const { passed, verdict: words } = /** @type {import("nn").GradientCheck} */ (result);
      assert.equal(passed, false);
      assert.match(words, /** @type {RegExp} */ (verdict));
      assert.match(words, /at most 1e-6 is allowed/);
    });
  }

  test("fails for an error of 1e-5, unless the threshold allows it", () => {
    const almost = deltaWo.mul(1.00001);
    assert.equal(checkSum(almost).passed, false);
    const checked = /** @type {const} */ ({ Wo: [Wo, almost], bo: [bo, deltabo] });
    const result = gradientCheck(sumLoss, checked, { threshold: 1e-4, step: 1e-4 });
    assert.match(result.verdict, /^Right: .* a step of 1e-4\.\n.* at most 1e-4 is allowed/);
  });

  test("marks each wrong slope in the table", () => {
    const marks = String(checkSum(deltaWo, deltabo.neg())).split("\n").slice(1, 5);
    assert.deepEqual(
      marks.map((line) => line.endsWith("✗")),
      [false, false, false, true],
    );
  });
});

describe("gradientCheck", () => {
  const one = array([1]);
  const sum = (/** @type {{ w: NdArray<[1]> }} */ { w }) => w.sum();
  /** @type {Record<string, [() => unknown, RegExp]>} */
  const refused = {
    "refuses a loss that is an array": [
      // @ts-expect-error
      () => gradientCheck(({ w }) => w.square(), { w: [one, one] }),
      /the loss must be one number, not an array of shape \(1,\); end it with \.sum\(\) or \.mean\(\)/,
    ],
    "refuses a loss that is not finite": [
      () => gradientCheck(({ w }) => w.sum() / 0, { w: [one, one] }),
      /the loss must be a finite number, but it is Infinity/,
    ],
    "refuses a loss that draws random numbers": [
      () => gradientCheck(({ w }) => w.sum() * random.uniform(0, 1, 1).item(), { w: [one, one] }),
      /the loss must be the same on each call/,
    ],
    "refuses a call without parameters": [
      () => gradientCheck(() => 1, {}),
      /name at least one parameter/,
    ],
    "refuses a parameter without its gradient": [
      // @ts-expect-error
      () => gradientCheck(sum, { w: one }),
      /w must be a pair of arrays, \[parameter, gradient\]/,
    ],
    "refuses a step of 0": [
      () => gradientCheck(sum, { w: [one, one] }, { step: 0 }),
      /step must be a number greater than 0, not 0/,
    ],
    "refuses a step that is a string": [
      () => gradientCheck(sum, { w: [one, one] }, { step: /** @type {any} */ ("1e-5") }),
      /step must be a number greater than 0, not "1e-5"/,
    ],
    "refuses a step that is lost in rounding": [
      () => gradientCheck(sum, { w: [array([1e12]), one] }, { step: 1e-9 }),
      /step 1e-9 is too small for w\[0\], which is 1000000000000: adding it has no effect/,
    ],
    "refuses an empty parameter": [
      () => gradientCheck(({ w }) => w.sum(), { w: [zeros(0), zeros(0)] }),
      /w is empty, so there is no slope to check/,
    ],
    "refuses null instead of a loss": [
      () => gradientCheck(/** @type {any} */ (null), { w: [one, one] }),
      /^TypeError: gradientCheck: the loss must be a function, as in \({ Wo }\) => …, not null/,
    ],
    "refuses null instead of parameters": [
      () => gradientCheck(/** @type {any} */ (sum), /** @type {any} */ (null)),
      /^TypeError: gradientCheck: name at least one parameter/,
    ],
    "refuses null instead of options": [
      () => gradientCheck(sum, { w: [one, one] }, /** @type {any} */ (null)),
      /^TypeError: gradientCheck: options must be an object, as in { step: … }, not null/,
    ],
    "refuses an unknown option": [
      () => gradientCheck(sum, { w: [one, one] }, /** @type {any} */ ({ steps: 1 })),
      /unknown option "steps"; the options are step, threshold/,
    ],
    "refuses a threshold of NaN": [
      () => gradientCheck(sum, { w: [one, one] }, { threshold: Number.NaN }),
      /threshold must be a number greater than 0, not NaN/,
    ],
  };
  for (const [name, [call, message]] of Object.entries(refused))
    test(name, () => assert.throws(call, message));

  test("refuses a gradient of a different shape, both at compile time and at run time", () => {
    const loss = (/** @type {{ W: NdArray<[2, 3]> }} */ { W }) => W.sum();
    const W = ones([2, 3]);
    assert.throws(
      // @ts-expect-error
      () => gradientCheck(loss, { W: [W, W.T] }),
      (error) =>
        error instanceof ShapeError &&
        error.message ===
          "gradientCheck: a gradient must have the shape of its parameter, but W has shape (2,3) and its gradient has shape (3,2)",
    );
  });

  test("preserves the shapes of the parameters that it passes to the loss", () => {
    const W = ones([2, 3]);
    // @ts-expect-error
    assert.throws(() => gradientCheck(({ W }) => W.matmul(W).sum(), { W: [W, W] }), ShapeError);
  });

  test("accepts a gradient with extra leading axes of size 1", () => {
    const result = gradientCheck(sum, { w: [one, array([[1]])] });
    assert.equal(result.passed, true);
  });
});
