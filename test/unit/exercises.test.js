// @ts-check
/** @file What the exercises' checks say of answers that no list of slips foresees. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { array, check, sigmoid, zeros } from "nn";

const yTrue = array([[0, 1, 1, 0]]).T;
const yPred = sigmoid(array([[1.4, 0.7, 1.9, 0.2]]).T);
const right = yPred.sub(yTrue);
const MAE = yTrue.sub(yPred).abs().mean();

/** @param {unknown} answer */
const ofNumber = (answer) => check.meanAbsoluteError(answer, yTrue, yPred);
/** @param {unknown} answer */
const ofArray = (answer) => check.crossEntropyGradient(answer, yTrue, yPred);

/** @type {[answer: string, reply: string, says: RegExp][]} */
const replies = [
  ["nothing", check.tanhDeriv(undefined), /^Not yet: put your answer in the place of undefined/],
  ["a right number", ofNumber(MAE), /^Right: /],
  ["a right number in brackets", ofNumber(array([[MAE]])), /^Right: /],
  [
    "a right number rounded too far",
    ofNumber(Number(MAE.toFixed(3))),
    /^Not yet right: this is none of/,
  ],
  ["minus the right number", ofNumber(-MAE), /^Not yet right: the sign is turned round/],
  [
    "three times the right array",
    ofArray(right.mul(3)),
    /^Not yet right: sum against mean, factor 3/,
  ],
  ["another number", ofNumber(0.123), /this is none of the slips known here\. Look at the hint\.$/],
  ["a text", ofNumber("0.5"), /^Not yet right: a number is wanted, and this is a text\.$/],
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
    /of shape \(4,1\) is wanted, and this is an array of shape \(4,\)/,
  ],
  [
    "a JavaScript array",
    ofArray([[1], [2]]),
    /this is a JavaScript array, of which array\(\[\.\.\.\]\) makes one/,
  ],
  ["nan", ofArray(right.mul(Number.NaN)), /^Not yet right: there is a nan in it/],
  ["null", ofArray(null), /an array is wanted, and this is null/],
  [
    "a function on plain numbers",
    check.tanhDeriv((/** @type {any} */ y) => 1 - y * y),
    /there is a nan in it\. Arrays are combined by methods/,
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
    check.weightsByHand(zeros(4), zeros([4, 3]), yTrue),
    /it stops with "matmul: shapes/,
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

test("no two replies of a check are the same", () => {
  for (const [name, { right, slips }] of Object.entries(check))
    assert.equal(new Set([right, ...slips]).size, slips.length + 1, name);
});
