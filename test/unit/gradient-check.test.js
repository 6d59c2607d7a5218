// @ts-check
/** @file The gradient check, on gradients that are right and on those with each of the usual mistakes. */

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
 * The check of these gradients against the sum.
 *
 * @param {NdArray<[3, 1]>} dWo
 * @param {NdArray<[1, 1]>} [dbo]
 */
const checkSum = (dWo, dbo = deltabo) => gradientCheck(sumLoss, { Wo: [Wo, dWo], bo: [bo, dbo] });

describe("a right gradient", () => {
  test("passes, and the verdict names step, error and threshold", () => {
    const result = checkSum(deltaWo);
    assert.equal(result.passed, true);
    assert.match(
      result.verdict,
      /^Right: all 4 slopes agree with those measured at steps of 1e-5\.\nThe largest relative error is \de-\d+; up to 1e-6 counts as equal\.$/,
    );
  });

  test("has a row for each number, named by its place", () => {
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

  test("passes at a saturated network, where all slopes are 0", () => {
    const far = Wo.mul(1e4);
    const { deltaWo, deltabo } = step(x, yTrue, far, bo, 1);
    assert.equal(gradientCheck(sumLoss, { Wo: [far, deltaWo], bo: [bo, deltabo] }).passed, true);
  });

  test("passes where a slope is 0 and only rounding is measured", () => {
    const w = array([0.3, 0.7]);
    const loss = (/** @type {{ w: NdArray<[2]> }} */ { w }) => 10 + Math.sin(w.sum() * 1e-9);
    const result = gradientCheck(loss, { w: [w, array([0, 0])] });
    assert.equal(result.passed, true, String(result));
  });

  test("passes for integers, which are moved by fractions", () => {
    const w = array([2, -3]);
    assert.equal(gradientCheck(({ w }) => w.square().sum(), { w: [w, w.mul(2)] }).passed, true);
  });

  test("passes for a hidden layer, and finds a mistake in one of its four parameters", () => {
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
    assert.match(withoutSlope.verdict, /sigmoid's slope, 0\.25 at most, may be missing/);
    // 31 numbers: the table keeps to the 20 worst, so all 18 of W1.
    const rows = String(withoutSlope).split("\n");
    assert.equal(rows.filter((row) => row.endsWith("✗")).length, 18);
    assert.ok(rows.includes("... and 11 with smaller errors"));
  });
});

describe("a wrong gradient", () => {
  const W = random.randn(3, 3);
  /** @param {{ W: NdArray<[3, 3]> }} parameters */
  const product = ({ W }) => x.matmul(W).square().sum();
  const dW = x.T.matmul(x.matmul(W)).mul(2);

  const cases = {
    "the sign": [
      checkSum(deltaWo.neg(), deltabo.neg()),
      /Likely mistake: the sign is turned round \(.*\)\.$/,
    ],
    "the 2 of the square": [
      checkSum(deltaWo.div(2), deltabo.div(2)),
      /mistake: factor 1\/2: the 2 of the square is missing/,
    ],
    "a 2 too many": [checkSum(deltaWo.mul(2), deltabo.mul(2)), /mistake: factor 2: a 2 too many/],
    "sign and factor": [
      checkSum(deltaWo.mul(-2), deltabo.mul(-2)),
      /sign is turned round.*; and factor 2/,
    ],
    "a sum for a mean": [
      gradientCheck(meanLoss, { Wo: [Wo, deltaWo], bo: [bo, deltabo] }),
      /mistake: sum against mean, factor 5: a sum over 5 samples/,
    ],
    "a mean for a sum": [
      checkSum(deltaWo.div(5), deltabo.div(5)),
      /mistake: mean against sum, factor 1\/5/,
    ],
    "an odd factor": [
      checkSum(deltaWo.mul(0.3), deltabo.mul(0.3)),
      /mistake: factor 0\.3: a number too many/,
    ],
    "no sigmoid slope": [
      checkSum(x.T.matmul(dMSE_dy), dMSE_dy.sum(0).reshape(1, 1)),
      /too large, by unequal factors: the sigmoid's slope, 0\.25 at most, may be missing/,
    ],
    "a transpose": [
      gradientCheck(product, { W: [W, dW.T] }),
      /mistake: rows and columns are exchanged: a transpose is missing, or one too many\.$/,
    ],
    "a transpose and a factor": [
      gradientCheck(product, { W: [W, dW.T.div(2)] }),
      /rows and columns .*; and factor 1\/2/,
    ],
    "one parameter alone": [
      checkSum(deltaWo, deltabo.neg()),
      /^Not right: bo differs[\s\S]*sign is turned round/,
    ],
    "a mistake of its own in each": [
      checkSum(deltaWo.neg(), deltabo.div(5)),
      /mistake: Wo: the sign .*; bo: mean against sum, factor 1\/5/,
    ],
    "a single number at odds": [checkSum(deltaWo, deltabo.mul(0.37)), /show no common mistake/],
    "another function's": [
      checkSum(deltaWo.add(array([[0.3], [-0.2], [0]]))),
      /^Not right: Wo differs[\s\S]*The numbers show no common mistake/,
    ],
    "nothing but 0": [
      checkSum(deltaWo.mul(0), deltabo.mul(0)),
      /mistake: the gradient is 0 everywhere/,
    ],
    nan: [
      checkSum(deltaWo.mul(Number.NaN)),
      /mistake: the gradient has numbers that are nan or inf/,
    ],
    "a loss that looks elsewhere": [
      gradientCheck(() => squaredError(yTrue, yPred).sum(), { Wo: [Wo, deltaWo] }),
      /mistake: the loss does not change with it/,
    ],
  };
  for (const [name, [result, verdict]] of Object.entries(cases)) {
    test(name, () => {
      const { passed, verdict: words } = /** @type {import("nn").GradientCheck} */ (result);
      assert.equal(passed, false);
      assert.match(words, /** @type {RegExp} */ (verdict));
      assert.match(words, /up to 1e-6 counts as equal/);
    });
  }

  test("an error of a hundred thousandth is seen, and passes a threshold that allows it", () => {
    const almost = deltaWo.mul(1.00001);
    assert.equal(checkSum(almost).passed, false);
    const checked = /** @type {const} */ ({ Wo: [Wo, almost], bo: [bo, deltabo] });
    const result = gradientCheck(sumLoss, checked, { threshold: 1e-4, step: 1e-4 });
    assert.match(result.verdict, /^Right: .* steps of 1e-4\.\n.* up to 1e-4 counts/);
  });

  test("is marked in the table, line by line", () => {
    const marks = String(checkSum(deltaWo, deltabo.neg())).split("\n").slice(1, 5);
    assert.deepEqual(
      marks.map((line) => line.endsWith("✗")),
      [false, false, false, true],
    );
  });
});

describe("what cannot be checked is refused", () => {
  const one = array([1]);
  const sum = (/** @type {{ w: NdArray<[1]> }} */ { w }) => w.sum();
  /** @type {Record<string, [() => unknown, RegExp]>} */
  const refused = {
    "a loss that is an array": [
      // @ts-expect-error
      () => gradientCheck(({ w }) => w.square(), { w: [one, one] }),
      /the loss must be one number, not an array of shape \(1,\); end it with \.sum\(\) or \.mean\(\)/,
    ],
    "a loss that is not finite": [
      () => gradientCheck(({ w }) => w.sum() / 0, { w: [one, one] }),
      /the loss must be a finite number here, and it is Infinity/,
    ],
    "a loss that draws": [
      () => gradientCheck(({ w }) => w.sum() * random.uniform(0, 1, 1).item(), { w: [one, one] }),
      /the loss must be the same each time/,
    ],
    "no parameter": [() => gradientCheck(() => 1, {}), /name a parameter/],
    "a parameter without its gradient": [
      // @ts-expect-error
      () => gradientCheck(sum, { w: one }),
      /w must be two arrays, \[parameter, gradient\]/,
    ],
    "a step of 0": [
      () => gradientCheck(sum, { w: [one, one] }, { step: 0 }),
      /step must be a number above 0, not 0/,
    ],
    "a step as a text": [
      () => gradientCheck(sum, { w: [one, one] }, { step: /** @type {any} */ ("1e-5") }),
      /step must be a number above 0, not "1e-5"/,
    ],
    "a step that rounding swallows": [
      () => gradientCheck(sum, { w: [array([1e12]), one] }, { step: 1e-9 }),
      /step 1e-9 is too small for w\[0\], which is 1000000000000: added to it, it changes nothing/,
    ],
    "a parameter without numbers": [
      () => gradientCheck(({ w }) => w.sum(), { w: [zeros(0), zeros(0)] }),
      /w has no numbers, so there is no slope to check/,
    ],
    "no loss": [
      () => gradientCheck(/** @type {any} */ (null), { w: [one, one] }),
      /^TypeError: gradientCheck: give the loss as a function, as in \({ Wo }\) => …, not null/,
    ],
    "nothing to check": [
      () => gradientCheck(/** @type {any} */ (sum), /** @type {any} */ (null)),
      /^TypeError: gradientCheck: name a parameter/,
    ],
    "options that are none": [
      () => gradientCheck(sum, { w: [one, one] }, /** @type {any} */ (null)),
      /^TypeError: gradientCheck: options must be an object, as in { step: … }, not null/,
    ],
    "an option that there is not": [
      () => gradientCheck(sum, { w: [one, one] }, /** @type {any} */ ({ steps: 1 })),
      /unknown option "steps"; the options are step, threshold/,
    ],
    "a threshold of nan": [
      () => gradientCheck(sum, { w: [one, one] }, { threshold: Number.NaN }),
      /threshold must be a number above 0, not NaN/,
    ],
  };
  for (const [name, [call, message]] of Object.entries(refused))
    test(name, () => assert.throws(call, message));

  test("a gradient of another shape, by the compiler and when it runs", () => {
    const loss = (/** @type {{ W: NdArray<[2, 3]> }} */ { W }) => W.sum();
    const W = ones([2, 3]);
    assert.throws(
      // @ts-expect-error
      () => gradientCheck(loss, { W: [W, W.T] }),
      (error) =>
        error instanceof ShapeError &&
        error.message ===
          "gradientCheck: a gradient has the shape of its parameter; W has (2,3), and its gradient (3,2)",
    );
  });

  test("the parameters come to the loss with their shapes", () => {
    const W = ones([2, 3]);
    // @ts-expect-error
    assert.throws(() => gradientCheck(({ W }) => W.matmul(W).sum(), { W: [W, W] }), ShapeError);
  });

  test("axes of size 1 in front do not count", () => {
    const result = gradientCheck(sum, { w: [one, array([[1]])] });
    assert.equal(result.passed, true);
  });
});
