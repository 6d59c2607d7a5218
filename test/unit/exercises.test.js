// @ts-check
/** @file Tests the score, and how the checks reply to answers that are not known mistakes. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { array, check, eye, ones, sigmoid, zeros } from "nn";
import { exercisesByLesson } from "nn/dist/learn/exercises/byLesson.js";
import { bo, Wo, x, yTrue } from "./samples.js";

const yPred = sigmoid(array([[1.4, 0.7, 1.9, 0.2]]).T);
const right = yPred.sub(yTrue);
const xor = array([[0, 0, 1, 1]]).T;
const x5 = array([...x.toArray(), [1, 1, 0]]);
const y5 = array([[0, 1, 1, 0, 1]]).T;
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
  [
    "asks for an answer",
    check.tanhDeriv(undefined),
    /^Not yet: replace undefined with your answer, and run the cell again\.$/,
  ],
  ["accepts a right number", ofNumber(MAE), /^Right: /],
  ["accepts an array with one right number", ofNumber(array([[MAE]])), /^Right: /],
  [
    "accepts a rounded right number",
    ofNumber(Number(MAE.toFixed(3))),
    /^Right, rounded: this is how far/,
  ],
  ["asks for more digits", ofNumber(Number(MAE.toFixed(2))), /^Nearly: .*Give at least 3 digits/],
  [
    "asks whether digits were cut off",
    check.ninetyPercent(2.19),
    /^Nearly: the last digit is off by one\. Did you cut off digits/,
  ],
  [
    "accepts more than three digits whose last one is off by one",
    check.ninetyPercent(2.19723),
    /^Right, rounded: /,
  ],
  [
    "does not guess a number of samples from a single number",
    check.alwaysNo(450, eye(10)),
    /^Not yet right: it is 500 times what it should be; perhaps it is a sum instead of a mean/,
  ],
  [
    "recognizes missing brackets in a slope",
    check.slopeAtOne(0.733 - 0.728 / 0.02),
    /^Not yet right: .* Put brackets around the difference/,
  ],
  ["accepts a half that was rounded up", check.meanSteps(28.33, [28.325]), /^Right, rounded: /],
  [
    "accepts a rounded right array",
    ofArray(array(right.toArray().map(([n]) => [Number(n.toFixed(3))]))),
    /^Right, rounded: the sigmoid's slope/,
  ],
  [
    "recognizes a known mistake that was rounded",
    ofNumber(Number(yTrue.sub(yPred).square().mean().toFixed(4))),
    /^Not yet right: this is the mean squared error/,
  ],
  ["never rounds a count", check.firstStepAllRight(70, x, yTrue, Wo, bo), /^Not yet right: /],
  ["recognizes a wrong sign", ofNumber(-MAE), /^Not yet right: a wrong sign/],
  [
    "recognizes an array that is three times the right one",
    ofArray(right.mul(3)),
    /^Not yet right: a sum over 3 samples instead of their mean/,
  ],
  [
    "compares a wrong mean with the single errors",
    ofNumber(0.123),
    /it is smaller than every single error, so it cannot be/,
  ],
  [
    "reports that the right answer is not 0",
    check.crossEntropy(0, yTrue, yPred),
    /^Not yet right: it is 0, but the right answer is not/,
  ],
  [
    "reports that a number is more than ten times too large",
    check.crossEntropy(70, yTrue, yPred),
    /it is too large, more than ten times/,
  ],
  [
    "recognizes a number that is almost right",
    check.crossEntropy(CE * 1.001, yTrue, yPred),
    /too large, but by less than one per cent/,
  ],
  [
    "explains NaN",
    check.ninetyPercent(Number.NaN),
    /is NaN, which is not a number\. The logarithm of a negative/,
  ],
  [
    "explains NaN in an exercise with arrays",
    ofNumber(Number.NaN),
    /is NaN, which is not a number\. The logarithm of a neg/,
  ],
  [
    "explains Infinity",
    ofNumber(1 / 0),
    /^Not yet right: this is infinite\. Dividing by 0 gives infinity/,
  ],
  [
    "shows the sigmoid of a wrong answer",
    check.ninetyPercent(0.9),
    /^Not yet right: σ\(0\.9\) is 0\.711, but it should be 0\.9/,
  ],
  [
    "refuses a string",
    ofNumber("0.5"),
    /^Not yet right: the answer must be a number, but this is a string\. Remove the quo/,
  ],
  [
    "refuses a Promise",
    ofNumber(Promise.resolve(MAE)),
    /this is a Promise.* Write await before it\.$/,
  ],
  ["refuses a function instead of a number", ofNumber(() => MAE), /this is a function\. Call it/],
  [
    "names the fields of an object",
    ofNumber({ loss: MAE }),
    /this is an object\. Pick one of its fields: \.loss\.$/,
  ],
  ["refuses a boolean", ofNumber(true), /this is true\. That is the result of a comparison/],
  ["refuses the data of an array", ofArray(right.data), /this is a JavaScript array \(array/],
  [
    "refuses an array instead of a number",
    ofNumber(zeros([2, 2])),
    /the answer must be a number, but this is an array of shape \(2,2\)/,
  ],
  [
    "refuses a number instead of an array",
    ofArray(7),
    /the answer must be an array of shape \(4,1\), but this is a number/,
  ],
  [
    "recognizes the right numbers in a flat array",
    ofArray(right.squeeze()),
    /^Nearly: the numbers are right, but the shape must be \(4,1\), not \(4,\)\.$/,
  ],
  [
    "recognizes a transposed array",
    ofArray(right.T),
    /^Nearly: the numbers are right, but the shape must be/,
  ],
  [
    "explains a shape that comes from broadcasting",
    ofArray(yTrue.squeeze().sub(yPred)),
    /A column of shape \(4,1\) and a flat array of shape \(4,\) give this shape/,
  ],
  ["recognizes zeros", ofArray(zeros([4, 1])), /it is 0 everywhere/],
  [
    "recognizes the right numbers in a different order",
    ofArray(array([...right.data].reverse()).reshape(4, 1)),
    /the numbers are right, but they are in a different order/,
  ],
  [
    "shows the only wrong number",
    ofArray(right.add(last)),
    /3 of 4 numbers are right\. The other one, at \[3,0\], is .*, which is .*too large/,
  ],
  [
    "shows the worst number",
    ofArray(right.add(last).sub(7)),
    /0 of 4 numbers are right\. The worst one, at \[0,0\], is/,
  ],
  [
    "refuses a JavaScript array",
    ofArray([[1], [2]]),
    /this is a JavaScript array \(array\(\[\.\.\.\]\) turns it into an NdArray\)/,
  ],
  ["reports nan in an array", ofArray(right.mul(Number.NaN)), /^Not yet right: it contains nan/],
  ["refuses null", ofArray(null), /the answer must be an array, but this is null/],
  [
    "shows the error of a function that uses operators",
    check.tanhDeriv((/** @type {any} */ y) => 1 - y * y),
    /it throws an error: "arrays have methods, not operators: x\.add\(y\)/,
  ],
  [
    "shows the error of a function",
    check.tanhDeriv((/** @type {any} */ y) => y.sub(zeros(2))),
    /it throws an error: "operands could not be broadcast/,
  ],
  [
    "refuses a function that returns nothing",
    check.tanhDeriv(() => {}),
    /it gives undefined, but it should give an array of shape \(5,\)/,
  ],
  [
    "refuses a number instead of a function",
    check.tanhDeriv(3),
    /the answer must be a function, but this is a number/,
  ],
  [
    "refuses weights of the wrong shape",
    byHand([2, 0, -1]),
    /the answer must be an array of shape \(3,1\), but this is an array of shape \(3,\)/,
  ],
  ["refuses weights with NaN", byHand([[2], [Number.NaN], [-1]]), /it contains nan/],
  [
    "shows a sample for which the weights give a wrong prediction",
    byHand([[2], [-3], [0.5]]),
    /2 of 4 samples are right\. The .* sample \(0, 0, 1\) is 0\.5, but it must be 0 or less for no/,
  ],
  [
    "reports that no weights can be right",
    check.weightsByHand(zeros([3, 1]), x, xor),
    /^No answer can be right here: a search has found no weights/,
  ],
  [
    "accepts right weights for 5 samples",
    check.weightsByHand(array([[2], [0], [-1]]), x5, y5),
    /^Right/,
  ],
  [
    "refuses one bias for each sample",
    check.oneBiasStep(zeros([4, 1]), x, yTrue, Wo, bo, 0.01),
    /the answer must be an array of shape \(1,\), but this is an array of shape \(4,1\)/,
  ],
  [
    "recognizes a step that is too long",
    check.oneBiasStep(-0.5, x, yTrue, Wo, bo, 0.01),
    /the step \(your answer minus bo\): it is too far below 0, more than ten times/,
  ],
  [
    "reports that there is no such step",
    check.firstStepAllRight(7, x, xor, Wo, bo),
    /there is no such step among the first 1000: at most 3 of 4 predictions are right/,
  ],
  [
    "accepts -1 if there is no such step",
    check.firstStepAllRight(-1, x, xor, Wo, bo),
    /^Right: there is no such step among the first 1000/,
  ],
  [
    "accepts an infinite mean",
    check.meanSteps(Number.POSITIVE_INFINITY, lost),
    /^Right: 1 of 3 runs never gets all answers right and counts as infinitely slow/,
  ],
  [
    "recognizes a mean that leaves out the infinitely slow runs",
    check.meanSteps(15, lost),
    /^Not yet right: this is the mean of the other runs\. But 1 of 3/,
  ],
  [
    "reports that some runs never get all answers right",
    check.meanSteps(99, lost),
    /^Not yet right: 1 of 3 .* What does that make the mean\?/,
  ],
  [
    "reports that no answer can be right if there are no runs",
    check.meanSteps(3, []),
    /^No answer can be right here: with the current values of the cells above/,
  ],
  [
    "reports that no answer can be right if there are no steps",
    check.lossOfFirstInput(3, kept, yTrue, () => zeros([1, 1]), "tea", 0.1, 0),
    /^No answer can be right here: steps is 0/,
  ],
];

