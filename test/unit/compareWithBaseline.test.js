// @ts-check
/** @file Whether a network is better than the simplest guess, in words. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { array, compareWithBaseline, ones, zeros } from "nn";

/** A column of 0 and 1: so many zeros, then so many ones. */
const column = (/** @type {number} */ zeros, /** @type {number} */ ones) =>
  array([...Array(zeros).fill(0), ...Array(ones).fill(1)]).reshape(-1, 1);

/** What is said of `right` of 50 rows, 31 of which are 0. */
function of(/** @type {number} */ right, /** @type {any} */ options = undefined) {
  const yTest = column(31, 19);
  const wrong = 50 - right;
  const yPred = array([...yTest.data].map((y, i) => (i < wrong ? 0.9 - 0.8 * y : 0.1 + 0.8 * y)));
  return compareWithBaseline(column(62, 38), yTest, yPred.reshape(-1, 1), options);
}

describe("a verdict", () => {
  const guess = "To say always 0, the most frequent answer in training, is right in 62 %";

  test("is how many are right, beside the most frequent answer in training", () => {
    assert.equal(of(42), `Right in 84 % of 50 rows that it has not seen. ${guess}.`);
    assert.equal(of(34), `Right in 68 % of 50 rows that it has not seen. ${guess}.`);
    assert.match(of(42, { classes: ["no", "yes"] }), /To say always no, the most/);
    assert.equal(
      compareWithBaseline(column(1, 2), column(2, 2), column(2, 2)),
      "Right in 100 % of 4 rows that it has not seen. To say always 1, the most frequent answer in training, " +
        "is right in 50 %: a difference of 2 rows, which may be chance.",
    );
  });

  test("says where the network is no better, or hardly", () => {
    assert.ok(of(30).endsWith(`${guess}: the network is worse than that guess.`));
    assert.ok(of(31).endsWith(`${guess}: the network is no better than that guess.`));
    assert.ok(of(32).endsWith(`${guess}: a difference of 1 row, which may be chance.`));
    assert.ok(of(33).endsWith(`${guess}: a difference of 2 rows, which may be chance.`));
  });

  test("says where both answers are as frequent in training", () =>
    assert.match(
      compareWithBaseline(column(3, 3), column(9, 1), zeros([10, 1])),
      /always 0, as frequent as 1 in training, is right in 90 %: the network is no better/,
    ));

  test("rounds to all and none only where it is all and none", () => {
    const [many, one] = [column(999, 1), zeros([1000, 1])];
    assert.match(
      compareWithBaseline(many, many, one),
      /^Right in 99 % of 1000 rows.*right in 99 %: /,
    );
    assert.match(
      compareWithBaseline(many, ones([1, 1]), zeros([1, 1])),
      /^Right in 0 % of 1 row that/,
    );
  });

  test("is refused for other shapes, other answers, and predictions that are none", () => {
    const y = column(2, 2);
    const bad = (/** @type {unknown[]} */ ...args) => {
      try {
        return /** @type {any} */ (compareWithBaseline)(...args);
      } catch (error) {
        return /** @type {Error} */ (error).message;
      }
    };
    assert.equal(
      bad(y, y, zeros(4)),
      "compareWithBaseline: yTest and yPred need the same shape, and have (4,1) and (4,)",
    );
    assert.equal(
      bad(zeros([4, 2]), y, y),
      "compareWithBaseline: yTrain of shape (4,2) is not (n,1), one answer for each row",
    );
    assert.equal(
      bad(zeros([0, 1]), y, y),
      "compareWithBaseline: yTrain of shape (0,1) is not (n,1), one answer for each row",
    );
    assert.equal(
      bad(y, y.mul(3), y),
      "compareWithBaseline: yTest targets must be 0 or 1, and the one in row 2, column 0 is 3",
    );
    assert.equal(
      bad(y, y, y.div(0)),
      "compareWithBaseline: yPred in row 0, column 0 is NaN: a network without an answer; look at the diagnosis of its training",
    );
    assert.equal(
      bad(y, y, y, { classes: ["a"] }),
      'compareWithBaseline: classes must be two texts, what 0 and what 1 means, not ["a"]',
    );
    assert.match(bad(5, y, y), /^compareWithBaseline: yTrain must be an array, not 5/);
  });
});
