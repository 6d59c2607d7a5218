// @ts-check
/** @file What the exercises' checks say of answers that no list of mistakes foresees. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { array, check, ones, randomState, sigmoid, zeros } from "nn";
import { exercisesByLesson } from "nn/dist/learn/exercises/byLesson.js";

const yTrue = array([[0, 1, 1, 0]]).T;
const yPred = sigmoid(array([[1.4, 0.7, 1.9, 0.2]]).T);
const right = yPred.sub(yTrue);
const x = array([
  [0, 0, 1],
  [1, 1, 1],
  [1, 0, 1],
  [0, 1, 1],
]);
const xor = array([[0, 0, 1, 1]]).T;
const x5 = array([...x.toArray(), [1, 1, 0]]);
const y5 = array([[0, 1, 1, 0, 1]]).T;
const Wo = randomState(1234).randn(3, 1);
const bo = zeros(1);
const last = array([[0, 0, 0, 1]]).T;
const lost = [10, Number.POSITIVE_INFINITY, 20];
const kept = () => zeros([4, 1]);
const CE = -yTrue
  .mul(yPred.log())
  .add(yTrue.neg().add(1).mul(yPred.neg().add(1).log()))
  .mean();
const MAE = yTrue.sub(yPred).abs().mean();

/** @param {unknown} answer */
const ofNumber = (answer) => check.meanAbsoluteError(answer, yTrue, yPred);
/** @param {unknown} answer */
const ofArray = (answer) => check.crossEntropyGradient(answer, yTrue, yPred);

/** @param {any} weights */
const byHand = (weights) => check.weightsByHand(array(weights), x, yTrue);