describe("a check", () => {
  for (const [answer, reply, says] of replies) test(answer, () => assert.match(reply, says));
});

test("a check throws if a value from the lesson is missing", () =>
  assert.throws(
    // @ts-expect-error
    () => check.meanAbsoluteError(1, yTrue, undefined),
    /^TypeError: check: value 2 after your answer is undefined; run the cells above first/,
  ));

const { score, ...checks } = check;

test("no check gives the same reply to two different mistakes", () => {
  for (const [name, { right, mistakes }] of Object.entries(checks))
    assert.equal(new Set([right, ...mistakes]).size, mistakes.length + 1, name);
});

test("every check belongs to exactly one lesson", () => {
  const names = exercisesByLesson.flatMap((lesson) => Object.keys(lesson.checks));
  assert.deepEqual([...names].sort(), Object.keys(checks).sort());
});

describe("the score", () => {
  const all = Object.keys(checks).length;

  test("counts only the last answer to each exercise", () => {
    check.ninetyPercent(2.197);
    check.slopeAtOne(0.1966);
    assert.equal(score(1), "2 of 3 right in lesson 1; next: tanhDeriv.");
    assert.match(score(), new RegExp(`^\\d+ of ${all} right; next: tanhDeriv in lesson 1\\. `));
    check.ninetyPercent(2);
    assert.equal(score(1), "1 of 3 right in lesson 1; next: ninetyPercent.");
    check.slopeAtOne(undefined);
    assert.equal(score(1), "0 of 3 right in lesson 1; next: ninetyPercent.");
  });

  test("reports that every exercise in a lesson is solved", () => {
    check.meanGradient(right.div(4), right, x);
    check.inputGradient(right.matmul(Wo.T), right, ones([4, 1]), Wo);
    check.crossEntropyGradient(right, yTrue, yPred);
    assert.equal(score(3), "3 of 3 right in lesson 3: you have solved every exercise.");
  });

  test("mentions that it counts only the answers in this kernel", () =>
    assert.equal(
      score(6),
      "0 of 2 right in lesson 6; next: parameterCount. This counts only the answers in this kernel; each notebook has its own.",
    ));

  test("accepts the number or the name of a lesson", () => {
    for (const lesson of ["3", "Lesson 3", "3-backward.ipynb", "backward", "Backward"])
      assert.equal(score(lesson), score(3), lesson);
    assert.equal(score("hidden layer"), score(6));
  });

  test("reports that there is no such lesson", () => {
    for (const lesson of [0, 99, 2.5, -1, Number.NaN, "", "tea", "99-name"])
      assert.match(score(lesson), /^There is no lesson .+ with exercises\. .*1 \(sigmoid\), 2/);
    // @ts-expect-error
    assert.match(score(null), /^There is no lesson null/);
  });
});

test("a check names the values of a lesson that have the wrong type", () => {
  /** @type {any} */
  const loose = check;
  assert.throws(
    () => loose.meanAbsoluteError(1, "yes", [1, 2]),
    /^TypeError: check: the right answer cannot be computed from the values after your answer: "yes", \[1, 2\]\. /,
  );
  // Whatever the values are, the checks throw only the library's own errors. This test comes last because it
  // changes the score.
  for (const [name, ask] of Object.entries(/** @type {Record<string, any>} */ (checks)))
    for (const value of [null, 5, "5", {}, [], () => 1, zeros(0), zeros([2, 2, 2])])
      for (const answer of [null, 1, "1", {}, [1], (/** @type {any} */ y) => y, yTrue, Symbol("s")])
        try {
          assert.equal(typeof ask(answer, ...Array(8).fill(value)), "string");
        } catch (error) {
          assert.match(String(error), /^(TypeError: check: |ShapeError: |RangeError: )/, name);
        }
});
