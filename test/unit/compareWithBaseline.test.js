// @ts-check
/** @file Tests the comparison of a network with the simplest guess. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { array, compareWithBaseline, ones, zeros } from "nn";

/** Returns a column of zeros followed by ones. */
const column = (/** @type {number} */ zeros, /** @type {number} */ ones) =>
  array([...Array(zeros).fill(0), ...Array(ones).fill(1)]).reshape(-1, 1);

/**
 * Compares the simplest guess with a network that predicts `right` of 50 rows correctly. The target is 0 in
 * 31 of the rows.
 */
function compared(/** @type {number} */ right, /** @type {any} */ options = undefined) {
  const yTest = column(31, 19);
  const wrong = 50 - right;
  const yPred = array([...yTest.data].map((y, i) => (i < wrong ? 0.9 - 0.8 * y : 0.1 + 0.8 * y)));
  return compareWithBaseline(column(62, 38), yTest, yPred.reshape(-1, 1), options);
}

describe("compareWithBaseline", () => {
  const guess = "Always guessing 0, the most frequent answer in the training set, is right for 62%";

  test("compares the network with the most frequent answer in the training set", () => {
    const start = (/** @type {string} */ share) =>
      `The network is right for ${share} of the 50 rows it has not seen.`;
    assert.equal(compared(42), `${start("84%")} ${guess}.`);
    assert.equal(compared(34), `${start("68%")} ${guess}.`);
    assert.match(compared(42, { classes: ["no", "yes"] }), /Always guessing no, the most/);
    assert.equal(
      compareWithBaseline(column(1, 2), column(2, 2), column(2, 2)),
      "The network is right for 100% of the 4 rows it has not seen. Always guessing 1, the most frequent answer " +
        "in the training set, is right for 50%: a difference of 2 rows, which may be due to chance.",
    );
  });

  test("reports whether the network is worse than the guess, no better, or hardly better", () => {
    assert.ok(compared(30).endsWith(`${guess}, so the network is worse than that guess.`));
    assert.ok(compared(31).endsWith(`${guess}, so the network is no better than that guess.`));
    assert.ok(
      compared(32).endsWith(`${guess}: a difference of 1 row, which may be due to chance.`),
    );
    assert.ok(
      compared(33).endsWith(`${guess}: a difference of 2 rows, which may be due to chance.`),
    );
  });

  test("reports that both answers are equally frequent in the training set", () =>
    assert.match(
      compareWithBaseline(column(3, 3), column(9, 1), zeros([10, 1])),
      /guessing 0, which is as frequent as 1 in the training set, is right for 90%, so the network is no better/,
    ));

  test("shows 0% only if no row is right, and 100% only if every row is right", () => {
    const [many, one] = [column(999, 1), zeros([1000, 1])];
    assert.match(
      compareWithBaseline(many, many, one),
      /^The network is right for 99% of the 1000 rows.* right for 99%, /,
    );
    assert.match(
      compareWithBaseline(many, ones([1, 1]), zeros([1, 1])),
      /^The network is right for 0% of the one row it/,
    );
  });

  test("refuses invalid shapes, invalid targets and predictions that are NaN", () => {
    const y = column(2, 2);
    const messageFor = (/** @type {unknown[]} */ ...args) => {
      try {
        return /** @type {any} */ (compareWithBaseline)(...args);
      } catch (error) {
        return /** @type {Error} */ (error).message;
      }
    };
    assert.equal(
      messageFor(y, y, zeros(4)),
      "compareWithBaseline: yTest and yPred must have the same shape, but their shapes are (4,1) and (4,)",
    );
    assert.equal(
      messageFor(zeros([4, 2]), y, y),
      "compareWithBaseline: yTrain must have the shape (n,1), with one answer in each row, not (4,2)",
    );
    assert.equal(
      messageFor(zeros([0, 1]), y, y),
      "compareWithBaseline: yTrain must have the shape (n,1), with one answer in each row, not (0,1)",
    );
    assert.equal(
      messageFor(y, y.mul(3), y),
      "compareWithBaseline: yTest targets must be 0 or 1, but the one in row 2, column 0 is 3",
    );
    assert.equal(
      messageFor(y, y, y.div(0)),
      "compareWithBaseline: yPred is NaN in row 0, column 0, so the network has no answer for that row; read the diagnosis of its training",
    );
    assert.equal(
      messageFor(y, y, y, { classes: ["a"] }),
      'compareWithBaseline: classes must be two strings, the meanings of 0 and 1, not ["a"]',
    );
    assert.match(messageFor(5, y, y), /^compareWithBaseline: yTrain must be an array, not 5/);
  });
});