/** @type {[answer: string, reply: string, says: RegExp][]} */
const replies = [
  ["nothing", check.tanhDeriv(undefined), /^Not yet: put your answer in the place of undefined/],
  ["a right number", ofNumber(MAE), /^Right: /],
  ["a right number in brackets", ofNumber(array([[MAE]])), /^Right: /],
  ["a right number, rounded", ofNumber(Number(MAE.toFixed(3))), /^Right, rounded: on average/],
  [
    "a right number rounded too far",
    ofNumber(Number(MAE.toFixed(2))),
    /^Nearly: .*Give more digits, at least 3/,
  ],
  [
    "a right number cut off",
    ofNumber(Math.floor(MAE * 1e4) / 1e4),
    /^Nearly: the last digit is wrong by one\. Were the digits after it cut off/,
  ],
  ["half a digit, as a tie is rounded up", check.meanArrival(28.33, [28.325]), /^Right, rounded: /],
  [
    "a right array, rounded",
    ofArray(array(right.toArray().map(([n]) => [Number(n.toFixed(3))]))),
    /^Right, rounded: the sigmoid's slope/,
  ],
  [
    "a known mistake, rounded",
    ofNumber(Number(yTrue.sub(yPred).square().mean().toFixed(4))),
    /^Not yet right: this is the mean squared error/,
  ],
  ["a count is never rounded", check.firstStepAllRight(70, x, yTrue, Wo, bo), /^Not yet right: /],
  ["minus the right number", ofNumber(-MAE), /^Not yet right: the sign is turned round/],
  [
    "three times the right array",
    ofArray(right.mul(3)),
    /^Not yet right: sum against mean, factor 3/,
  ],
  ["another number", ofNumber(0.123), /it is smaller than every single error, so it is no mean/],
  [
    "0",
    check.crossEntropy(0, yTrue, yPred),
    /^Not yet right: it is 0, and the right answer is not/,
  ],
  ["a large number", check.crossEntropy(70, yTrue, yPred), /it is too large: more than ten times/],
  [
    "a number, nearly",
    check.crossEntropy(CE * 1.001, yTrue, yPred),
    /too large, by less than a hun/,
  ],
  ["NaN", check.ninetyPercent(Number.NaN), /is not a number \(NaN\): the logarithm of a negative/],
  ["NaN beside arrays", ofNumber(Number.NaN), /is not a number \(NaN\): the logarithm of a neg/],
  ["Infinity", ofNumber(1 / 0), /^Not yet right: this is infinite: a number divided by 0 is/],
  ["σ of it", check.ninetyPercent(0.9), /^Not yet right: σ\(0\.9\) is 0\.711, and 0\.9 is wanted/],
  [
    "a text",
    ofNumber("0.5"),
    /^Not yet right: a number is wanted, and this is a string\. Leave the quo/,
  ],
  ["a Promise", ofNumber(Promise.resolve(MAE)), /this is a Promise.* Write await before it\.$/],
  ["a function for a number", ofNumber(() => MAE), /this is a function\. Call it/],
  ["an object", ofNumber({ loss: MAE }), /this is an object\. Take one of its fields \(loss\)/],
  ["a bool", ofNumber(true), /this is true\. A comparison gives it/],
  ["the numbers of an array", ofArray(right.data), /this is a JavaScript array \(array/],
  [
    "an array for a number",
    ofNumber(zeros([2, 2])),
    /a number is wanted, and this is an array of shape \(2,2\)/,
  ],
  [
    "a number for an array",
    ofArray(7),
    /an array of shape \(4,1\) is wanted, and this is a number/,
  ],
  [
    "a flat array",
    ofArray(right.squeeze()),
    /^Nearly: the numbers are right, and the shape is not\. Wanted is an array of shape \(4,1\), and this is an array of shape \(4,\)/,
  ],
  ["an array, turned", ofArray(right.T), /^Nearly: the numbers are right, and the shape is not/],
  [
    "a table",
    ofArray(yTrue.squeeze().sub(yPred)),
    /A column \(4,1\) and a flat list \(4,\) make that/,
  ],
  ["zeros", ofArray(zeros([4, 1])), /it is 0 everywhere/],
  [
    "an order",
    ofArray(array([...right.data].reverse()).reshape(4, 1)),
    /numbers, in another order/,
  ],
  [
    "one place",
    ofArray(right.add(last)),
    /right in 3 of 4 places, and wrong at \[3,0\], where it is .* too large/,
  ],
  ["all places", ofArray(right.add(last).sub(7)), /wrong in all 4 places, most of all at \[0,0\]/],
  [
    "a JavaScript array",
    ofArray([[1], [2]]),
    /this is a JavaScript array \(array\(\[\.\.\.\]\) turns it into an NdArray\)/,
  ],
  ["nan", ofArray(right.mul(Number.NaN)), /^Not yet right: there is a nan in it/],
  ["null", ofArray(null), /an array is wanted, and this is null/],
  [
    "a function on plain numbers",
    check.tanhDeriv((/** @type {any} */ y) => 1 - y * y),
    /it stops with "arrays have methods, not operators: x\.add\(y\)/,
  ],
  [
    "a function that throws",
    check.tanhDeriv((/** @type {any} */ y) => y.sub(zeros(2))),
    /it stops with "operands could not be broadcast/,
  ],
  [
    "a function that returns nothing",
    check.tanhDeriv(() => {}),
    /it gives undefined, and should give an array of shape \(5,\)/,
  ],
  ["a number for a function", check.tanhDeriv(3), /a function is wanted, and this is a number/],
  [
    "weights of a wrong shape",
    byHand([2, 0, -1]),
    /an array of shape \(3,1\) is wanted, and this is an array of shape \(3,\)/,
  ],
  ["weights with NaN", byHand([[2], [Number.NaN], [-1]]), /there is a nan in it/],
  [
    "weights for one sample",
    byHand([[2], [-3], [0.5]]),
    /right in 2 of 4 samples\. The .* sample \(0, 0, 1\) is 0\.5, and must be 0 or less for no/,
  ],
  [
    "no weights",
    check.weightsByHand(zeros([3, 1]), x, xor),
    /^No answer is right here: a search has found no weights/,
  ],
  ["right weights of 5 samples", check.weightsByHand(array([[2], [0], [-1]]), x5, y5), /^Right/],
  [
    "one bias for each sample",
    check.oneBiasStep(zeros([4, 1]), x, yTrue, Wo, bo, 0.01),
    /an array of shape \(1,\) is wanted, and this is an array of shape \(4,1\)/,
  ],
  [
    "a step too long",
    check.oneBiasStep(-0.5, x, yTrue, Wo, bo, 0.01),
    /the step, your answer minus bo: it is too far below 0: more than ten times/,
  ],
  [
    "a step not there",
    check.firstStepAllRight(7, x, xor, Wo, bo),
    /there is none like that here: at most 3 of 4/,
  ],
  [
    "-1 for it",
    check.firstStepAllRight(-1, x, xor, Wo, bo),
    /^Right: among the first 1000 steps there is none/,
  ],
  [
    "starts that are lost",
    check.meanArrival(Number.POSITIVE_INFINITY, lost),
    /^Right: 1 of 3 starts never arrives, and counts as infinitely slow/,
  ],
  [
    "all starts but those",
    check.meanArrival(15, lost),
    /^Not yet right: this is the mean of the starts that arrive\. But 1 of 3/,
  ],
  [
    "a mean of lost starts",
    check.meanArrival(99, lost),
    /^Not yet right: 1 of 3 .* What is the mean, then\?/,
  ],
  [
    "nothing to count",
    check.meanArrival(3, []),
    /^No answer is right here: with the values that the cells above have now/,
  ],
  [
    "no steps",
    check.lossOfFirstInput(3, kept, yTrue, () => zeros([1, 1]), "tea", 0.1, 0),
    /^No answer is right here: steps is 0/,
  ],
];

describe("a check answers", () => {
  for (const [answer, reply, says] of replies) test(answer, () => assert.match(reply, says));
});

test("a check without the lesson's values says so", () =>
  assert.throws(
    // @ts-expect-error
    () => check.meanAbsoluteError(1, yTrue, undefined),
    /^TypeError: check: value 2 after the answer is undefined; run the cells above first/,
  ));

const { score, ...checks } = check;

test("no two replies of a check are the same", () => {
  for (const [name, { right, mistakes }] of Object.entries(checks))
    assert.equal(new Set([right, ...mistakes]).size, mistakes.length + 1, name);
});

test("every check is an exercise of one lesson", () => {
  const names = exercisesByLesson.flatMap((lesson) => Object.keys(lesson.checks));
  assert.deepEqual([...names].sort(), Object.keys(checks).sort());
});

describe("the score", () => {
  const all = Object.keys(checks).length;

  test("counts an answer that is right, until another is not", () => {
    check.ninetyPercent(2.197);
    check.slopeAtOne(0.1966);
    assert.equal(score(1), "2 of 3 right in lesson 1; next: tanhDeriv.");
    assert.match(score(), new RegExp(`^\\d+ of ${all} right; next: tanhDeriv in lesson 1\\. `));
    check.ninetyPercent(2);
    assert.equal(score(1), "1 of 3 right in lesson 1; next: ninetyPercent.");
    check.slopeAtOne(undefined);
    assert.equal(score(1), "0 of 3 right in lesson 1; next: ninetyPercent.");
  });

  test("says when a lesson is done", () => {
    check.meanGradient(right.div(4), right, x);
    check.inputGradient(right.matmul(Wo.T), right, ones([4, 1]), Wo);
    check.crossEntropyGradient(right, yTrue, yPred);
    assert.equal(score(3), "3 of 3 right in lesson 3: these are all of its exercises.");
  });

  test("of a lesson that was not answered here says so", () =>
    assert.equal(
      score(6),
      "0 of 2 right in lesson 6; next: parameterCount. This counts only what was answered in this kernel; each notebook has its own.",
    ));

  test("takes a lesson's number or name", () => {
    for (const lesson of ["3", "Lesson 3", "3-backward.ipynb", "backward", "Backward"])
      assert.equal(score(lesson), score(3), lesson);
    assert.equal(score("hidden layer"), score(6));
  });

  test("answers what is no lesson in words", () => {
    for (const lesson of [0, 99, 2.5, -1, Number.NaN, "", "tea", "99-name"])
      assert.match(score(lesson), /^There is no lesson .+ with exercises\. .*1 \(sigmoid\), 2/);
    // @ts-expect-error
    assert.match(score(null), /^There is no lesson null/);
  });
});

test("a check says which values of the lesson are not what they were", () => {
  /** @type {any} */
  const loose = check;
  assert.throws(
    () => loose.meanAbsoluteError(1, "yes", [1, 2]),
    /^TypeError: check: the right answer cannot be worked out from the values after it: "yes", \[1, 2\]\. /,
  );
  // Whatever they are, what is thrown is a sentence of ours. Last in this file, since it answers all checks.
  for (const [name, ask] of Object.entries(/** @type {Record<string, any>} */ (checks)))
    for (const value of [null, 5, "5", {}, [], () => 1, zeros(0), zeros([2, 2, 2])])
      for (const answer of [null, 1, "1", {}, [1], (/** @type {any} */ y) => y, yTrue, Symbol("s")])
        try {
          assert.equal(typeof ask(answer, ...Array(8).fill(value)), "string");
        } catch (error) {
          assert.match(String(error), /^(TypeError: check: |ShapeError: |RangeError: )/, name);
        }
});
